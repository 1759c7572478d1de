package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import io.regatlas.api.answer.ResponseWriter.Member;
import io.regatlas.api.document.Documents;
import io.regatlas.api.document.GraphqlRequest;
import io.regatlas.api.document.Operation;
import io.regatlas.api.error.ApiError;
import io.regatlas.api.error.RefusedException;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.Question;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Answers operations: plans every root field off the event loop, asks the store for all of them side by side, and writes
 * what comes back.
 */
public final class Operations {

    private final Vertx vertx;
    private final Clock clock;
    private final Documents documents;
    private final RootFields rootFields;
    private final SchemaAnswers schemaAnswers;
    private final Price price;
    private final ReleaseClock releases;
    private final Answers answers;
    private final Limits limits;

    /**
     * An operation before it is run.
     *
     * @param roots its root fields in order
     * @param extensions what the response says besides
     */
    private record Planned(List<Plan.Root> roots, Map<String, Object> extensions) {}

    /** What is said of the price, in points. */
    private record Cost(long requested, long limit) {}

    public Operations(
            Vertx vertx, Clock clock, GraphQLSchema schema, ReleaseClock releases, Answers answers, Limits limits) {
        this.vertx = vertx;
        this.clock = clock;
        this.documents = new Documents(schema, limits);
        this.rootFields = new RootFields(schema, limits);
        this.schemaAnswers = new SchemaAnswers(schema);
        this.price = new Price(schema);
        this.releases = releases;
        this.answers = answers;
        this.limits = limits;
    }

    /**
     * Answers a request. Never fails: what goes wrong is in the response.
     *
     * @param requestId what errors and log are told apart by
     */
    public Future<Response> answer(GraphqlRequest request, String requestId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long deadline = System.nanoTime() + limits.time().toNanos();
        return vertx.executeBlocking(() -> plan(request, today, requestId), false)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .compose(planned -> run(planned, deadline, requestId))
                .otherwise(failure -> ResponseWriter.refused(Failures.errors(failure, requestId), requestId));
    }

    private Planned plan(GraphqlRequest request, LocalDate today, String requestId) {
        Operation operation = documents.prepare(request);
        List<ExecutableNormalizedField> fields = operation.rootFields();
        long points = price.of(fields);
        if (points > limits.cost()) {
            throw RefusedException.tooComplex("cost", points, limits.cost());
        }
        Timeline timeline = releases.timeline();
        List<Plan.Root> roots = fields.stream()
                .map(field -> new Plan.Root(
                        field.getResultKey(),
                        rootFields.isRequired(field),
                        operation.locations(field),
                        plan(operation, field, timeline, today, requestId)))
                .toList();
        return new Planned(roots, extensions(roots, points, today));
    }

    private Plan plan(
            Operation operation,
            ExecutableNormalizedField field,
            Timeline timeline,
            LocalDate today,
            String requestId) {
        try {
            return SchemaAnswers.answers(field)
                    ? new Plan.Tell(schemaAnswers.answer(field))
                    : rootFields.plan(field, timeline, today);
        } catch (RefusedArgumentException refused) {
            return new Plan.Refuse(Failures.errors(refused.in(operation), requestId));
        } catch (RuntimeException failure) {
            return new Plan.Refuse(Failures.errors(failure, requestId));
        }
    }

    /** The day is reported wherever one was used that the reader did not give. */
    private Map<String, Object> extensions(List<Plan.Root> roots, long points, LocalDate today) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (roots.stream().anyMatch(root -> root.plan() instanceof Plan.Ask ask && ask.impliesDay())) {
            extensions.put("on", today.toString());
        }
        extensions.put("cost", new Cost(points, limits.cost()));
        return extensions;
    }

    private Future<Response> run(Planned planned, long deadline, String requestId) {
        List<Future<Member>> members = planned.roots().stream()
                .map(root -> member(root, deadline, requestId))
                .toList();
        return Future.all(members).map(all -> respond(all.list(), planned.extensions(), requestId));
    }

    private Future<Member> member(Plan.Root root, long deadline, String requestId) {
        if (root.plan() instanceof Plan.Ask ask) {
            return ask(ask.question(), deadline)
                    .map(json -> told(root, json))
                    .otherwise(failure -> failed(root, Failures.errors(failure, requestId)));
        }
        return Future.succeededFuture(
                root.plan() instanceof Plan.Tell tell
                        ? told(root, tell.json())
                        : failed(root, ((Plan.Refuse) root.plan()).errors()));
    }

    private Future<Answer> ask(Question question, long deadline) {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        return Future.succeededFuture(question)
                .compose(asked -> Future.fromCompletionStage(answers.ask(asked), vertx.getOrCreateContext()))
                .timeout(left, TimeUnit.MILLISECONDS);
    }

    private static Member told(Plan.Root root, Answer json) {
        return new Member(root.key(), root.required(), json, List.of());
    }

    private static Member failed(Plan.Root root, List<ApiError> errors) {
        List<ApiError> placed = errors.stream()
                .map(error -> error.at(List.of(root.key()), root.locations()))
                .toList();
        return new Member(root.key(), root.required(), null, placed);
    }

    private Response respond(List<Member> members, Map<String, Object> extensions, String requestId) {
        long length = members.stream().mapToLong(Member::length).sum();
        if (length > limits.answerBytes()) {
            RefusedException tooLong = RefusedException.tooComplex("answer bytes", length, limits.answerBytes());
            return ResponseWriter.withheld(Failures.errors(tooLong, requestId), requestId);
        }
        return ResponseWriter.executed(members, extensions, requestId);
    }
}
