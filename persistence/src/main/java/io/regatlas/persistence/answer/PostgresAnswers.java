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
import java.util.concurrent.CompletionStage;

/** Answers each question by one statement that makes its JSON in the database. */
public final class PostgresAnswers implements Answers {

    private final Reads reads;
    private final WorkerExecutor aside;

    /**
     * Answers from what is read.
     *
     * @param aside works on the texts that are searched and on what was read, off the event loop
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

    /** Texts to look through take too long for the event loop. */
    private Future<CompiledQuestion> compiled(Question question) {
        Target target = question.target();
        boolean hasText = target instanceof Target.Search
                || target instanceof Target.Resolve
                || target instanceof Target.Annotate;
        return hasText
                ? aside.executeBlocking(() -> QuestionCompiler.compile(question), false)
                : Future.succeededFuture(QuestionCompiler.compile(question));
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
