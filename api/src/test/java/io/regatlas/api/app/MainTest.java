package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.persistence.TestStore;
import io.regatlas.persistence.embedded.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says: its help, and why a start fails, and what it ends with, as the importer's commands do. */
class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpTellsTheDefaults() {
        int code = run("", "serve", "--help");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Default: 8080", "Default: 127.0.0.1", "Default: .regatlas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --prot 80", "serve --port x", "serve here"})
    void aWrongCommandLineIsExplainedInShort(String line) {
        int code = run("", line.split(" ", -1));

        assertThat(code).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("regatlas: ")
                .endsWith("\nSee ./regatlas serve --help.\n")
                .doesNotContain("Usage:");
    }

    @Test
    void aPortThatIsNoneIsUsage() {
        int code = run("", "serve", "--port=70000");

        assertThat(code).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--port");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://nobody:secret@127.0.0.1:1/nothing, 4, cannot be reached",
        "mysql://u:secret@h/d, 1, DATABASE_URL",
        "postgresql://u:secret@h/d?sslmode=maybe, 1, sslmode 'maybe'"
    })
    void aDatabaseThatIsNotThereOrNoneIsSaidInOneLine(String url, int expected, String said) {
        int code = run(url, "serve", "--port", "0");

        assertThat(code).isEqualTo(expected);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("regatlas: ")
                .contains(said)
                .hasLineCount(1)
                .doesNotContain("secret", "Exception", "null");
    }

    @Test
    void aStoreOfAnotherVersionIsTheDatabases() {
        int code = run(TestDatabase.create(), "serve", "--port", "0");

        assertThat(code).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./regatlas migrate");
    }

    @Test
    void aPortInUseIsUsage() throws IOException {
        try (TestStore store = TestStore.create();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            int code = run(store.url(), "serve", "--port", Integer.toString(port));

            assertThat(code).isOne();
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith("regatlas: cannot listen on 127.0.0.1:%d ".formatted(port))
                    .hasLineCount(1);
        }
    }

    private int run(String databaseUrl, String... arguments) {
        return new Main(Map.of("DATABASE_URL", databaseUrl), print(out), print(err)).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
