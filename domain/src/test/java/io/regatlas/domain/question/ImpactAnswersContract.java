package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.anActivity;
import static io.regatlas.domain.question.GraphFixtures.entries;
import static io.regatlas.domain.question.GraphFixtures.ids;
import static io.regatlas.domain.question.GraphFixtures.impact;
import static io.regatlas.domain.question.GraphFixtures.keys;
import static io.regatlas.domain.question.GraphFixtures.reached;
import static io.regatlas.domain.question.GraphFixtures.stated;
import static io.regatlas.domain.question.GraphFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.domain.relationship.WalkedTypes;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Answers} must do with questions for what rests on an entity. */
public interface ImpactAnswersContract extends AskedStore {

    @Test
    default void whatRestsOnATextComesNearestFirstEachOnce() {
        ReleaseRef release = publish(
                text("law", null, "law AMENDS b").build(),
                text("b", null, "b BASED_ON law", "b AMENDS law").build(),
                text("c", null, "c IMPLEMENTS b", "c INTERPRETS a", "c CITES law")
                        .build(),
                text("a", null, "a BASED_ON law").build(),
                text("d", null, "d PART_OF c").build(),
                anActivity()
                        .withKey("campaign")
                        .withRelationships(stated("campaign ENFORCES law"))
                        .build());

        String two = ask(release, impact("law", WalkedTypes.IMPACT, 2));
        String six = ask(release, impact("law", WalkedTypes.IMPACT, 6));

        List<String> near = List.of(
                "a 1 a/relationship/BASED_ON/law",
                "b 1 b/relationship/AMENDS/law",
                "campaign 1 campaign/relationship/ENFORCES/law",
                "c 2 c/relationship/IMPLEMENTS/b");
        assertThat(reached(two)).isEqualTo(near);
        assertThat(reached(six))
                .isEqualTo(Stream.concat(near.stream(), Stream.of("d 3 d/relationship/PART_OF/c"))
                        .toList());
        assertThat(two).endsWith("\"total\":4}");
    }

    @Test
    default void nothingRestsOnWhatIsNotThere() {
        ReleaseRef release = publishTexts(text("law", null, "law AMENDS b"), text("b", null));

        String nothing = "{\"edges\":[],\"total\":0}";
        assertThat(ask(release, impact("no-such", WalkedTypes.IMPACT, 3))).isEqualTo(nothing);
        assertThat(ask(release, new Target.Impact(null, WalkedTypes.IMPACT, 3, entries())))
                .isEqualTo(nothing);
        assertThat(ask(release, impact("b", Set.of(), 3))).isEqualTo(nothing);
        assertThat(ask(release, impact("law", WalkedTypes.IMPACT, 3))).isEqualTo(nothing);
    }

    @Test
    default void whatRestsOnATextIsWalkedWholeForwardsAndBackwards() {
        Dice dice = new Dice(Long.getLong("regatlas.seed", 20200820));
        ReleaseRef release = publishTexts(IntStream.range(0, 90)
                .mapToObj(i -> text("r" + i, null, i == 0 ? new String[0] : cited(i)))
                .toArray(RegulationBuilder[]::new));
        Set<RelationshipType> types = Set.of(RelationshipType.CITES);
        Target.Impact whole = new Target.Impact(new Key("r0"), types, 5, entries());
        List<String> ids = keys(ask(release, whole)).stream()
                .map(key -> new NodeId("Regulation", key).encoded())
                .toList();

        Walk walk = new Walk(
                answers(),
                release,
                Catalogue.REGULATION,
                Condition.EVERYTHING,
                Target.Impact.NEAREST_FIRST,
                request -> new Target.Impact(new Key("r0"), types, 5, request));

        assertThat(ids).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(walk.forwards(dice)).isEqualTo(ids);
        assertThat(walk.backwards(dice)).isEqualTo(ids);
    }

    @Test
    default void aPageOfWhatRestsOnATextEndsAtBothCursors() {
        ReleaseRef release = publishTexts(
                text("law", null),
                text("a", null, "a CITES law"),
                text("b", null, "b CITES a"),
                text("c", null, "c CITES law"),
                text("d", null, "d CITES law"),
                text("e", null, "e CITES b"));
        Walk walk = new Walk(
                answers(),
                release,
                Catalogue.REGULATION,
                Condition.EVERYTHING,
                Target.Impact.NEAREST_FIRST,
                request -> new Target.Impact(new Key("law"), Set.of(RelationshipType.CITES), 6, request));
        Position after = walk.next(null);
        Position before = walk.next(walk.next(walk.next(walk.next(after))));

        String front = walk.page(new Slice(2, false, after, before));
        String back = walk.page(new Slice(2, true, after, before));
        String crossed = walk.page(new Slice(2, false, before, after));

        assertThat(Walk.ids(front)).isEqualTo(ids("c", "d"));
        assertThat(Walk.ids(back)).isEqualTo(ids("d", "b"));
        assertThat(List.of(front, back)).allMatch(json -> json.contains("\"n\":true,\"p\":true"));
        assertThat(crossed).contains("\"nodes\":[]", "\"n\":false,\"p\":true");
    }

    /** Publishes these texts. */
    default ReleaseRef publishTexts(RegulationBuilder... texts) {
        return publish(Stream.of(texts).map(RegulationBuilder::build).toArray());
    }

    /** A way back to the first of all, and a leap. */
    private static String[] cited(int i) {
        return Stream.of(Math.max(0, i - 9), i * 7 % 90)
                .distinct()
                .filter(other -> other != i)
                .map(other -> "r%d CITES r%d".formatted(i, other))
                .toArray(String[]::new);
    }
}
