package io.regatlas.domain.activity;

import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.fact.Fact;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.problem.Distinct;
import io.regatlas.domain.problem.OwnParts;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.text.Text;
import io.regatlas.domain.time.Fit;
import io.regatlas.domain.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something bodies did that is not itself a text: a campaign, an inspection, a penalty, a court case, a pilot.
 *
 * @param key its key, as {@code cn-app-campaign-2019}
 * @param aliases keys that once named it and still lead to it, kept ascending
 * @param titles at least one, in the dataset's own order
 * @param type what sort of activity it is
 * @param actors keys of the bodies that acted, without repeats, in the source's order; empty where the source names none
 * @param unnamedActors how many more the source counts but leaves unnamed
 * @param targets at whom or what it was aimed, in the dataset's language and the source's order
 * @param jurisdiction key of the place where it took place
 * @param began when it began, or when it happened if it took a day; null if unknown
 * @param ended when it ended or is due to end; null if unknown or if it took a day
 * @param topics keys of what it deals with, without repeats, kept ascending
 * @param summary what was done and found, in our own words; null where not written
 * @param facts figures and requirements it states, in the dataset's own order
 * @param relationships what it is to others
 * @param citations where the sources speak of it, never empty
 */
public record Activity(
        Key key,
        List<Key> aliases,
        List<Name> titles,
        ActivityType type,
        List<Key> actors,
        int unnamedActors,
        List<String> targets,
        Key jurisdiction,
        @Nullable PartialDate began,
        @Nullable PartialDate ended,
        List<Key> topics,
        @Nullable String summary,
        List<Fact> facts,
        List<Relationship> relationships,
        List<Citation> citations) {

    public Activity {
        aliases = aliases.stream().sorted().toList();
        titles = List.copyOf(titles);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        topics = topics.stream().sorted().toList();
        facts = List.copyOf(facts);
        relationships = List.copyOf(relationships);
        citations = List.copyOf(citations);
        if (titles.isEmpty()) {
            throw new RuleException(ProblemCode.MISSING_FIELD, "titles", "activity %s has no title".formatted(key));
        }
        if (citations.isEmpty()) {
            throw new RuleException(
                    ProblemCode.MISSING_CITATION, "citations", "activity %s cites nothing".formatted(key));
        }
        if (unnamedActors < 0) {
            throw new RuleException(
                    ProblemCode.BAD_NUMBER,
                    "unnamedActors",
                    "%s leaves %d actors unnamed".formatted(key, unnamedActors));
        }
        OwnParts.require("facts", key, facts, Fact::subject);
        OwnParts.require("relationships", key, relationships, Relationship::from);
        Distinct.require("actors", actors);
        Distinct.require("topics", topics);
        targets.forEach(target -> Text.requireLine("target", target));
        LocalDate firstDay = began == null ? null : began.earliest();
        if (firstDay != null && ended != null && ended.isBefore(firstDay) == Fit.CERTAINLY) {
            throw new RuleException(
                    ProblemCode.BROKEN_RULE, "ended", "%s ended %s, before it began %s".formatted(key, ended, began));
        }
        if (summary != null) {
            Text.require("summary", summary);
        }
    }
}
