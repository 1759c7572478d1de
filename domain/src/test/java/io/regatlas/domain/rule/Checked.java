package io.regatlas.domain.rule;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import java.util.List;
import java.util.stream.Stream;

/** Short ways to check a few entities, with {@code cn} and {@code digest}, that they all rest on. */
final class Checked {

    private Checked() {}

    /** What is wrong, as {@code CODE entity path}. */
    static List<String> check(Object... values) {
        return check(List.of(), values);
    }

    static List<String> check(List<KnownEntity> known, Object... values) {
        return violations(known, values).stream()
                .map(violation -> "%s %s %s"
                        .formatted(violation.code(), violation.entity().key(), violation.path()))
                .toList();
    }

    static List<Violation> violations(List<KnownEntity> known, Object... values) {
        return DatasetRules.check(List.of(dataset(values)), known, List.of());
    }

    static Contents dataset(Object... values) {
        Stream<Object> registers = Stream.of(aJurisdiction().build(), aSource().build());
        return contents(
                aDataset().build(), Stream.concat(registers, Stream.of(values)).toArray());
    }

    /** An entity that another dataset has in the store. */
    static KnownEntity stored(String key, String type) {
        return new KnownEntity(new Key(key), type, new Key("other"), List.of(), true);
    }

    static Relationship relationship(String from, RelationshipType type, String to) {
        return aRelationship().withFrom(from).withType(type).withTo(to).build();
    }
}
