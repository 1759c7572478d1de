package io.regatlas.persistence.answer;

import static io.regatlas.domain.catalogue.Catalogue.ACTIVITY;
import static io.regatlas.domain.catalogue.Catalogue.ISSUANCE;
import static io.regatlas.domain.catalogue.Catalogue.ISSUER;
import static io.regatlas.domain.catalogue.Catalogue.JURISDICTION;
import static io.regatlas.domain.catalogue.Catalogue.REGULATION;
import static io.regatlas.domain.catalogue.Catalogue.RELATIONSHIP;
import static io.regatlas.domain.question.Shadow.await;
import static io.regatlas.persistence.answer.Asking.all;
import static io.regatlas.persistence.answer.Asking.ascending;
import static io.regatlas.persistence.answer.Asking.ask;
import static io.regatlas.persistence.answer.Asking.connected;
import static io.regatlas.persistence.answer.Asking.cursors;
import static io.regatlas.persistence.answer.Asking.edge;
import static io.regatlas.persistence.answer.Asking.first;
import static io.regatlas.persistence.answer.Asking.lookup;
import static io.regatlas.persistence.answer.Asking.many;
import static io.regatlas.persistence.answer.Asking.nodes;
import static io.regatlas.persistence.answer.Asking.one;
import static io.regatlas.persistence.answer.Asking.page;
import static io.regatlas.persistence.answer.Asking.pageInfo;
import static io.regatlas.persistence.answer.Asking.scalar;
import static io.regatlas.persistence.answer.Asking.total;
import static io.regatlas.persistence.answer.Asking.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Condition;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember.Field;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Recognition;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Selection.Member;
import io.regatlas.domain.question.Shadow;
import io.regatlas.domain.question.Test.Operator;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.PostgresStore;
import io.regatlas.persistence.TestStore;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTest {

    /** As many as the store has. */
    private static final int TEXT_THREADS = 2;

    private static final Recognition NOTHING = new Recognition(List.of());

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final Vertx vertx =
            Vertx.builder().withTracer(options -> new Recorder()).build();
    private final TestStore home = TestStore.create();
    private final PostgresStore store = PostgresStore.at(home.url(), home.url(), vertx);
    private final ReleaseRef release =
            new Shadow(store.releases()).publish(null, RandomDatasets.of(1, 20)).ref();

    @AfterAll
    void close() {
        store.close();
        home.close();
        await(vertx.close().toCompletionStage());
    }

    @Test
    void aLookupIsOneStatement() {
        assertThat(statementsOf(lookup(REGULATION, "cn-law", value(REGULATION, "key"))))
                .hasSize(1);
    }

    @Test
    void aPageWithEverythingBelowIsOneStatement() {
        Target deep = page(
                ISSUER,
                first(
                        20,
                        scalar(ISSUER, "name", Operator.CONTAINS, "ministry"),
                        List.of(ascending(ISSUER, "NAME")),
                        total(),
                        cursors(),
                        pageInfo(Field.values()),
                        nodes(
                                ISSUER,
                                one(ISSUER, "jurisdiction", JURISDICTION, value(JURISDICTION, "code")),
                                connected(
                                        ISSUER,
                                        "regulations",
                                        first(
                                                20,
                                                Condition.EVERYTHING,
                                                List.of(ascending(REGULATION, "ISSUED")),
                                                total(),
                                                nodes(
                                                        REGULATION,
                                                        many(
                                                                REGULATION,
                                                                "issuances",
                                                                ISSUANCE,
                                                                one(
                                                                        ISSUANCE,
                                                                        "issuer",
                                                                        ISSUER,
                                                                        value(ISSUER, "key")))))))));

        assertThat(statementsOf(deep)).hasSize(1);
    }

    @Test
    void everyKindOfEdgeFourLevelsDeepIsOneStatement() {
        Member ends = new Selection.One(
                "to",
                edge(RELATIONSHIP, "to"),
                null,
                new Alternatives(Map.of(
                        REGULATION, all(related(REGULATION, value(RELATIONSHIP, "reading"))),
                        ISSUER,
                                all(new Selection.One(
                                        "parent",
                                        edge(ISSUER, "parent"),
                                        null,
                                        Alternatives.of(ISSUER, all(value(ISSUER, "key"))))),
                        ACTIVITY,
                                all(connected(
                                        ACTIVITY, "facts", first(9, Condition.EVERYTHING, List.of(), total()))))));

        Target deep = page(
                ISSUER,
                first(
                        20,
                        Condition.EVERYTHING,
                        List.of(),
                        nodes(
                                ISSUER,
                                connected(
                                        ISSUER,
                                        "activities",
                                        first(
                                                9,
                                                Condition.EVERYTHING,
                                                List.of(),
                                                nodes(ACTIVITY, related(ACTIVITY, ends)))))));

        assertThat(statementsOf(deep)).hasSize(1);
    }

    @Test
    void longTextsAreLookedThroughAsideWhereOthersNeedNotWait() throws InterruptedException {
        WorkerExecutor texts = vertx.createSharedWorkerExecutor("regatlas-texts");
        CountDownLatch busy = new CountDownLatch(TEXT_THREADS);
        CountDownLatch free = new CountDownLatch(1);
        CompletionStage<Answer> resolved;
        try {
            for (int i = 0; i < TEXT_THREADS; i++) {
                texts.executeBlocking(() -> occupy(busy, free), false);
            }
            assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();

            resolved = resolve("Civil Code".repeat(200));

            assertThat(statementsOf(new Target.Resolve(List.of("Civil Code"), NOTHING)))
                    .hasSize(1);
        } finally {
            free.countDown();
            texts.close();
        }
        assertThat(await(resolved)).hasToString("[{}]");
        assertThat(statements).filteredOn(sql -> sql.contains("derived_naming")).hasSize(2);
    }

    private static boolean occupy(CountDownLatch busy, CountDownLatch free) throws InterruptedException {
        busy.countDown();
        return free.await(1, TimeUnit.MINUTES);
    }

    private CompletionStage<Answer> resolve(String citation) {
        return store.answers().ask(ask(release, new Target.Resolve(List.of(citation), NOTHING)));
    }

    private static Member related(NodeType<?> type, Member ofRelationship) {
        return connected(
                type,
                "relationships",
                first(
                        9,
                        Condition.EVERYTHING,
                        List.of(),
                        new ConnectionMember.Nodes("nodes", Alternatives.of(RELATIONSHIP, all(ofRelationship)))));
    }

    private List<String> statementsOf(Target target) {
        statements.clear();
        await(store.answers().ask(ask(release, target)));
        return statements.stream().filter(sql -> !sql.contains("pg_roles")).toList();
    }

    /** Notes every statement that is sent; a new connection's claim of its role is one as well. */
    private final class Recorder implements VertxTracer<Void, Void> {

        @Override
        public <R> @Nullable Void sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            statements.add(String.valueOf(tags.extract(request)));
            return null;
        }
    }
}
