package io.regatlas.domain.regulation;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.text.Text;
import io.regatlas.domain.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something dated in the life of one regulation. Among the events of its regulation it is told apart by type, round and
 * scope.
 *
 * @param regulation key of the regulation
 * @param type what happened
 * @param date when; null if nothing at all is known
 * @param actor key of the body that did it; null if not stated
 * @param round which reading or consultation, from 1; null where not numbered
 * @param scope which part it concerns, as the source puts it; null for the whole
 * @param cause key of the regulation whose relationship brought it about, as a repeal by another text; null if it came of
 *     itself
 * @param citations what proves it, never empty
 */
public record Event(
        Key regulation,
        EventType type,
        @Nullable PartialDate date,
        @Nullable Key actor,
        @Nullable Integer round,
        @Nullable String scope,
        @Nullable Key cause,
        List<Citation> citations) {

    public Event {
        citations = List.copyOf(citations);
        if (round != null && round < 1) {
            throw new RuleException(
                    ProblemCode.BAD_NUMBER,
                    "round",
                    "round of %s of %s is %d, not 1 or more".formatted(type, regulation, round));
        }
        if (scope != null) {
            Text.requireLabel("scope", scope);
        }
        if (cause != null && type.broughtAboutBy().isEmpty()) {
            throw new RuleException(
                    ProblemCode.WRONG_CAUSE,
                    "causedBy",
                    "no relationship brings about that a text is %s".formatted(type));
        }
        if (cause != null && cause.equals(regulation)) {
            throw new RuleException(
                    ProblemCode.WRONG_CAUSE, "causedBy", "%s of %s by itself".formatted(type, regulation));
        }
        if (citations.isEmpty()) {
            throw new RuleException(
                    ProblemCode.MISSING_CITATION, "citations", "%s of %s cites nothing".formatted(type, regulation));
        }
    }

    /** Its key: {@code cn-cryptography-law-2019/event/READING/2}; a scope follows {@code #}, which no number begins with. */
    public String key() {
        return regulation + "/event/" + type + (round == null ? "" : "/" + round) + (scope == null ? "" : "/#" + scope);
    }

    /** The key of the relationship that brought it about; empty if it came of itself. */
    public Optional<String> relationship() {
        return cause == null
                ? Optional.empty()
                : type.broughtAboutBy().map(relation -> Relationship.keyOf(cause, relation, regulation, scope));
    }
}
