package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.anIssuance;
import static io.regatlas.domain.fixture.Fixtures.anIssuer;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Ask.order;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Edge;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.question.Condition.Quantifier;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.regulation.Issuance;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.time.Match;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, orders and pages of the oracle over five small regulations, with answers written by hand. */
class OracleListTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 15);

    /** Issued on a day, in its month, in its year, not later than it, never: {@code a} to {@code e}. */
    private static final World WORLD = World.empty()
            .publish(
                    Instant.EPOCH,
                    null,
                    List.of(contents(
                            aDataset().build(),
                            regulation("a", "APP 100%", "2020-06-15"),
                            regulation("b", "ＡＰＰ　１００％", "2020-06"),
                            regulation("c", "《数据》法", "2020"),
                            regulation("d", "Straße", "../2020-06-15"),
                            regulation("e", "résumé", null),
                            anIssuer()
                                    .withKey("cn-one")
                                    .withAbbreviations("ONE", "一")
                                    .build(),
                            anIssuer().withKey("cn-none").build())));

    @ParameterizedTest
    @CsvSource({
        "EQ, app 100%, ab",
        "NE, app 100%, cde",
        "CONTAINS, 00%, ab",
        "CONTAINS, _, ''",
        "CONTAINS, 数据, c",
        "CONTAINS, '', abcde",
        "STARTS_WITH, aPp, ab",
        "STARTS_WITH, strasse, d",
        "STARTS_WITH, 数据, ''",
        "IN, STRASSE, d",
        "NOT_IN, STRASSE, abce"
    })
    void textIsComparedAfterFolding(Operator operator, String operand, String expected) {
        assertKept(titled(test(operator, operand)), expected);
    }

    @Test
    void everyTestMustPassOnTheSameName() {
        assertKept(titled(test(Operator.STARTS_WITH, "rés"), test(Operator.CONTAINS, "two")), "");
        assertKept(titled(test(Operator.STARTS_WITH, "rés"), test(Operator.CONTAINS, "mé")), "e");
    }

    @ParameterizedTest
    @CsvSource({
        "On, CERTAIN, a", "On, POSSIBLE, abcd",
        "Before, CERTAIN, ''", "Before, POSSIBLE, bcd",
        "After, CERTAIN, ''", "After, POSSIBLE, bc",
        "Between, CERTAIN, ab", "Between, POSSIBLE, abcd"
    })
    void aVagueDateMustCertainlyOrMayPossiblyPass(String test, Match match, String expected) {
        DateTest dateTest =
                switch (test) {
                    case "On" -> new DateTest.On(DAY);
                    case "Before" -> new DateTest.Before(DAY);
                    case "After" -> new DateTest.After(DAY);
                    default -> new DateTest.Between(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 30));
                };

        assertKept(new Condition.Date(property("issued"), List.of(dateTest), match), expected);
    }

    @Test
    void anUnknownDatePassesOnlyWhereItIsAskedFor() {
        assertKept(date(new DateTest.Unknown(true)), "e");
        assertKept(date(new DateTest.Unknown(false)), "abcd");
        assertKept(date(new DateTest.Precise(test(Operator.NE, "DAY"))), "bcd");
        assertKept(new Condition.Not(date(new DateTest.On(DAY))), "bcde");
    }

    @ParameterizedTest
    @CsvSource({"NE, 1, abcde", "IS_NULL, , abcde", "LT, 5, ''", "NOT_IN, 1, abcde", "EQ, 1, ''"})
    void anUnknownNumberPassesWhatLetsItPass(Operator operator, Integer operand, String expected) {
        List<Object> operands = operand == null ? List.of() : List.of(operand);

        assertKept(
                new Condition.Scalar(
                        property("round"), List.of(new io.regatlas.domain.question.Test(operator, operands))),
                expected);
    }

    @ParameterizedTest
    @CsvSource({"SOME, a", "NONE, bcde", "EVERY, bcde"})
    void aConditionOnIssuersHoldsOfSomeNoneOrEvery(Quantifier quantifier, String expected) {
        Edge issuer = (Edge) Ask.condition(Catalogue.REGULATION, "issuer");
        Property abbreviation = (Property) Ask.condition(Catalogue.ISSUER, "abbreviation");
        Condition one = new Condition.Scalar(abbreviation, List.of(test(Operator.EQ, "one")));
        Condition other = new Condition.Scalar(abbreviation, List.of(test(Operator.EQ, "two")));

        assertKept(new Condition.Many(issuer, quantifier, quantifier == Quantifier.EVERY ? other : one), expected);
    }

    @Test
    void emptyJunctionsAreTrueAndFalse() {
        assertKept(new Condition.All(List.of()), "abcde");
        assertKept(new Condition.Any(List.of()), "");
        assertKept(new Condition.Any(List.of(Condition.EVERYTHING, new Condition.Any(List.of()))), "abcde");
    }

    @Test
    void datesSortByEarliestThenLatestThenPrecisionAndUnknownWhereAsked() {
        assertSorted("dcbae", order("ISSUED", false, false));
        assertSorted("edcba", order("ISSUED", false, true));
        assertSorted("abcde", order("ISSUED", true, false));
        assertSorted("eabcd", order("ISSUED", true, true));
    }

    @Test
    void titlesSortByCollation() {
        assertSorted("cabed", order("TITLE", false, false));
    }

    @Test
    void tiesSortByTheNextOrderAndByKeyInTheDirectionOfTheLast() {
        assertSorted("abcde", order("TYPE", false, false));
        assertSorted("edcba", order("TYPE", true, false));
        assertSorted("dcbae", order("TYPE", true, false), order("ISSUED", false, false));
        assertSorted("edcba", order("ISSUER_COUNT", false, false), order("TYPE", true, false));
    }

    @Test
    void aPageKnowsWhatIsBehindAndBefore() {
        assertThat(page(slice(2, false, null, null))).isEqualTo(Ask.page(true, false, 5, "a", "b"));
        assertThat(page(slice(2, true, null, null))).isEqualTo(Ask.page(false, true, 5, "d", "e"));
        assertThat(page(slice(2, false, "b", null))).isEqualTo(Ask.page(true, true, 5, "c", "d"));
        assertThat(page(slice(2, true, null, "b"))).isEqualTo(Ask.page(true, false, 5, "a"));
        assertThat(page(slice(9, false, "a", "d"))).isEqualTo(Ask.page(true, true, 5, "b", "c"));
        assertThat(page(slice(0, false, null, null))).isEqualTo(Ask.page(true, false, 5));
        assertThat(page(slice(0, true, null, null))).isEqualTo(Ask.page(false, true, 5));
        assertThat(page(slice(3, false, "e", null))).isEqualTo(Ask.page(false, true, 5));
    }

    private static Regulation regulation(String key, String title, @Nullable String issued) {
        RegulationBuilder regulation =
                aRegulation().withKey(key).withType(RegulationType.PLAN).withTitles(title);
        if (issued != null) {
            regulation.withEvents(anEvent().withRegulation(key).withDate(issued).build());
        }
        return switch (key) {
            case "a" -> regulation.withIssuances(issuedBy("cn-one")).build();
            case "e" ->
                regulation
                        .withTitles(
                                aName().withText(title).build(),
                                aName().withText("two").build())
                        .build();
            default -> regulation.build();
        };
    }

    private static Issuance issuedBy(String issuer) {
        return anIssuance().withRegulation("a").withIssuer(issuer).build();
    }

    private static io.regatlas.domain.question.Test test(Operator operator, Object operand) {
        return new io.regatlas.domain.question.Test(operator, List.of(operand));
    }

    private static Condition titled(io.regatlas.domain.question.Test... tests) {
        return new Condition.Scalar(property("title"), List.of(tests));
    }

    private static Condition date(DateTest test) {
        return new Condition.Date(property("issued"), List.of(test), Match.CERTAIN);
    }

    private static Property property(String condition) {
        return (Property) Ask.condition(Catalogue.REGULATION, condition);
    }

    private static Slice slice(int size, boolean fromBack, @Nullable String after, @Nullable String before) {
        return new Slice(size, fromBack, position(after), position(before));
    }

    private static @Nullable Position position(@Nullable String key) {
        return key == null ? null : new Position(List.of(), key);
    }

    private static void assertKept(Condition filter, String expected) {
        assertThat(keys(Ask.keys(Catalogue.REGULATION, filter, List.of(), slice(9, false, null, null))))
                .isEqualTo(expected);
    }

    private static void assertSorted(String expected, Order... orders) {
        assertThat(keys(Ask.keys(
                        Catalogue.REGULATION, Condition.EVERYTHING, List.of(orders), slice(9, false, null, null))))
                .isEqualTo(expected);
    }

    private static String page(Slice slice) {
        return ask(Ask.keys(Catalogue.REGULATION, Condition.EVERYTHING, List.of(), slice));
    }

    /** The keys alone, one letter each. */
    private static String keys(PageRequest request) {
        return Pattern.compile("\"key\":\"(.)\"")
                .matcher(ask(request))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.joining());
    }

    private static String ask(PageRequest request) {
        Target target = new Target.Page(Catalogue.REGULATION, request);
        Question question = new Question(WORLD.newest().release().ref(), DAY, target);
        return await(new PlainAnswers(WORLD).ask(question)).toString();
    }
}
