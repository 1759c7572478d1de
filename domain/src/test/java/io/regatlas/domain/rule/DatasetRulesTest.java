package io.regatlas.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.dataset.Dataset;
import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.issuer.Issuer;
import io.regatlas.domain.issuer.IssuerKind;
import io.regatlas.domain.jurisdiction.Jurisdiction;
import io.regatlas.domain.jurisdiction.Level;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.Violation;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Issuance;
import io.regatlas.domain.regulation.IssuanceRole;
import io.regatlas.domain.regulation.Maturity;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.source.Source;
import io.regatlas.domain.time.PartialDate;
import io.regatlas.domain.topic.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetRulesTest {

    private static final Key DATASET = new Key("fixture");
    private static final Citation CITATION = new Citation(new Key("digest"), null, Basis.STATED, null, List.of());
    private static final Language ENGLISH = new Language("en");

    @Test
    void aSoundDatasetBreaksNoRule() {
        assertThat(check(regulation(List.of(), List.of(), event(EventType.PUBLISHED, "2020-08", null))))
                .isEmpty();
    }

    @Test
    void aKeyOfAnotherDatasetInTheStoreIsTaken() {
        KnownEntity known = new KnownEntity(new Key("privacy"), "Topic", new Key("other"), List.of(), true);

        assertThat(check(List.of(known), topic("privacy")))
                .extracting(Violation::code, Violation::path)
                .containsExactly(tuple(ProblemCode.KEY_TAKEN, "/key"));
    }

    @Test
    void aKeyThatWasSomethingElseOnceIsTaken() {
        KnownEntity known = new KnownEntity(new Key("privacy"), "Jurisdiction", DATASET, List.of(), false);

        assertThat(codes(check(List.of(known), topic("privacy")))).containsExactly(ProblemCode.KEY_TAKEN);
    }

    @Test
    void whoHasAKeyInTheStoreKeepsItAgainstAnotherInTheFiles() {
        KnownEntity known = new KnownEntity(new Key("cn"), "Jurisdiction", DATASET, List.of(), true);

        assertThat(check(List.of(known), topic("cn")))
                .extracting(violation -> violation.entity().toString())
                .containsExactly("Topic:cn");
        assertThat(check(topic("cn"), topic("cn")))
                .extracting(violation -> violation.entity().toString())
                .containsExactly("Topic:cn", "Topic:cn");
    }

    @Test
    void anAliasThatLedSomewhereOnceIsTakenAsAKey() {
        KnownEntity known = new KnownEntity(new Key("data"), "Topic", DATASET, List.of(new Key("privacy")), false);

        assertThat(codes(check(List.of(known), topic("privacy")))).containsExactly(ProblemCode.KEY_TAKEN);
    }

    @Test
    void anAliasMayNotBeTheKeyOfAnother() {
        Violation violation =
                check(regulation(List.of(new Key("cn")), List.of())).get(0);

        assertThat(violation.code()).isEqualTo(ProblemCode.KEY_TAKEN);
        assertThat(violation.path()).isEqualTo("/aliases");
    }

    @Test
    void anEntityKeepsItsKeyAndAliasesFromReleaseToRelease() {
        KnownEntity known = new KnownEntity(new Key("rule"), "Regulation", DATASET, List.of(new Key("old-rule")), true);

        assertThat(check(List.of(known), regulation(List.of(new Key("old-rule")), List.of())))
                .isEmpty();
    }

    @Test
    void aReferenceByAnAliasOfAnotherTypeDoesNotNameTheKey() {
        Entity<?> renamed = regulation(List.of(new Key("old-rule")), List.of());
        Entity<?> lost = topic("lost", "old-rule");

        assertThat(check(renamed, lost)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ProblemCode.UNKNOWN_REFERENCE);
            assertThat(violation.expected()).isEqualTo("the key of an entity of type Topic");
        });
    }

    @Test
    void anEntityOfTheStoreMayBeReferredToUnlessItsDatasetLeavesItOut() {
        KnownEntity elsewhere = new KnownEntity(new Key("privacy"), "Topic", new Key("other"), List.of(), true);
        KnownEntity gone = new KnownEntity(new Key("privacy"), "Topic", DATASET, List.of(), true);

        assertThat(check(List.of(elsewhere), topic("narrow", "privacy"))).isEmpty();
        assertThat(codes(check(List.of(gone), topic("narrow", "privacy"))))
                .containsExactlyInAnyOrder(ProblemCode.UNKNOWN_REFERENCE, ProblemCode.ABSENT_ENTITY);
    }

    @Test
    void whatCouldNotBeReadIsNeitherAbsentNorUnknown() {
        KnownEntity known = new KnownEntity(new Key("privacy"), "Topic", DATASET, List.of(), true);
        Unread named = new Unread(DATASET, "Topic", new Key("privacy"));
        Unread nameless = new Unread(DATASET, "Topic", null);
        List<Contents> datasets = List.of(contents(topic("narrow", "privacy")));

        assertThat(DatasetRules.check(datasets, List.of(known), List.of(named))).isEmpty();
        assertThat(DatasetRules.check(datasets, List.of(known), List.of(nameless)))
                .isEmpty();
    }

    @Test
    void aPremiseLeadsToAStatementThatIsThere() {
        Entity<?> sound = derivedFrom("Event:rule/event/PUBLISHED");
        Entity<?> unsound = derivedFrom("Event:rule/event/ADOPTED");
        Entity<?> wrong = derivedFrom("Topic:data");

        assertThat(check(sound)).isEmpty();
        assertThat(codes(check(unsound))).containsExactly(ProblemCode.UNKNOWN_REFERENCE);
        assertThat(codes(check(wrong))).containsExactly(ProblemCode.WRONG_REFERENCE);
    }

    @Test
    void aCircleIsNamed() {
        assertThat(check(topic("a", "b"), topic("b", "c"), topic("c", "a")))
                .extracting(Violation::expected)
                .containsExactly("no circle such as a > b > c > a");
    }

    /** Against the plain definition: there is a circle if and only if some node can be reached from itself. */
    @Property(tries = 300)
    void circlesAreFoundExactlyWhereTheyAre(@ForAll @Size(max = 14) List<@IntRange(min = 0, max = 63) Integer> pairs) {
        Map<Integer, Set<Integer>> broader = new TreeMap<>();
        for (int node = 0; node < 8; node++) {
            broader.put(node, new TreeSet<>());
        }
        pairs.stream().filter(pair -> pair / 8 != pair % 8).forEach(pair -> broader.computeIfAbsent(
                        pair / 8, node -> new TreeSet<>())
                .add(pair % 8));
        Entity<?>[] topics = broader.entrySet().stream()
                .map(each -> topic(
                        "t" + each.getKey(),
                        each.getValue().stream().map(to -> "t" + to).toArray(String[]::new)))
                .toArray(Entity<?>[]::new);

        boolean circular = broader.keySet().stream().anyMatch(node -> reaches(broader, node, node, new TreeSet<>()));

        assertThat(codes(check(topics)).contains(ProblemCode.CYCLE)).isEqualTo(circular);
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUED, , 0, true",
        "JOINTLY_ISSUED, , 0, false",
        "JOINTLY_ISSUED, , 4, true",
        "JOINTLY_ISSUED, JOINTLY_ISSUED, 0, true",
        "ISSUED, JOINTLY_ISSUED, 0, false",
        "ISSUED, ISSUED, 0, false",
        "ISSUED, , 1, false",
        "ISSUED, DRAFTED, 0, true",
        "APPROVED, DRAFTED, 0, true"
    })
    void severalIssuersIssueJointly(IssuanceRole first, @Nullable IssuanceRole second, int unnamed, boolean sound) {
        List<Issuance> issuances = new ArrayList<>(List.of(issuance("cn-miit", first, 1)));
        if (second != null) {
            issuances.add(issuance("cn-mps", second, 2));
        }

        List<Violation> violations = check(regulation(
                RegulationType.NORMATIVE_DOCUMENT, Maturity.FINAL, List.of(), issuances, unnamed, List.of()));

        assertThat(codes(violations).contains(ProblemCode.JOINT_ISSUANCE)).isEqualTo(!sound);
    }

    @Test
    void aMinistryIssuesNoLawButMayPutOutItsDraft() {
        List<Issuance> issuances = List.of(issuance("cn-miit", IssuanceRole.ISSUED, 1));

        assertThat(codes(check(regulation(RegulationType.LAW, Maturity.FINAL, List.of(), issuances, 0, List.of()))))
                .containsExactly(ProblemCode.WRONG_ISSUER);
        assertThat(check(
                        regulation(RegulationType.LAW, Maturity.DRAFT_FOR_COMMENT, List.of(), issuances, 0, List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FINAL, COMMENCED, true",
        "TRIAL, COMMENCED, true",
        "DRAFT_FOR_COMMENT, COMMENCED, false",
        "DRAFT_READING, AMENDED, false",
        "PLANNED, REPEALED, false",
        "DRAFT_FOR_COMMENT, CONSULTATION_OPENED, true",
        "FINAL, CONSULTATION_OPENED, false",
        "FINAL, WITHDRAWN, false",
        "FINAL, READING, true",
        "DRAFT_READING, READING, true"
    })
    void eventsFitHowFinishedTheTextIs(Maturity maturity, EventType type, boolean sound) {
        List<Violation> violations = check(
                regulation(RegulationType.LAW, maturity, List.of(), List.of(), 0, List.of(event(type, null, null))));

        assertThat(codes(violations).contains(ProblemCode.DRAFT_EVENT)).isEqualTo(!sound);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMENCED, 2020-01-01, REPEALED, 2019, false",
        "COMMENCED, 2020-01-01, REPEALED, 2020, true",
        "COMMENCED, 2020-01-01, PUBLISHED, 2020-02-01, true",
        "ADOPTED, 2020-02-01, PUBLISHED, 2020-01-31, false",
        "ADOPTED, 2020-02-01, PUBLISHED, ../2020-01-31, false",
        "ADOPTED, ../2020-02-01, PUBLISHED, 2020-01-31, true",
        "ADOPTED, , PUBLISHED, 2020-01-31, true",
        "PUBLISHED, 2020-02, EXPIRED, 2020-01, false"
    })
    void onlyWhatCannotBeIsRefused(
            EventType first, @Nullable String firstDate, EventType second, @Nullable String secondDate, boolean sound) {
        List<Event> events = List.of(event(first, firstDate, null), event(second, secondDate, null));

        assertThat(codes(check(regulation(RegulationType.LAW, Maturity.FINAL, List.of(), List.of(), 0, events))))
                .isEqualTo(sound ? List.of() : List.of(ProblemCode.EVENT_ORDER));
    }

    @Test
    void laterRoundsAreNotBeforeEarlierOnes() {
        List<Event> events = List.of(
                event(EventType.READING, "2020-06", 2),
                event(EventType.READING, "2020-07", 1),
                event(EventType.CONSULTATION_OPENED, "2020-08", 2),
                event(EventType.CONSULTATION_CLOSED, "2020-07", 1),
                event(EventType.CONSULTATION_CLOSED, "2020-07", 2));

        assertThat(check(regulation(RegulationType.LAW, Maturity.DRAFT_READING, List.of(), List.of(), 0, events)))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("/events/0/date", "/events/4/date");
    }

    private static boolean reaches(Map<Integer, Set<Integer>> edges, int from, int to, Set<Integer> seen) {
        return edges.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next == to || (seen.add(next) && reaches(edges, next, to, seen)));
    }

    private static List<ProblemCode> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    private static List<Violation> check(Entity<?>... entities) {
        return check(List.of(), entities);
    }

    private static List<Violation> check(List<KnownEntity> known, Entity<?>... entities) {
        return DatasetRules.check(List.of(contents(entities)), known, List.of());
    }

    /** The entities, and those that they need. */
    private static Contents contents(Entity<?>... entities) {
        List<Entity<?>> all = new ArrayList<>(List.of(
                entity(Catalogue.SOURCE, source()),
                entity(
                        Catalogue.JURISDICTION,
                        new Jurisdiction(new Key("cn"), List.of(name()), null, Level.NATIONAL, null)),
                entity(Catalogue.ISSUER, issuer("cn-miit")),
                entity(Catalogue.ISSUER, issuer("cn-mps"))));
        all.addAll(Arrays.asList(entities));
        return new Contents(new Dataset(DATASET, name(), "A fixture.", ENGLISH, "CC0-1.0", "The maintainers"), all);
    }

    private static Entity<?> derivedFrom(String premise) {
        Citation derived = new Citation(null, null, Basis.DERIVED, null, List.of(NodeId.parse(premise)));
        Event commenced =
                new Event(new Key("rule"), EventType.COMMENCED, null, null, null, null, null, List.of(derived));
        return regulation(List.of(), List.of(), event(EventType.PUBLISHED, "2020-08", null), commenced);
    }

    private static Entity<?> regulation(List<Key> aliases, List<Issuance> issuances, Event... events) {
        return regulation(RegulationType.DEPARTMENT_RULE, Maturity.FINAL, aliases, issuances, 0, Arrays.asList(events));
    }

    private static Entity<?> regulation(
            RegulationType type,
            Maturity maturity,
            List<Key> aliases,
            List<Issuance> issuances,
            int unnamed,
            List<Event> events) {
        return entity(
                Catalogue.REGULATION,
                new Regulation(
                        new Key("rule"),
                        aliases,
                        List.of(name()),
                        List.of(),
                        type,
                        maturity,
                        null,
                        new Key("cn"),
                        issuances,
                        unnamed,
                        events,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(CITATION)));
    }

    private static Issuance issuance(String issuer, IssuanceRole role, int position) {
        return new Issuance(new Key("rule"), new Key(issuer), role, position, List.of(CITATION));
    }

    private static Event event(EventType type, @Nullable String date, @Nullable Integer round) {
        return new Event(
                new Key("rule"),
                type,
                date == null ? null : PartialDate.parse(date),
                null,
                round,
                null,
                null,
                List.of(CITATION));
    }

    private static Entity<?> topic(String key, String... broader) {
        return entity(
                Catalogue.TOPIC,
                new Topic(
                        new Key(key),
                        List.of(name()),
                        Arrays.stream(broader).map(Key::new).toList()));
    }

    private static Issuer issuer(String key) {
        return new Issuer(
                new Key(key),
                List.of(),
                List.of(name()),
                List.of(),
                IssuerKind.DEPARTMENT,
                Level.NATIONAL,
                new Key("cn"),
                List.of(),
                List.of(CITATION));
    }

    private static Source source() {
        return new Source(new Key("digest"), name(), null, null, ENGLISH, null, null, null, null);
    }

    private static Name name() {
        return new Name("A name", ENGLISH, NameKind.OFFICIAL, null, null, List.of());
    }

    private static <T> Entity<T> entity(NodeType<T> type, T value) {
        return new Entity<>(type, value);
    }
}
