package io.regatlas.persistence.release;

import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.ReleasesContract;
import io.regatlas.domain.publish.RetirementContract;
import io.regatlas.persistence.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresReleasesTest implements ReleasesContract, RetirementContract {

    private final TestStore store = TestStore.create();

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
