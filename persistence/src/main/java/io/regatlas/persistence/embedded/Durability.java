package io.regatlas.persistence.embedded;

import java.util.List;

/** What a database owes to a machine that loses power, or to a killed server: all that was committed, or nothing. */
public enum Durability {
    /** Data to keep: what is committed is on disk. */
    KEPT(List.of("fsync=on", "full_page_writes=on", "synchronous_commit=on")),

    /** Data of a test: fast; a killed server loses its last commits, a machine that fails breaks it all. */
    THROW_AWAY(List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"));

    private final List<String> settings;

    Durability(List<String> settings) {
        this.settings = settings;
    }

    List<String> settings() {
        return settings;
    }
}
