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
