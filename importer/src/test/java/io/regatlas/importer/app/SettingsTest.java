package io.regatlas.importer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String URL = "postgresql://user:secret@db/regatlas";
    private static final String READER = "postgresql://reader:secret@replica/regatlas";

    @Test
    void theBuiltInDatabaseLiesBesideTheProgramUnlessSaidOtherwise() {
        assertThat(Settings.of(null, Map.of())).isEqualTo(new Settings(Path.of("./.regatlas"), null));
        assertThat(Settings.of(null, Map.of("REGATLAS_HOME", "/opt/regatlas")))
                .isEqualTo(new Settings(Path.of("/opt/regatlas/.regatlas"), null));
        assertThat(Settings.of(Path.of("data"), Map.of("REGATLAS_HOME", "/opt/regatlas")))
                .isEqualTo(new Settings(Path.of("data"), null));
    }

    @Test
    void aVariableThatIsEmptyIsNotSet() {
        assertThat(Settings.of(null, Map.of("DATABASE_URL", "", "DATABASE_READER_URL", ""))
                        .database())
                .isNull();
        assertThat(Settings.of(null, Map.of("DATABASE_URL", URL, "DATABASE_READER_URL", ""))
                        .database())
                .isEqualTo(new Database(URL, URL));
    }

    @Test
    void readsMayHaveALoginOfTheirOwn() {
        assertThat(Settings.of(null, Map.of("DATABASE_URL", URL, "DATABASE_READER_URL", READER))
                        .database())
                .isEqualTo(new Database(URL, READER));
    }

    @Test
    void allFaultsShowAtOnceAndSecretsDoNot() {
        Map<String, String> environment = Map.of(
                "DATABASE_URL", "postgresql://user:secret@db/x?sslmode=maybe", "DATABASE_READER_URL", "mysql://secret");

        assertThatThrownBy(() -> Settings.of(null, environment))
                .isInstanceOfSatisfying(CommandFailedException.class, failure -> assertThat(failure.code())
                        .isEqualTo(ExitCode.USAGE))
                .message()
                .hasLineCount(2)
                .contains("DATABASE_URL: ", "sslmode 'maybe'", "DATABASE_READER_URL: ")
                .doesNotContain("secret");
        assertThat(Settings.of(null, Map.of("DATABASE_URL", URL)).toString()).doesNotContain("secret");
    }

    @Test
    void aReaderWithoutAWriterIsAFault() {
        assertThatThrownBy(() -> Settings.of(null, Map.of("DATABASE_READER_URL", READER)))
                .hasMessage("DATABASE_READER_URL is set, but DATABASE_URL is not");
    }
}
