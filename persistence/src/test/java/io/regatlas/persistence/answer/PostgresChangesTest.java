package io.regatlas.persistence.answer;

import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.ChangeAnswersContract;
import io.regatlas.persistence.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresChangesTest implements ChangeAnswersContract {

    private final TestStore store = TestStore.create();

    @Override
    public Answers answers() {
        return store.store().answers();
    }

    @Override
    public Releases releases() {
        return store.store().releases();
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @AfterAll
    void close() {
        store.close();
    }
}
