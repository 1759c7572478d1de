package io.regatlas.domain.rule;

import java.util.Arrays;

/** Directed edges of several sorts between numbered nodes, in linked lists of integers. */
final class EdgeList {

    private static final int END = -1;

    private final int[] first;
    private int[] next = new int[64];
    private int[] target = new int[64];
    private int[] place = new int[64];
    private byte[] sort = new byte[64];
    private int size;

    /** No edges yet between nodes 0 to {@code nodes - 1}. */
    EdgeList(int nodes) {
        this.first = new int[nodes];
        Arrays.fill(first, END);
    }

    /**
     * Adds an edge.
     *
     * @param which its sort, from 0 to 127
     * @param where its place among what is said of {@code from}
     */
    void add(int from, int to, int which, int where) {
        if (size == next.length) {
            next = Arrays.copyOf(next, size * 2);
            target = Arrays.copyOf(target, size * 2);
            place = Arrays.copyOf(place, size * 2);
            sort = Arrays.copyOf(sort, size * 2);
        }
        target[size] = to;
        place[size] = where;
        sort[size] = (byte) which;
        next[size] = first[from];
        first[from] = size++;
    }

    /** The first edge of a sort from a node; negative where there is none. */
    int first(int from, int which) {
        return ofSort(first[from], which);
    }

    /** The next edge of the same sort from the same node; negative after the last. */
    int next(int edge) {
        return ofSort(next[edge], sort[edge]);
    }

    /** Where an edge leads. */
    int target(int edge) {
        return target[edge];
    }

    /** Its place among what is said of the node it comes from. */
    int place(int edge) {
        return place[edge];
    }

    /** Whether an edge of a sort leads from one node to another. */
    boolean contains(int from, int to, int which) {
        for (int edge = first(from, which); edge >= 0; edge = next(edge)) {
            if (target[edge] == to) {
                return true;
            }
        }
        return false;
    }

    int nodes() {
        return first.length;
    }

    private int ofSort(int start, int which) {
        int edge = start;
        while (edge >= 0 && sort[edge] != which) {
            edge = next[edge];
        }
        return edge;
    }
}
