package io.regatlas.persistence;

import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.persistence.embedded.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestStoreTest {

    @Test
    void aConnectionThatIsLeftOpenFailsItsTest() throws SQLException {
        TestStore store = TestStore.create();

        try (Connection forgotten = TestDatabase.connect(store.url())) {
            forgotten.setClientInfo("ApplicationName", "forgotten");

            assertThatThrownBy(store::close).isInstanceOf(AssertionError.class).hasMessageContaining("forgotten");
        }
    }

    @Test
    void theStoresOwnConnectionsEndWithIt() {
        TestStore store = TestStore.create();
        await(store.store().releases().from(1));

        assertThatCode(store::close).doesNotThrowAnyException();
    }
}
