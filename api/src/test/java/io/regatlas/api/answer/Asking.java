package io.regatlas.api.answer;

import static io.regatlas.api.answer.FixedReleases.release;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.regatlas.api.document.GraphqlRequest;
import io.regatlas.api.document.PublicSchema;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.PageRequest;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Selection.Member;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Asks operations of recorded answers, and looks at what was asked. */
abstract class Asking {

    static final ObjectMapper JSON = new ObjectMapper();
    static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final PublicSchema SCHEMA = PublicSchema.load();

    private static Vertx vertx;

    RecordingAnswers answers = new RecordingAnswers();
    FixedReleases releases = new FixedReleases(release(1, 'a'), release(2, 'a'));
    Limits limits = Limits.DEFAULT;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, SECONDS);
    }

    String ask(String query) {
        return ask(query, Map.of());
    }

    String ask(String query, Map<String, Object> variables) {
        ReleaseClock clock = new ReleaseClock(vertx, releases);
        Operations operations = new Operations(
                vertx,
                Clock.fixed(Instant.parse("2026-03-01T23:59:59Z"), ZoneOffset.UTC),
                SCHEMA.schema(),
                clock,
                answers,
                limits);
        try {
            return clock.start()
                    .compose(started -> operations.answer(new GraphqlRequest(query, null, variables), "request-1"))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, SECONDS)
                    .json()
                    .toString();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    static JsonNode error(String body) throws Exception {
        return JSON.readTree(body).at("/errors/0");
    }

    String code(String query) throws Exception {
        return error(ask(query)).at("/extensions/code").asText();
    }

    String argument(String query) throws Exception {
        JsonNode error = error(ask(query));
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        return error.at("/extensions/argument").asText();
    }

    int fingerprint(String query) {
        ask(query);
        Target.Page page = (Target.Page)
                answers.questions().get(answers.questions().size() - 1).target();
        return page.request().fingerprint();
    }

    static String cursor(int number, char letter, int fingerprint) {
        String hash = release(number, letter).hash().substring(0, 16);
        return new Cursor(number, hash, fingerprint, new Position(List.of(), "x")).toString();
    }

    Question question() {
        return answers.questions().get(answers.questions().size() - 1);
    }

    Target.Lookup lookup() {
        return (Target.Lookup) question().target();
    }

    PageRequest page() {
        return ((Target.Page) question().target()).request();
    }

    static RecordingAnswers failing(RuntimeException cause) {
        return new RecordingAnswers(question -> CompletableFuture.<Answer>failedFuture(cause));
    }

    static Selection selection(Member... members) {
        return new Selection(List.of(members));
    }

    static Member value(String as, Property property) {
        return new Selection.Value(as, property);
    }

    static Property regulation(String name) {
        return (Property) Catalogue.REGULATION.field(name).orElseThrow();
    }

    static Property issuer(String name) {
        return (Property) Catalogue.ISSUER.field(name).orElseThrow();
    }

    static Property name(String name) {
        return (Property) io.regatlas.domain.catalogue.Structs.NAME.field(name).orElseThrow();
    }

    static io.regatlas.domain.question.Test test(
            io.regatlas.domain.question.Test.Operator operator, Object... operands) {
        return new io.regatlas.domain.question.Test(operator, List.of(operands));
    }

    static Limits withTime(Duration time) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                usual.bodyBytes(),
                usual.tokens(),
                usual.fragments(),
                usual.depth(),
                usual.aliases(),
                usual.rootFields(),
                usual.fields(),
                usual.ids(),
                usual.values(),
                usual.conditions(),
                usual.relations(),
                usual.cost(),
                usual.answerBytes(),
                time,
                usual.bodyTime());
    }

    static Property condition(NodeType<?> type, String name) {
        return (Property) Objects.requireNonNull(type.conditions().get(name));
    }
}
