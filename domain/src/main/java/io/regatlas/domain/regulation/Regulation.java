package io.regatlas.domain.regulation;

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
import io.regatlas.domain.time.PartialDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published text of legal or policy character, with what was done for it and what happened to it.
 *
 * @param key its key, as {@code cn-cryptography-law-2019}
 * @param aliases keys that once named it and still lead to it, kept ascending
 * @param titles at least one, in the dataset's own order
 * @param numbers official numbers, without repeats, kept in order
 * @param type what sort of text it is, or would be if adopted
 * @param maturity how finished the text is; the final text of a draft is another regulation
 * @param round which reading, or which draft in a row, from 1; null where not numbered
 * @param jurisdiction key of the place where it applies, or would
 * @param issuances what bodies did for it, in the source's order; empty where the source names none
 * @param unnamedIssuers how many issuers the source counts but leaves unnamed
 * @param events what happened in its life, in the dataset's own order
 * @param topics keys of what it deals with, without repeats, kept ascending
 * @param summary what it says, in our own words; null where not written
 * @param facts what it requires, permits, defines or aims at, in the dataset's own order
 * @param relationships what it is to others
 * @param citations where the sources speak of it, never empty
 */
public record Regulation(
        Key key,
        List<Key> aliases,
        List<Name> titles,
        List<OfficialNumber> numbers,
        RegulationType type,
        Maturity maturity,
        @Nullable Integer round,
        Key jurisdiction,
        List<Issuance> issuances,
        int unnamedIssuers,
        List<Event> events,
        List<Key> topics,
        @Nullable String summary,
        List<Fact> facts,
        List<Relationship> relationships,
        List<Citation> citations) {

    public Regulation {
        aliases = aliases.stream().sorted().toList();
        titles = List.copyOf(titles);
        numbers = numbers.stream().sorted(OfficialNumber.ORDER).toList();
        issuances = List.copyOf(issuances);
        events = List.copyOf(events);
        topics = topics.stream().sorted().toList();
        facts = List.copyOf(facts);
        relationships = List.copyOf(relationships);
        citations = List.copyOf(citations);
        if (titles.isEmpty()) {
            throw new RuleException(ProblemCode.MISSING_FIELD, "titles", "regulation %s has no title".formatted(key));
        }
        if (citations.isEmpty()) {
            throw new RuleException(
                    ProblemCode.MISSING_CITATION, "citations", "regulation %s cites nothing".formatted(key));
        }
        if (round != null && round < 1) {
            throw new RuleException(
                    ProblemCode.BAD_NUMBER, "round", "round of %s is %d, not 1 or more".formatted(key, round));
        }
        if (unnamedIssuers < 0) {
            throw new RuleException(
                    ProblemCode.BAD_NUMBER,
                    "unnamedIssuers",
                    "%s leaves %d issuers unnamed".formatted(key, unnamedIssuers));
        }
        OwnParts.require("issuances", key, issuances, Issuance::regulation);
        OwnParts.require("events", key, events, Event::regulation);
        OwnParts.require("facts", key, facts, Fact::subject);
        OwnParts.require("relationships", key, relationships, Relationship::from);
        Distinct.require("topics", topics);
        Distinct.require("numbers", numbers);
        if (summary != null) {
            Text.require("summary", summary);
        }
    }

    /** Keys of the bodies that issued it, alone or jointly, in the source's order. */
    public List<Key> issuers() {
        return issuances.stream()
                .filter(issuance -> issuance.role().issues())
                .sorted(Comparator.comparingInt(Issuance::position).thenComparing(Issuance::key))
                .map(Issuance::issuer)
                .toList();
    }

    /** How many bodies issued it, those left unnamed included; 0 where the source names none and counts none. */
    public int issuerCount() {
        return issuers().size() + unnamedIssuers;
    }

    /** When it was issued: published (for a draft, opened for comment), else adopted; empty if unknown. */
    public Optional<PartialDate> issued() {
        return Stream.of(
                        maturity.isDraft() ? EventType.CONSULTATION_OPENED : EventType.PUBLISHED,
                        EventType.PUBLISHED,
                        EventType.ADOPTED)
                .flatMap(eventType -> earliest(event -> event.type() == eventType).stream())
                .findFirst();
    }

    /** When it, or its first part, took or takes effect (施行); empty if unknown or if it cannot have effect. */
    public Optional<PartialDate> commenced() {
        return earliest(event -> event.type() == EventType.COMMENCED);
    }

    /** When it lost or loses effect as a whole, or the draft was dropped; empty if unknown or not foreseen. */
    public Optional<PartialDate> ended() {
        return earliest(Regulation::isEnd);
    }

    /** Whether something ends it as a whole, dated or not, be it still to come. */
    public boolean hasEnd() {
        return events.stream().anyMatch(Regulation::isEnd);
    }

    private static boolean isEnd(Event event) {
        return event.type().ends() && event.scope() == null;
    }

    private Optional<PartialDate> earliest(Predicate<Event> which) {
        return events.stream()
                .filter(which)
                .filter(event -> event.date() != null)
                // Dates that are equal may differ in their words, and events come in any order.
                .min(Comparator.comparing((Event event) -> Objects.requireNonNull(event.date()))
                        .thenComparing(Event::key))
                .map(Event::date);
    }
}
