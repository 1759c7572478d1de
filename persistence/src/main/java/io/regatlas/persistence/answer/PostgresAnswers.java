package io.regatlas.persistence.answer;

import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.Question;
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
import java.util.concurrent.CompletionStage;

/** Answers each question by one statement that makes its JSON in the database. */
public final class PostgresAnswers implements Answers {

    private final Reads reads;
    private final WorkerExecutor aside;

    /**
     * Answers from what is read.
     *
     * @param aside works on what was read, off the event loop
     */
    public PostgresAnswers(Reads reads, WorkerExecutor aside) {
        this.reads = reads;
        this.aside = aside;
    }

    @Override
    public CompletionStage<Answer> ask(Question question) {
        CompiledQuestion compiled = QuestionCompiler.compile(question);
        return reads.run(client -> client.preparedQuery(compiled.text()).execute(Tuple.tuple(compiled.operands())))
                .compose(rows -> json(rows, question.release()))
                .compose(json -> finished(json, compiled))
                .map(Answer::of)
                .toCompletionStage();
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
