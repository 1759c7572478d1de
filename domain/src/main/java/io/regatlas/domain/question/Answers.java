package io.regatlas.domain.question;

import java.util.concurrent.CompletionStage;

/** Answers questions over one release. */
public interface Answers {

    /**
     * Answers in one round trip and one statement. The stage fails with {@link UnknownReleaseException} where the release is
     * not held, {@link StoreTimeoutException} where the time is up, {@link StoreUnavailableException} where the store
     * cannot be reached, and another {@link StoreException} where what the store holds cannot be (a value that must be there
     * is not).
     */
    CompletionStage<Answer> ask(Question question);
}
