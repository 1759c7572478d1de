package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.GraphSelection;
import io.regatlas.domain.question.GraphSelection.GraphMember;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.EdgeMember;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.relationship.WalkedTypes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns fields that walk from relationship to relationship into questions. */
final class Walks {

    private final Selections selections;
    private final Limits limits;

    Walks(Selections selections, Limits limits) {
        this.selections = selections;
        this.limits = limits;
    }

    /** Whether a field of that type walks. */
    static boolean answer(String typeName) {
        return Set.of("Lineage", "Path", "ImpactConnection").contains(typeName);
    }

    /** What a root field of that type asks for; empty where an argument that must be a key is none. */
    Optional<Target> target(String typeName, ExecutableNormalizedField field) {
        Arguments arguments = Arguments.of(field);
        return switch (typeName) {
            case "Lineage" -> key(arguments, "of").map(of -> new Target.Lineage(of, lineage(field)));
            case "Path" -> path(field, arguments);
            case "ImpactConnection" -> Optional.of(impact(field, arguments));
            default -> throw new IllegalArgumentException(typeName + " is found by no walk");
        };
    }

    /** What is asked of a family. */
    GraphSelection lineage(ExecutableNormalizedField field) {
        return graph(field, List.of(Catalogue.REGULATION));
    }

    private Optional<Target> path(ExecutableNormalizedField field, Arguments arguments) {
        Set<RelationshipType> types = types(arguments, WalkedTypes.PATH);
        int maxLength = arguments.integer("maxLength", 1, Target.Path.LONGEST).orElse(Target.Path.DEFAULT_LENGTH);
        GraphSelection selection = graph(field, entities());
        Optional<Key> to = key(arguments, "to");
        return key(arguments, "from")
                .flatMap(from -> to.map(goal -> new Target.Path(from, goal, types, maxLength, selection)));
    }

    private Target impact(ExecutableNormalizedField field, Arguments arguments) {
        Set<RelationshipType> types = types(arguments, WalkedTypes.IMPACT);
        int depth = arguments.integer("depth", 1, Target.Impact.DEEPEST).orElse(Target.Impact.DEFAULT_DEPTH);
        // The walk is to this list what a filter is to others.
        Map<String, Object> walk = Map.of("of", String.valueOf(arguments.raw("of")), "types", types, "depth", depth);
        int fingerprint = Fingerprint.of(
                field.getSingleObjectTypeName() + "." + field.getFieldName(), walk, Target.Impact.NEAREST_FIRST);
        PageRequest request = new PageRequest(
                Condition.EVERYTHING,
                Target.Impact.NEAREST_FIRST,
                selections.pages().slice(arguments, fingerprint, Target.Impact.NEAREST_FIRST.size()),
                fingerprint,
                field.getChildren().stream().map(this::connectionMember).toList());
        return new Target.Impact(key(arguments, "of").orElse(null), types, depth, request);
    }

    private GraphSelection graph(ExecutableNormalizedField field, List<NodeType<?>> types) {
        return new GraphSelection(field.getChildren().stream()
                .map(member -> graphMember(member, types))
                .toList());
    }

    private GraphMember graphMember(ExecutableNormalizedField field, List<NodeType<?>> types) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME -> new GraphMember.GraphTypeName(as, field.getSingleObjectTypeName());
            case "relationships" ->
                new GraphMember.Relationships(as, selections.selection(Catalogue.RELATIONSHIP, field.getChildren()));
            case "regulations", "entities" ->
                new GraphMember.Entities(as, selections.alternatives(names(types), field));
            default -> throw new IllegalStateException("a walk has no " + field.getFieldName());
        };
    }

    private ConnectionMember connectionMember(ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME -> new ConnectionMember.ConnectionTypeName(as, field.getSingleObjectTypeName());
            case "nodes" -> new ConnectionMember.Nodes(as, selections.alternatives(names(entities()), field));
            case "edges" ->
                new ConnectionMember.Edges(
                        as, field.getChildren().stream().map(this::edgeMember).toList());
            case "pageInfo" -> Pages.pageInfo(field);
            case "totalCount" -> new ConnectionMember.TotalCount(as);
            default -> throw new IllegalStateException("a connection has no " + field.getFieldName());
        };
    }

    private EdgeMember edgeMember(ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME -> new EdgeMember.EdgeTypeName(as, field.getSingleObjectTypeName());
            case "cursor" -> new EdgeMember.CursorOf(as);
            case "node" -> new EdgeMember.NodeOf(as, selections.alternatives(names(entities()), field));
            case "distance" -> new EdgeMember.Distance(as);
            case "via" -> new EdgeMember.Via(as, selections.selection(Catalogue.RELATIONSHIP, field.getChildren()));
            default -> throw new IllegalStateException("an entry has no " + field.getFieldName());
        };
    }

    private Set<RelationshipType> types(Arguments arguments, Set<RelationshipType> usual) {
        return arguments
                .list("types", limits.values())
                .map(names -> {
                    Set<RelationshipType> types = EnumSet.noneOf(RelationshipType.class);
                    names.forEach(name -> types.add(RelationshipType.valueOf((String) name)));
                    return Collections.unmodifiableSet(types);
                })
                .orElse(usual);
    }

    /** A text that is no key names nothing. */
    private static Optional<Key> key(Arguments arguments, String name) {
        return Optional.ofNullable((String) arguments.raw(name))
                .filter(Key::isKey)
                .map(Key::new);
    }

    private static List<NodeType<?>> entities() {
        return Catalogue.CONTENTS.stream()
                .<NodeType<?>>map(type -> type)
                .filter(type -> type.form() == NodeType.Form.ENTITY)
                .toList();
    }

    private static List<String> names(List<NodeType<?>> types) {
        return types.stream().map(NodeType::name).toList();
    }
}
