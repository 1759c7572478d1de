package io.regatlas.persistence;

import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.question.StoreUnavailableException;
import io.regatlas.domain.question.StoreVersionException;
import io.regatlas.persistence.embedded.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostgresStoreTest {

    @Test
    void aMigratedStoreFitsAndMigratingAgainChangesNothing() {
        try (TestStore store = TestStore.create()) {
            await(store.store().schemaFits());
            await(store.store().migrate());

            await(store.store().schemaFits());
        }
    }

    @Test
    void theProgramNeedsTheLastMigrationItBrings() throws Exception {
        Path folder = Path.of(PostgresStore.class
                .getResource("/db/migration/V001__create_releases.sql")
                .toURI());

        try (Stream<Path> migrations = Files.list(folder.getParent())) {
            assertThat(migrations.map(file -> file.getFileName().toString().substring(1, 4)))
                    .contains("%03d".formatted(Migrations.VERSION))
                    .doesNotContain("%03d".formatted(Migrations.VERSION + 1));
        }
    }

    @Test
    void aDatabaseWithoutAStoreDoesNotFit() {
        try (PostgresStore store = PostgresStore.at(TestDatabase.create())) {
            assertThatThrownBy(() -> await(store.schemaFits()))
                    .isInstanceOf(StoreVersionException.class)
                    .hasMessageContaining("./regatlas migrate");
        }
    }

    @Test
    void anOlderOrNewerSchemaDoesNotFit() {
        try (TestStore store = TestStore.create()) {
            store.execute(
                    "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
                            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '001'");
            assertThatThrownBy(() -> await(store.store().schemaFits())).hasMessageContaining("use the newer program");
            assertThatThrownBy(() -> await(store.store().migrate()))
                    .isInstanceOf(StoreVersionException.class)
                    .hasMessageContaining("use the newer program");

            store.execute("DELETE FROM flyway_schema_history WHERE version = '99'");
            store.execute("DELETE FROM flyway_schema_history WHERE version ="
                    + " (SELECT max(version) FROM flyway_schema_history)");
            assertThatThrownBy(() -> await(store.store().schemaFits())).hasMessageContaining("./regatlas migrate");
        }
    }

    @Test
    void derivedRowsOfAnotherVersionDoNotFit() {
        try (TestStore store = TestStore.create()) {
            store.execute("INSERT INTO derived_state (version) VALUES ('older')");

            assertThatThrownBy(() -> await(store.store().schemaFits()))
                    .isInstanceOf(StoreVersionException.class)
                    .hasMessageContaining("./regatlas reindex");
        }
    }

    @Test
    void aStoreThatCannotBeReachedIsUnavailable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        try (PostgresStore store = PostgresStore.at("postgresql://nobody:hush@127.0.0.1:%d/none".formatted(port))) {
            assertThatThrownBy(() -> await(store.schemaFits())).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> await(store.migrate())).isInstanceOf(StoreUnavailableException.class);
            assertThat(store.toString()).doesNotContain("hush");
        }
    }

    @Test
    void aConnectionThatWasLostIsReplacedWithoutANotice() {
        try (TestStore store = TestStore.create()) {
            await(store.store().schemaFits());
            store.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'regatlas' AND datname = current_database()");

            await(store.store().schemaFits());
        }
    }
}
