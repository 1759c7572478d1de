package io.regatlas.api.answer;

import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps every question, and answers it as a test says. */
public final class RecordingAnswers implements Answers {

    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final Function<Question, CompletionStage<Answer>> answer;

    public RecordingAnswers() {
        this(question -> CompletableFuture.completedFuture(json("{}")));
    }

    public RecordingAnswers(Function<Question, CompletionStage<Answer>> answer) {
        this.answer = answer;
    }

    public static Answer json(String text) {
        return Answer.of(text.getBytes(StandardCharsets.UTF_8));
    }

    public List<Question> questions() {
        return questions;
    }

    @Override
    public CompletionStage<Answer> ask(Question question) {
        questions.add(question);
        return answer.apply(question);
    }
}
