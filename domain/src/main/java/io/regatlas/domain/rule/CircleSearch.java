package io.regatlas.domain.rule;

import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/** Walks one hierarchy depth first, without recursion; every edge that leads back to a node it came through closes a circle. */
final class CircleSearch {

    private final EntityIndex index;
    private final Edge edge;
    private final EdgeList edges;
    private final List<Violation> violations;
    /** For each node: 0 not met, else 1 + its depth on the way here, or -1 when done. */
    private final int[] depths;

    private int[] way = new int[64];
    private int[] pending = new int[64];
    private int depth;

    CircleSearch(EntityIndex index, Edge edge, EdgeList edges, List<Violation> violations) {
        this.index = index;
        this.edge = edge;
        this.edges = edges;
        this.violations = violations;
        this.depths = new int[edges.nodes()];
    }

    void run() {
        for (int node = 0; node < edges.nodes(); node++) {
            if (depths[node] == 0) {
                enter(node);
                walk();
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
                report(depths[target] - 1);
            }
        }
    }

    private void enter(int node) {
        if (depth == way.length) {
            way = Arrays.copyOf(way, depth * 2);
            pending = Arrays.copyOf(pending, depth * 2);
        }
        way[depth] = node;
        pending[depth] = edges.first(node);
        depths[node] = ++depth;
    }

    private void report(int start) {
        StringJoiner circle = new StringJoiner(" > ");
        for (int i = start; i < depth; i++) {
            circle.add(index.id(way[i]).key());
        }
        String back = index.id(way[start]).key();
        violations.add(new Violation(
                ProblemCode.CYCLE,
                index.id(way[depth - 1]),
                "/" + edge.name(),
                back,
                "no circle such as %s > %s".formatted(circle, back)));
    }
}
