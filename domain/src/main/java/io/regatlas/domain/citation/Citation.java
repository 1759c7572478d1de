package io.regatlas.domain.citation;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.text.CodePoints;
import io.regatlas.domain.text.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof of one statement: a source, a place in it, and how the statement follows. Among the citations of one statement
 * it is told apart by source and locator.
 *
 * @param source key of the source; null for EDITORIAL, and for DERIVED from statements alone; never null for STATED
 * @param locator the place in the source, as {@code ¶34} or {@code art. 37}; null for the whole
 * @param basis how the statement follows
 * @param note how it was derived, or why the curator holds it; null where plain
 * @param premises the statements it was derived from, in the curator's order; empty unless DERIVED
 */
public record Citation(
        @Nullable Key source, @Nullable String locator, Basis basis, @Nullable String note, List<NodeId> premises) {

    /** Strongest basis first, then by source and locator, absent first, by code point. */
    public static final Comparator<Citation> ORDER = Comparator.comparing(Citation::basis)
            .thenComparing(Citation::source, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Citation::locator, Comparator.nullsFirst(CodePoints.ORDER));

    public Citation {
        premises = List.copyOf(premises);
        if (locator != null) {
            Text.requireLabel("locator", locator);
        }
        if (note != null) {
            Text.require("note", note);
        }
        if (basis == Basis.STATED && source == null) {
            throw new RuleException(ProblemCode.BAD_CITATION, "", "a STATED citation names no source");
        }
        if (basis == Basis.EDITORIAL && source != null) {
            throw new RuleException(
                    ProblemCode.BAD_CITATION, "", "an EDITORIAL citation names the source %s".formatted(source));
        }
        if (source == null && locator != null) {
            throw new RuleException(ProblemCode.BAD_CITATION, "", "locator '%s' has no source".formatted(locator));
        }
        if (basis != Basis.DERIVED && !premises.isEmpty()) {
            throw new RuleException(
                    ProblemCode.BAD_CITATION, "", "a %s citation has premises; only DERIVED may".formatted(basis));
        }
        if (basis == Basis.DERIVED && premises.isEmpty() && note == null) {
            throw new RuleException(
                    ProblemCode.BAD_CITATION, "", "a DERIVED citation names neither premises nor a note on how");
        }
    }

    /** The strongest basis among the citations; STATED where there are none, since only register entries have none. */
    public static Basis strongest(Collection<Citation> citations) {
        return citations.stream()
                .map(Citation::basis)
                .min(Comparator.naturalOrder())
                .orElse(Basis.STATED);
    }

    /** What tells it from the other citations of the same statement: {@code tmt-digest#¶34}; {@code #} without a source. */
    public String local() {
        return (source == null ? "" : source.text()) + "#" + (locator == null ? "" : locator);
    }
}
