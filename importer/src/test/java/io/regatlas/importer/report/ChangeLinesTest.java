package io.regatlas.importer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.publish.Difference;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.ChangeKind;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeLinesTest {

    private static final String LONG =
            "Might tie trade in cryptography to licences, whoever imports a product. ".repeat(3);

    @Test
    void aLongTextIsCutAroundTheFirstDifference() {
        String line = line("\"" + LONG + "Old end, and much more of it\"", "\"" + LONG + "New end\"");

        assertThat(line)
                .isEqualTo("      summary: …s, whoever imports a product. Old end, and much more of it\""
                        + " -> …s, whoever imports a product. New end\"");
    }

    @Test
    void whatFollowsTheDifferenceIsCutToo() {
        String line = line("\"Old. " + LONG + "\"", "\"New. " + LONG + "\"");

        assertThat(line).matches(" {6}summary: \"Old\\. .{94}… -> \"New\\. .{94}…");
    }

    @Test
    void spacesThatDifferAreShown() {
        assertThat(line("\"a  b\"", "\"a b\"")).endsWith("\"a  b\" -> \"a b\"");
    }

    @Test
    void characterPairsStayWhole() {
        String before = "\"" + "𠮷".repeat(200) + "😀\"";
        String after = "\"" + "𠮷".repeat(200) + "😁\"";

        assertThat(line(before, after))
                .isEqualTo("      summary: …%s😀\" -> …%s😁\"".formatted("𠮷".repeat(30), "𠮷".repeat(30)));
    }

    @Test
    void whatWasNotThereBeforeIsNothing() {
        assertThat(line(null, "\"new\"")).isEqualTo("      summary: nothing -> \"new\"");
    }

    @Test
    void whatLeavesSaysWhyAndWhereItsKeyLeads() {
        NodeId id = new NodeId("Issuer", "cn-moi");
        Key key = new Key("cn-moi");
        Change redirected =
                new Change(ChangeKind.REDIRECTED, id, key, List.of(), "Merged into\nanother.", new Key("cn-miit"));
        Change retired = new Change(ChangeKind.RETIRED, id, key, List.of(), "Never was.", null);
        Change gone = new Change(ChangeKind.RETIRED, id, key, List.of());

        Difference difference =
                new Difference(new ReleaseRef(1, "a".repeat(64)), List.of(redirected, retired, gone), 0, false);

        assertThat(ChangeLines.of(difference))
                .containsExactly(
                        "Against release 1: 0 added, 0 changed, 3 gone, 0 untouched.",
                        "  - Issuer cn-moi -> cn-miit: Merged into another.",
                        "  - Issuer cn-moi: Never was.",
                        "  - Issuer cn-moi");
    }

    @Test
    void whatComesWithItsEntityIsCountedThere() {
        Key rule = new Key("rule");
        Key old = new Key("old");
        Difference difference = new Difference(
                new ReleaseRef(1, "a".repeat(64)),
                List.of(
                        added("Regulation", "rule", rule),
                        added("Event", "rule/event/PUBLISHED", rule),
                        added("Fact", "rule/fact/limit", rule),
                        added("Citation", "rule/citation/digest", rule),
                        added("Fact", "old/fact/limit", old)),
                0,
                false);

        assertThat(ChangeLines.of(difference))
                .containsExactly(
                        "Against release 1: 5 added, 0 changed, 0 gone, 0 untouched.",
                        "  + Regulation rule with 2 statements",
                        "  + Fact old/fact/limit");
    }

    @Test
    void whatChangesIsShownBesideItsEntity() {
        Key rule = new Key("rule");
        List<Change> changes = List.of(
                new Change(ChangeKind.CHANGED, new NodeId("Regulation", "rule"), rule, List.of()),
                new Change(ChangeKind.CHANGED, new NodeId("Fact", "rule/fact/limit"), rule, List.of()));

        assertThat(ChangeLines.of(new Difference(new ReleaseRef(1, "a".repeat(64)), changes, 0, false)))
                .endsWith("  ~ Regulation rule", "  ~ Fact rule/fact/limit");
    }

    @Test
    void ofVeryManyTheFirstAreShown() {
        List<Change> changes = IntStream.range(0, 502)
                .mapToObj(i -> added("Topic", "topic-" + i, new Key("topic-" + i)))
                .toList();

        assertThat(ChangeLines.of(new Difference(null, changes, 0, false)))
                .hasSize(502)
                .endsWith("  + Topic topic-499", "  + and 2 more; --json lists all");
    }

    private static Change added(String type, String id, Key owner) {
        return new Change(ChangeKind.ADDED, new NodeId(type, id), owner, List.of());
    }

    private static String line(@Nullable String before, @Nullable String after) {
        Change change = new Change(
                ChangeKind.CHANGED,
                new NodeId("Regulation", "rule"),
                new Key("rule"),
                List.of(new FieldChange("summary", before, after)));
        Difference difference = new Difference(new ReleaseRef(1, "a".repeat(64)), List.of(change), 0, false);
        return ChangeLines.of(difference).toList().get(2);
    }
}
