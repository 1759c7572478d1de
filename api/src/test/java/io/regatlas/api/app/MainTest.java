package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpTellsTheDefaults() {
        int code = run("serve", "--help");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Default: 8080", "Default: 127.0.0.1", "Default: .regatlas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --prot 80", "serve --port x", "serve here"})
    void aWrongCommandLineIsExplainedInShort(String line) {
        int code = run(line.split(" ", -1));

        assertThat(code).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("regatlas: ")
                .endsWith("\nSee ./regatlas serve --help.\n")
                .doesNotContain("Usage:");
    }

    private int run(String... arguments) {
        return new Main(Map.of(), print(out), print(err)).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
