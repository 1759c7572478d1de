package io.regatlas.persistence.answer;

import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.UnknownReleaseException;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.connection.Reads;
import io.regatlas.persistence.sql.CompiledQuestion;
import io.regatlas.persistence.sql.QuestionCompiler;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Answers each question by one statement that makes its JSON in the database. */
public final class PostgresAnswers implements Answers {

    /** In UTF-16 units; to fold and take apart what is longer may take milliseconds, even where a query may be no longer. */
    private static final int SHORT_TEXT = 100;

    private final Reads reads;
    private final WorkerExecutor aside;

    /**
     * Answers from what is read.
     *
     * @param aside takes texts apart and works on what was read, off the event loop
     */
    public PostgresAnswers(Reads reads, WorkerExecutor aside) {
        this.reads = reads;
        this.aside = aside;
    }

    @Override
    public CompletionStage<Answer> ask(Question question) {
        return compiled(question)
                .compose(compiled -> answer(question, compiled))
                .map(Answer::of)
                .toCompletionStage();
    }

    /** A long text takes too long for the event loop. */
    private Future<CompiledQuestion> compiled(Question question) {
        if (textLength(question.target()) > SHORT_TEXT) {
            return aside.executeBlocking(() -> QuestionCompiler.compile(question), false)
                    .compose(compiled -> Future.succeededFuture(Objects.requireNonNull(compiled)));
        }
        return Future.succeededFuture(question)
                .compose(asked -> Future.succeededFuture(QuestionCompiler.compile(asked)));
    }

    private static int textLength(Target target) {
        if (target instanceof Target.Search search) {
            return search.request().query().length();
        }
        if (target instanceof Target.Resolve resolve) {
            return resolve.citations().stream().mapToInt(String::length).sum();
        }
        return target instanceof Target.Annotate annotate ? annotate.text().length() : 0;
    }

    private Future<byte[]> answer(Question question, CompiledQuestion compiled) {
        return reads.run(client -> client.preparedQuery(compiled.text()).execute(Tuple.tuple(compiled.operands())))
                .compose(rows -> json(rows, question.release()))
                .compose(json -> finished(json, compiled));
    }

    private Future<byte[]> finished(byte[] json, CompiledQuestion compiled) {
        return compiled.finish()
                .map(finish -> aside.executeBlocking(() -> finish.apply(json), false))
                .orElse(Future.succeededFuture(json));
    }

    private static Future<byte[]> json(RowSet<Row> rows, ReleaseRef release) {
        for (Row row : rows) {
            return Future.succeededFuture(row.getBuffer(0).getBytes());
        }
        return Future.failedFuture(new UnknownReleaseException(release));
    }
}
