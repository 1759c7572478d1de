package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.importer.app.CommandFailedException;
import io.regatlas.importer.app.Database;
import io.regatlas.importer.app.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Path DATA = Path.of("data");

    @Test
    void withoutADatabaseTheOneThatComesAlongIsFilledWithTheFirstDataset() {
        Settings settings = Settings.of("127.0.0.1", 8080, DATA, Map.of("REGATLAS_HOME", "/opt/regatlas"));

        assertThat(settings)
                .isEqualTo(
                        new Settings("127.0.0.1", 8080, DATA, null, List.of(Path.of("/opt/regatlas/datasets/cn-tmt"))));
    }

    @Test
    void readsGoWhereWritesDoUnlessSaidOtherwise() {
        String url = "postgresql://user:secret@db/regatlas";
        String reader = "postgresql://reader:secret@replica/regatlas";

        assertThat(Settings.of("0.0.0.0", 0, DATA, Map.of("DATABASE_URL", url)).database())
                .isEqualTo(new Database(url, url));
        assertThat(Settings.of("0.0.0.0", 0, DATA, Map.of("DATABASE_URL", url, "DATABASE_READER_URL", reader))
                        .database())
                .isEqualTo(new Database(url, reader));
    }

    @Test
    void allFaultsShowAtOnceAndSecretsDoNot() {
        Map<String, String> environment = Map.of("DATABASE_READER_URL", "mysql://user:secret@db");

        assertThatThrownBy(() -> Settings.of("", 70_000, DATA, environment))
                .isInstanceOfSatisfying(CommandFailedException.class, failure -> assertThat(failure.code())
                        .isEqualTo(ExitCode.USAGE))
                .message()
                .contains("--host", "--port", "DATABASE_READER_URL: ", "DATABASE_URL is not")
                .doesNotContain("secret");
        assertThat(Settings.of("x", 1, DATA, Map.of("DATABASE_URL", "postgresql://user:secret@db/x"))
                        .toString())
                .doesNotContain("secret");
    }
}
