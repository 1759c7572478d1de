package io.regatlas.domain.fact;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One requirement, threshold, target or figure that a regulation or an activity states. Among the facts of its subject it is
 * told apart by its slug.
 *
 * @param subject key of the regulation or activity that states it
 * @param slug its curated, permanent name within the subject, as {@code testing-target}
 * @param position its place among the facts of its subject, from 1
 * @param kind what sort of statement it is
 * @param label a few words that name it, in the dataset's language
 * @param text the statement in our own words, in the dataset's language
 * @param addressee whom it binds or concerns; null if not stated
 * @param provision article or clause as printed, {@code 第三十七条}; null if not stated
 * @param quantity its number; null if it has none
 * @param deadline by when; null if it has none
 * @param items the things it enumerates, in the source's order; empty if it enumerates nothing
 * @param citations what proves it, never empty
 */
public record Fact(
        Key subject,
        Key slug,
        int position,
        FactKind kind,
        String label,
        String text,
        @Nullable String addressee,
        @Nullable String provision,
        @Nullable Quantity quantity,
        @Nullable Deadline deadline,
        List<String> items,
        List<Citation> citations) {

    public Fact {
        items = List.copyOf(items);
        citations = List.copyOf(citations);
        if (position < 1) {
            throw new RuleException(
                    ProblemCode.BAD_NUMBER,
                    "position",
                    "position of fact %s of %s is %d, not 1 or more".formatted(slug, subject, position));
        }
        Text.requireLine("label", label);
        Text.require("text", text);
        if (addressee != null) {
            Text.requireLine("addressee", addressee);
        }
        if (provision != null) {
            Text.requireLine("provision", provision);
        }
        items.forEach(item -> Text.requireLine("item", item));
        if (citations.isEmpty()) {
            throw new RuleException(
                    ProblemCode.MISSING_CITATION, "citations", "fact %s of %s cites nothing".formatted(slug, subject));
        }
    }

    /** Its key: {@code cn-app-campaign-notice-2020/fact/testing-target}. */
    public String key() {
        return subject + "/fact/" + slug;
    }
}
