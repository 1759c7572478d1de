package io.regatlas.importer.generate;

import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.source.Source;
import io.regatlas.domain.time.PartialDate;
import java.util.List;
import java.util.stream.IntStream;

/** The sources, and what is cited of them. */
final class Evidence {

    private static final int SOURCES = 24;
    private static final int PARAGRAPHS = 800;

    private Evidence() {}

    static List<Source> sources() {
        return IntStream.range(0, SOURCES)
                .mapToObj(i -> new Source(
                        key(i),
                        Phrase.inEnglish("Made-up gazette, volume " + (i + 1), NameKind.DESCRIPTION, List.of()),
                        null,
                        "regatlas generate",
                        Phrase.ENGLISH,
                        PartialDate.parse(Integer.toString(1990 + i)),
                        null,
                        null,
                        "¶1-¶" + PARAGRAPHS))
                .toList();
    }

    /** What proves one statement: mostly one place in one source. */
    static List<Citation> drawn(Draw draw) {
        Citation first = stated(draw, "¶" + draw.between(1, PARAGRAPHS));
        return switch (draw.weighted(90, 4, 3, 3)) {
            case 1 -> List.of(first, stated(draw, "art. " + draw.between(1, 90)));
            case 2 -> List.of(new Citation(null, null, Basis.EDITORIAL, "known to whoever made this up", List.of()));
            case 3 ->
                List.of(new Citation(
                        first.source(), first.locator(), Basis.DERIVED, "read between the lines", List.of()));
            default -> List.of(first);
        };
    }

    private static Citation stated(Draw draw, String locator) {
        return new Citation(key(draw.lowBelow(SOURCES)), locator, Basis.STATED, null, List.of());
    }

    private static Key key(int source) {
        return new Key("gen-source-" + (source + 1));
    }
}
