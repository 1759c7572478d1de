package io.regatlas.persistence.answer;

import static io.regatlas.domain.catalogue.Catalogue.DATASET;
import static io.regatlas.domain.catalogue.Catalogue.REGULATION;
import static io.regatlas.domain.catalogue.Catalogue.RELEASE;
import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.question.Shadow.await;
import static io.regatlas.persistence.answer.Asking.ascending;
import static io.regatlas.persistence.answer.Asking.ask;
import static io.regatlas.persistence.answer.Asking.connected;
import static io.regatlas.persistence.answer.Asking.cursors;
import static io.regatlas.persistence.answer.Asking.first;
import static io.regatlas.persistence.answer.Asking.lookup;
import static io.regatlas.persistence.answer.Asking.many;
import static io.regatlas.persistence.answer.Asking.nodes;
import static io.regatlas.persistence.answer.Asking.one;
import static io.regatlas.persistence.answer.Asking.page;
import static io.regatlas.persistence.answer.Asking.scalar;
import static io.regatlas.persistence.answer.Asking.total;
import static io.regatlas.persistence.answer.Asking.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.fixture.Fixtures;
import io.regatlas.domain.fixture.RegulationBuilder;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection.Member;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.StoreException;
import io.regatlas.domain.question.StoreTimeoutException;
import io.regatlas.domain.question.StoreUnavailableException;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.PostgresStore;
import io.regatlas.persistence.TestStore;
import io.regatlas.persistence.connection.DatabaseUrl;
import io.regatlas.persistence.connection.ReaderPool;
import io.regatlas.persistence.connection.Reads;
import io.regatlas.persistence.embedded.TestDatabase;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersOverStoreTest {

    private final TestStore store = TestStore.create();

    @BeforeEach
    void empty() {
        store.empty();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void aValueThatMustBeThereAndIsNotIsNoAnswer() {
        ReleaseRef release = publish(aRegulation().withKey("cn-law"));

        store.execute("DELETE FROM derived_regulation");

        assertThatThrownBy(() -> answer(release, lookup(REGULATION, "cn-law", value(REGULATION, "basis"))))
                .isInstanceOf(StoreException.class)
                .hasStackTraceContaining("Regulation.basis");
    }

    @Test
    void whatIsBelowAnOlderReleaseIsReadThere() {
        publish(aRegulation().withKey("cn-law"));
        ReleaseRef second =
                publish(aRegulation().withKey("cn-law"), aRegulation().withKey("cn-other-law"));
        Target both = lookup(
                RELEASE,
                "2",
                datasets(total()),
                one(RELEASE, "previous", RELEASE, value(RELEASE, "number"), datasets(total())));

        String answer = answer(second, both);

        assertThat(answer)
                .isEqualTo("{\"datasets\":[{\"regulations\":{\"totalCount\":2}}],\"previous\":{\"number\":1,"
                        + "\"datasets\":[{\"regulations\":{\"totalCount\":1}}]}}");
    }

    @Test
    void cursorsBelowAnOlderReleaseAreOfTheReleaseThatIsAsked() {
        publish(aRegulation().withKey("cn-law"));
        ReleaseRef second = publish(aRegulation().withKey("cn-law"));
        Target older = lookup(RELEASE, "1", datasets(cursors()));

        String answer = answer(second, older);

        String cursor = answer.replaceFirst(".*\"cursor\":\"([^\"]+)\".*", "$1");
        assertThat(Cursor.parse(cursor)).satisfies(parsed -> {
            assertThat(parsed.isOf(second)).isTrue();
            assertThat(parsed.fingerprint()).isEqualTo(Asking.FINGERPRINT);
            assertThat(parsed.position().key()).isEqualTo("cn-law");
        });
    }

    @Test
    void releasesAreSortedByNumber() {
        ReleaseRef last = publish(aRegulation());
        for (int i = 2; i <= 11; i++) {
            last = publish(aRegulation().withSummary("state " + i));
        }

        String answer = answer(
                last,
                page(
                        RELEASE,
                        first(
                                20,
                                Condition.EVERYTHING,
                                List.of(ascending(RELEASE, "NUMBER")),
                                nodes(RELEASE, value(RELEASE, "number")),
                                total())));

        assertThat(answer.replaceAll("[^0-9,]", "")).isEqualTo("1,2,3,4,5,6,7,8,9,10,11,11");
    }

    @Test
    void textsAreComparedBeyondWhatTheIndexHas() {
        String start = "規".repeat(300);
        ReleaseRef release = publish(titled("one", start + "A"), titled("two", start + "B"));

        assertThat(keys(release, Operator.EQ, start + "a")).isEqualTo("one");
        assertThat(keys(release, Operator.IN, start + "b", start)).isEqualTo("two");
        assertThat(keys(release, Operator.STARTS_WITH, start)).isEqualTo("one,two");
        assertThat(keys(release, Operator.STARTS_WITH, start + "b")).isEqualTo("two");
        assertThat(keys(release, Operator.NE, start + "b")).isEqualTo("one");
    }

    @Test
    void whatPostgresCannotHoldEqualsNothing() {
        ReleaseRef release = publish(titled("one", "a?b"));

        assertThat(keys(release, Operator.EQ, "a\0b")).isEmpty();
        assertThat(keys(release, Operator.EQ, "a\ud83db")).isEmpty();
        assertThat(keys(release, Operator.CONTAINS, "\ud83d")).isEmpty();
        assertThat(keys(release, Operator.NOT_IN, "a\0b")).isEqualTo("one");
    }

    @Test
    void aStatementThatTakesTooLongIsATimeout() throws SQLException {
        ReleaseRef release = publish(aRegulation());
        Duration limit = Duration.ofMillis(300);
        Vertx vertx = Vertx.vertx();
        Pool pool = ReaderPool.open(vertx, DatabaseUrl.parse(store.url()), limit);
        PostgresAnswers answers = new PostgresAnswers(
                new Reads(vertx, pool, Duration.ofSeconds(30)), vertx.createSharedWorkerExecutor("aside"));

        try (Connection connection = TestDatabase.connect(store.url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE regatlas.regulation IN ACCESS EXCLUSIVE MODE");

            assertThatThrownBy(() -> await(answers.ask(ask(release, page(REGULATION, all())))))
                    .isInstanceOf(StoreTimeoutException.class);
        } finally {
            await(pool.close().toCompletionStage());
            await(vertx.close().toCompletionStage());
        }
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() {
        try (PostgresStore nowhere = PostgresStore.at("postgresql://nobody:secret@127.0.0.1:1/regatlas")) {
            ReleaseRef release = new ReleaseRef(1, "0".repeat(64));

            assertThatThrownBy(() -> await(nowhere.answers().ask(ask(release, page(REGULATION, all())))))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    private ReleaseRef publish(RegulationBuilder... regulations) {
        Object[] values = Stream.concat(
                        Stream.of(aJurisdiction().build(), aSource().build()),
                        Stream.of(regulations).map(RegulationBuilder::build))
                .toArray();
        return new Shadow(store.store().releases())
                .publish(null, Fixtures.contents(aDataset().build(), values))
                .ref();
    }

    private String answer(ReleaseRef release, Target target) {
        return await(store.store().answers().ask(ask(release, target))).toString();
    }

    /** The keys of the regulations whose title passes, with commas between. */
    private String keys(ReleaseRef release, Operator operator, Object... operands) {
        Condition condition = scalar(REGULATION, "title", operator, operands);
        String answer = answer(
                release, page(REGULATION, first(9, condition, List.of(), nodes(REGULATION, value(REGULATION, "key")))));
        return String.join(
                ",",
                Stream.of(answer.split("\"", -1))
                        .filter(part -> part.equals("one") || part.equals("two"))
                        .toList());
    }

    private static RegulationBuilder titled(String key, String title) {
        return aRegulation().withKey(key).withTitles(aName().withText(title).build());
    }

    private static PageRequest all() {
        return first(1, scalar(REGULATION, "round", Operator.IS_NULL), List.of(), total());
    }

    private static Member datasets(ConnectionMember member) {
        return many(
                RELEASE,
                "datasets",
                DATASET,
                connected(DATASET, "regulations", first(9, Condition.EVERYTHING, List.of(), member)));
    }
}
