package io.regatlas.domain.time;

/** When a vague date meets a condition. */
public enum Match {
    /** On every day it may be. */
    CERTAIN,
    /** On some day it may be. */
    POSSIBLE
}
