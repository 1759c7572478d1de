package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.question.Ask.select;
import static io.regatlas.domain.question.Ask.value;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Short ways to write down a graph, what is asked of it by walking, and what is answered. */
final class GraphFixtures {

    private GraphFixtures() {}

    /** A text with what it is to others, each in three words. */
    static RegulationBuilder text(String key, @Nullable String issued, String... words) {
        RegulationBuilder text = aRegulation()
                .withKey(key)
                .withRelationships(Stream.of(words).map(GraphFixtures::stated).toArray(Relationship[]::new));
        return issued == null
                ? text
                : text.withEvents(anEvent().withRegulation(key).withDate(issued).build());
    }

    static Relationship stated(String words) {
        String[] parts = words.split(" ", -1);
        return aRelationship()
                .withFrom(parts[0])
                .withType(RelationshipType.valueOf(parts[1]))
                .withTo(parts[2])
                .build();
    }

    /** Keys whose order is the other way round than their ages. */
    static String aged(int age) {
        return "r%03d".formatted(999 - age);
    }

    static Target lineage(String of) {
        return new Target.Lineage(new Key(of), both());
    }

    static Target path(String from, String to, Set<RelationshipType> types, int maxLength) {
        return new Target.Path(new Key(from), new Key(to), types, maxLength, both());
    }

    static Target impact(String of, Set<RelationshipType> types, int depth) {
        return new Target.Impact(new Key(of), types, depth, entries());
    }

    static GraphSelection both() {
        Selection ids = select(value(Catalogue.RELATIONSHIP, "id"));
        return new GraphSelection(
                List.of(entities(), new GraphSelection.GraphMember.Relationships("relationships", ids)));
    }

    static GraphSelection.GraphMember entities() {
        return new GraphSelection.GraphMember.Entities(
                "entities", Alternatives.of(Catalogue.REGULATION, select(value(Catalogue.REGULATION, "key"))));
    }

    static PageRequest entries() {
        Alternatives keys = new Alternatives(Map.of(
                Catalogue.REGULATION, select(value(Catalogue.REGULATION, "key")),
                Catalogue.ACTIVITY, select(value(Catalogue.ACTIVITY, "key"))));
        return new PageRequest(
                Condition.EVERYTHING,
                Target.Impact.NEAREST_FIRST,
                new Slice(Slice.MAX_SIZE, false, null, null),
                0,
                List.of(
                        new PageRequest.ConnectionMember.Edges(
                                "edges",
                                List.of(
                                        new PageRequest.EdgeMember.NodeOf("node", keys),
                                        new PageRequest.EdgeMember.Distance("distance"),
                                        new PageRequest.EdgeMember.Via(
                                                "via", select(value(Catalogue.RELATIONSHIP, "id"))))),
                        new PageRequest.ConnectionMember.TotalCount("total")));
    }

    /** What {@link #both} is answered by: keys, and relationships in three words. */
    static String family(String keys, String relationships) {
        List<String> entities = split(keys).map("{\"key\":\"%s\"}"::formatted).toList();
        List<String> ids = split(relationships)
                .map(words -> "{\"id\":\"%s\"}"
                        .formatted(Catalogue.RELATIONSHIP.id(stated(words)).encoded()))
                .toList();
        return "{\"entities\":[%s],\"relationships\":[%s]}"
                .formatted(String.join(",", entities), String.join(",", ids));
    }

    static Stream<String> split(String list) {
        return list.isEmpty() ? Stream.empty() : Stream.of(list.split(", ", -1));
    }

    static List<String> keys(String answer) {
        return Pattern.compile("\"key\":\"([^\"]+)\"")
                .matcher(answer)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Key, distance and the key of the relationship of each entry. */
    static List<String> reached(String answer) {
        List<String> reached = new ArrayList<>();
        Pattern.compile("\"key\":\"([^\"]+)\"},\"distance\":(\\d+),\"via\":\\{\"id\":\"([^\"]+)\"")
                .matcher(answer)
                .results()
                .forEach(match -> reached.add("%s %s %s"
                        .formatted(
                                match.group(1),
                                match.group(2),
                                NodeId.decode(match.group(3)).key())));
        return reached;
    }

    static List<String> ids(String... keys) {
        return Stream.of(keys)
                .map(key -> new NodeId("Regulation", key).encoded())
                .toList();
    }
}
