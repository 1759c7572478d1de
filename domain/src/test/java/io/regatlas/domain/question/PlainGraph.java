package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.question.GraphSelection.GraphMember;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.question.PlainWalk.Reached;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import java.util.function.Function;

/** Writes what was found by walking. */
final class PlainGraph {

    private final PlainObjects objects;
    private final ReleaseRef release;
    private final PlainWalk walk;

    PlainGraph(PlainObjects objects, ReleasedState state, ReleaseRef release) {
        this.objects = objects;
        this.release = release;
        this.walk = new PlainWalk(state);
    }

    String lineage(Target.Lineage asked) {
        return walk.entity(asked.of(), List.of(Catalogue.REGULATION))
                .map(node -> lineage(node, asked.selection()))
                .orElse(PlainJson.NULL);
    }

    String lineage(PlainNode regulation, GraphSelection selection) {
        PlainWalk.Family family = walk.family(regulation);
        return graph(selection, family.members(), family.relationships());
    }

    String path(Target.Path asked) {
        return walk.path(asked)
                .map(way -> graph(
                        asked.selection(),
                        way.entities().stream().map(walk::end).toList(),
                        way.relationships().stream().map(walk::relationship).toList()))
                .orElse(PlainJson.NULL);
    }

    String impact(Target.Impact asked) {
        List<Reached> all = walk.impact(asked);
        Slice slice = asked.request().slice();
        Stretch stretch = Stretch.of(all, slice);
        return PlainJson.object(asked.request().members().stream()
                .map(member -> PlainJson.member(member.as(), json(asked.request(), stretch, member)))
                .toList());
    }

    /** What of a list is on a page. */
    private record Stretch(List<Reached> all, int from, int to) {

        static Stretch of(List<Reached> all, Slice slice) {
            int start = slice.after() == null ? 0 : place(all, slice.after()) + 1;
            int end = Math.max(start, slice.before() == null ? all.size() : place(all, slice.before()));
            return slice.fromBack()
                    ? new Stretch(all, Math.max(start, end - slice.size()), end)
                    : new Stretch(all, start, Math.min(end, start + slice.size()));
        }

        private static int place(List<Reached> all, Position position) {
            return all.stream().map(each -> each.node().key()).toList().indexOf(position.key());
        }

        List<Reached> entries() {
            return all.subList(from, to);
        }
    }

    private String graph(GraphSelection selection, List<PlainNode> entities, List<PlainNode> relationships) {
        return PlainJson.object(selection.members().stream()
                .map(member -> PlainJson.member(member.as(), json(member, entities, relationships)))
                .toList());
    }

    private String json(GraphMember member, List<PlainNode> entities, List<PlainNode> relationships) {
        if (member instanceof GraphMember.GraphTypeName typeName) {
            return PlainJson.value(typeName.typeName());
        }
        if (member instanceof GraphMember.Entities of) {
            return list(entities, node -> objects.object(node, of.of()));
        }
        GraphMember.Relationships of = (GraphMember.Relationships) member;
        return list(relationships, node -> objects.object(node, of.of()));
    }

    private String json(PageRequest request, Stretch stretch, ConnectionMember member) {
        if (member instanceof ConnectionMember.ConnectionTypeName typeName) {
            return PlainJson.value(typeName.typeName());
        }
        if (member instanceof ConnectionMember.Nodes nodes) {
            return list(stretch.entries(), reached -> objects.object(reached.node(), nodes.of()));
        }
        if (member instanceof ConnectionMember.Edges edges) {
            return list(
                    stretch.entries(),
                    reached -> PlainJson.object(edges.members().stream()
                            .map(each -> PlainJson.member(each.as(), json(request, reached, each)))
                            .toList()));
        }
        if (member instanceof ConnectionMember.PageInfo pageInfo) {
            return PlainJson.object(pageInfo.members().stream()
                    .map(each -> PlainJson.member(each.as(), json(request, stretch, each)))
                    .toList());
        }
        return PlainJson.value(stretch.all().size());
    }

    private String json(PageRequest request, Reached reached, EdgeMember member) {
        if (member instanceof EdgeMember.EdgeTypeName typeName) {
            return PlainJson.value(typeName.typeName());
        }
        if (member instanceof EdgeMember.NodeOf node) {
            return objects.object(reached.node(), node.of());
        }
        if (member instanceof EdgeMember.Via via) {
            return objects.object(walk.relationship(reached.via()), via.of());
        }
        return PlainJson.value(member instanceof EdgeMember.Distance ? reached.distance() : cursor(reached, request));
    }

    private String json(PageRequest request, Stretch stretch, PageInfoMember member) {
        List<String> cursors =
                stretch.entries().stream().map(each -> cursor(each, request)).toList();
        return switch (member.field()) {
            case TYPE_NAME -> PlainJson.value(member.typeName());
            case HAS_NEXT_PAGE -> PlainJson.value(stretch.to() < stretch.all().size());
            case HAS_PREVIOUS_PAGE -> PlainJson.value(stretch.from() > 0);
            case START_CURSOR -> PlainJson.value(cursors.isEmpty() ? null : cursors.get(0));
            case END_CURSOR -> PlainJson.value(cursors.isEmpty() ? null : cursors.get(cursors.size() - 1));
        };
    }

    private String cursor(Reached reached, PageRequest request) {
        Position place = new Position(List.of(""), reached.node().key());
        return new Cursor(release.number(), release.hash().substring(0, 16), request.fingerprint(), place).toString();
    }

    private static <T> String list(List<T> all, Function<T, String> json) {
        return PlainJson.list(all.stream().map(json).toList());
    }
}
