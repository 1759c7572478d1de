package io.regatlas.domain.rule;

import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.rule.Checked.check;
import static io.regatlas.domain.rule.Checked.relationship;
import static io.regatlas.domain.rule.Checked.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HierarchiesTest {

    @ParameterizedTest
    @CsvSource({
        "NEXT_DRAFT_OF, DRAFT_READING, true",
        "BASED_ON, FINAL, true",
        "IMPLEMENTS, FINAL, true",
        "INTERPRETS, FINAL, true",
        "FOLLOWS, FINAL, true",
        "FORWARDS, FINAL, true",
        "PART_OF, FINAL, true",
        "AMENDS, FINAL, false",
        "CITES, FINAL, false",
        "RELATED_TO, FINAL, false"
    })
    void circlesAreRefusedWhereTheyCannotBe(RelationshipType type, Maturity maturity, boolean refused) {
        List<Violation> violations = violations(
                List.of(),
                text("a", maturity, type, "b"),
                text("b", maturity, type, "c"),
                text("c", maturity, type, "a"));

        if (refused) {
            assertThat(violations)
                    .extracting(
                            Violation::code,
                            violation -> violation.entity().key(),
                            Violation::path,
                            Violation::expected)
                    .containsExactly(tuple(
                            ProblemCode.CYCLE,
                            "c",
                            "/relationships/0",
                            "no circle of %s such as a > b > c > a".formatted(type)));
        } else {
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void aCircleIsOfOneTypeThroughEntitiesOfAnyKind() {
        Object law = aRegulation()
                .withRelationships(relationship("cn-law", RelationshipType.FOLLOWS, "cn-campaign"))
                .build();

        assertThat(check(
                        law,
                        anActivity()
                                .withRelationships(
                                        relationship("cn-campaign", RelationshipType.RELATED_TO, "cn-law"),
                                        relationship("cn-campaign", RelationshipType.FOLLOWS, "cn-law"))
                                .build()))
                .containsExactly("CYCLE cn-campaign /relationships/1");
        assertThat(check(
                        law,
                        anActivity()
                                .withRelationships(relationship("cn-campaign", RelationshipType.IMPLEMENTS, "cn-law"))
                                .build()))
                .isEmpty();
    }

    @Test
    void replacementsAndSuccessionsRunInNoCircle() {
        assertThat(check(
                        body("one", relationship("one", RelationshipType.SUCCEEDS, "other")),
                        body("other", relationship("other", RelationshipType.SUCCEEDS, "one"))))
                .containsExactly("CYCLE other /relationships/0");
        assertThat(check(
                        text("a", Maturity.FINAL, RelationshipType.REPLACES, "b"),
                        text("b", Maturity.FINAL, RelationshipType.REPLACES, "a")))
                .contains("CYCLE b /relationships/0");
    }

    @Test
    void aBodyComesUnderOneOtherOnADay() {
        Object[] above = {body("one"), body("other")};

        assertThat(check(body("low", under("low", "one", null), under("low", "other", "2018")), above[0], above[1]))
                .isEmpty();
        assertThat(check(body("low", under("low", "one", null), under("low", "other", null)), above[0], above[1]))
                .containsExactly("SECOND_PARENT low /relationships/1");
        assertThat(check(
                        body("low", under("low", "one", "2018-12-31"), under("low", "other", "2018")),
                        above[0],
                        above[1]))
                .containsExactly("SECOND_PARENT low /relationships/1");
    }

    @Test
    void aBodyIsUnderItselfOnNoDay() {
        List<Violation> violations = violations(
                List.of(),
                body("a", under("a", "b", "2015")),
                body("b", under("b", "c", null)),
                body("c", under("c", "a", "2018-03-01")));

        assertThat(violations)
                .extracting(
                        Violation::code, violation -> violation.entity().key(), Violation::path, Violation::expected)
                .containsExactly(tuple(
                        ProblemCode.CYCLE,
                        "c",
                        "/relationships/0",
                        "no circle of SUBORDINATE_TO such as a > b > c > a, on 2018-03-01"));
    }

    @Test
    void twoBodiesMayChangePlaces() {
        assertThat(check(
                        body("a", under("a", "b", null), under("a", "c", "2018-03-01")),
                        body("b", under("b", "a", "2018-03-01")),
                        body("c")))
                .isEmpty();
    }

    /** Against the plain definition, day by day: whoever came last to be above is above. */
    @Property(tries = 300)
    void circlesAreFoundExactlyOnDaysWhenTheyAre(
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 63) Integer> draws) {
        Map<Integer, NavigableMap<Integer, Integer>> aboveByDay = new TreeMap<>();
        draws.stream().filter(draw -> draw / 16 != draw / 4 % 4).forEach(draw -> aboveByDay
                .computeIfAbsent(draw / 16, any -> new TreeMap<>())
                .putIfAbsent(draw % 4, draw / 4 % 4));
        aboveByDay.values().forEach(HierarchiesTest::keepEachAboveOnce);
        Object[] bodies = IntStream.range(0, 4)
                .mapToObj(i -> body("b" + i, unders(i, aboveByDay.getOrDefault(i, new TreeMap<>()))))
                .toArray();

        boolean circular = IntStream.range(0, 4).anyMatch(day -> isCircular(aboveByDay, day));

        assertThat(check(bodies).stream().anyMatch(problem -> problem.startsWith("CYCLE")))
                .isEqualTo(circular);
        assertThat(check(bodies)).allMatch(problem -> problem.startsWith("CYCLE"));
    }

    /** The same relationship cannot be stated twice. */
    private static void keepEachAboveOnce(Map<Integer, Integer> above) {
        Set<Integer> seen = new HashSet<>();
        above.values().removeIf(each -> !seen.add(each));
    }

    private static boolean isCircular(Map<Integer, NavigableMap<Integer, Integer>> aboveByDay, int day) {
        Map<Integer, Integer> above = new HashMap<>();
        aboveByDay.forEach((body, byDay) -> {
            Map.Entry<Integer, Integer> latest = byDay.floorEntry(day);
            if (latest != null) {
                above.put(body, latest.getValue());
            }
        });
        return above.keySet().stream().anyMatch(start -> {
            Integer current = start;
            for (int step = 0; step < 4 && current != null; step++) {
                current = above.get(current);
                if (start.equals(current)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Relationship[] unders(int body, Map<Integer, Integer> aboveByDay) {
        return aboveByDay.entrySet().stream()
                .map(entry -> under(
                        "b" + body,
                        "b" + entry.getValue(),
                        entry.getKey() == 0
                                ? null
                                : LocalDate.of(2018, 1, entry.getKey()).toString()))
                .toArray(Relationship[]::new);
    }

    private static Object text(String key, Maturity maturity, RelationshipType type, String to) {
        return aRegulation()
                .withKey(key)
                .withMaturity(maturity)
                .withRelationships(relationship(key, type, to))
                .build();
    }

    private static Object body(String key, Relationship... relationships) {
        return anIssuer().withKey(key).withRelationships(relationships).build();
    }

    private static Relationship under(String lower, String upper, @Nullable String since) {
        return aRelationship()
                .withFrom(lower)
                .withType(RelationshipType.SUBORDINATE_TO)
                .withTo(upper)
                .withEffective(since)
                .build();
    }
}
