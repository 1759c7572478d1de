package io.regatlas.domain.rule;

import java.util.Arrays;

/** Directed edges between numbered nodes, in linked lists of integers. */
final class EdgeList {

    private static final int END = -1;

    private final int[] first;
    private int[] next = new int[64];
    private int[] target = new int[64];
    private int size;

    /** No edges yet between nodes 0 to {@code nodes - 1}. */
    EdgeList(int nodes) {
        this.first = new int[nodes];
        Arrays.fill(first, END);
    }

    void add(int from, int to) {
        if (size == next.length) {
            next = Arrays.copyOf(next, size * 2);
            target = Arrays.copyOf(target, size * 2);
        }
        target[size] = to;
        next[size] = first[from];
        first[from] = size++;
    }

    /** The first edge from a node; negative where there is none. */
    int first(int from) {
        return first[from];
    }

    /** The next edge from the same node; negative after the last. */
    int next(int edge) {
        return next[edge];
    }

    /** Where an edge leads. */
    int target(int edge) {
        return target[edge];
    }

    int nodes() {
        return first.length;
    }
}
