package io.regatlas.domain.relationship;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.text.Text;
import io.regatlas.domain.time.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed, directed, dated edge between two entities. Only the canonical direction exists; the inverse is a way to read it.
 * It is told apart by type, both ends and scope, and is stated where its {@code from} is.
 *
 * @param from key of the end that does it: the amending text, the final text, the later body
 * @param type what the one is to the other
 * @param to key of the end it is done to, another than {@code from}
 * @param effective when it takes effect; null if unknown or if it has no effect in time
 * @param scope which part of {@code to} it concerns, as the source puts it; null for the whole
 * @param citations what proves it, never empty
 */
public record Relationship(
        Key from,
        RelationshipType type,
        Key to,
        @Nullable PartialDate effective,
        @Nullable String scope,
        List<Citation> citations) {

    public Relationship {
        citations = List.copyOf(citations);
        if (from.equals(to)) {
            throw new RuleException(
                    ProblemCode.SELF_RELATIONSHIP, "to", "%s %s itself".formatted(from, type.reading()));
        }
        if (scope != null) {
            Text.requireLabel("scope", scope);
        }
        if (citations.isEmpty()) {
            throw new RuleException(
                    ProblemCode.MISSING_CITATION, "citations", "%s %s %s cites nothing".formatted(from, type, to));
        }
    }

    /** Its key: {@code cn-cryptography-law-2019/relationship/FINALIZES/cn-cryptography-law-draft-2019}. */
    public String key() {
        return keyOf(from, type, to, scope);
    }

    /** The key of the relationship between two ends. */
    public static String keyOf(Key from, RelationshipType type, Key to, @Nullable String scope) {
        return from + "/relationship/" + type + "/" + to + (scope == null ? "" : "/#" + scope);
    }

    /** How it reads from one of its ends: {@code amends} from {@code from}, {@code amended by} from {@code to}. */
    public String readingAt(Key end) {
        return end.equals(from) ? type.reading() : type.inverse();
    }

    /** Itself as seen from both ends, {@code from} first. */
    public List<Related> ends() {
        return List.of(new Related(this, Direction.OUT), new Related(this, Direction.IN));
    }
}
