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

/** What a start that fails says, and what it ends with: as the importer's commands do. */
class MainTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "postgresql://nobody:secret@127.0.0.1:1/nothing, 4, cannot be reached",
        "mysql://u:secret@h/d, 1, DATABASE_URL",
        "postgresql://u:secret@h/d?sslmode=maybe, 1, sslmode 'maybe'"
    })
    void aDatabaseThatIsNotThereOrNoneIsSaidInOneLine(String url, int code, String said) {
        assertThat(serve(url, "--port", "0")).isEqualTo(code);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("regatlas: ")
                .contains(said)
                .hasLineCount(1)
                .doesNotContain("secret", "Exception", "null");
    }

    @Test
    void aStoreOfAnotherVersionIsTheDatabases() {
        assertThat(serve(TestDatabase.create(), "--port", "0")).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("./regatlas migrate");
    }

    @Test
    void aPortInUseIsUsage() throws IOException {
        try (TestStore store = TestStore.create();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(serve(store.url(), "--port", Integer.toString(port))).isOne();
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .startsWith("regatlas: cannot listen on 127.0.0.1:%d ".formatted(port))
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port=x", "--color", "--port=70000"})
    void aWrongCommandLineIsUsage(String option) {
        assertThat(serve("", option)).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--");
    }

    private int serve(String databaseUrl, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "serve";
        System.arraycopy(options, 0, arguments, 1, options.length);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Main(Map.of("DATABASE_URL", databaseUrl), nowhere, said).run(arguments);
    }
}
