package io.regatlas.domain.rule;

import java.util.Arrays;

/**
 * Walks the edges of one sort depth first, without recursion; every edge that leads back to a node it came through closes a
 * circle.
 */
final class CircleSearch {

    private final EdgeList edges;
    private final int sort;
    private final Found found;
    /** For each node: 0 not met, else 1 + its depth on the way here, or -1 when done. */
    private final int[] depths;

    private int[] way = new int[64];
    private int[] pending = new int[64];
    private int depth;

    private CircleSearch(EdgeList edges, int sort, Found found) {
        this.edges = edges;
        this.sort = sort;
        this.found = found;
        this.depths = new int[edges.nodes()];
    }

    /** Who is told of circles. */
    interface Found {

        /**
         * A circle.
         *
         * @param nodes its nodes in the order in which the edges lead, each once
         * @param closing the edge that leads from the last to the first
         */
        void circle(int[] nodes, int closing);
    }

    /** Finds at least one circle where there is any. */
    static void run(EdgeList edges, int sort, Found found) {
        CircleSearch search = new CircleSearch(edges, sort, found);
        for (int node = 0; node < edges.nodes(); node++) {
            if (search.depths[node] == 0) {
                search.enter(node);
                search.walk();
            }
        }
    }

    private void walk() {
        while (depth > 0) {
            int current = pending[depth - 1];
            if (current < 0) {
                depths[way[--depth]] = -1;
                continue;
            }
            pending[depth - 1] = edges.next(current);
            int target = edges.target(current);
            if (depths[target] == 0) {
                enter(target);
            } else if (depths[target] > 0) {
                found.circle(Arrays.copyOfRange(way, depths[target] - 1, depth), current);
            }
        }
    }

    private void enter(int node) {
        if (depth == way.length) {
            way = Arrays.copyOf(way, depth * 2);
            pending = Arrays.copyOf(pending, depth * 2);
        }
        way[depth] = node;
        pending[depth] = edges.first(node, sort);
        depths[node] = ++depth;
    }
}
