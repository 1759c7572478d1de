package io.regatlas.importer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the README shows, put into the sound dataset. */
class ExamplesTest {

    private final DatasetFolder folder;

    ExamplesTest(@TempDir Path temporary) {
        folder = DatasetFolder.copyTo(temporary.resolve("dataset"));
    }

    @Test
    void theExamplesAreSound() throws IOException {
        write("cn-data-rules-2020", shown("key: cn-data-rules-2020"));
        write("cn-data-rule-2020", shown("key: cn-data-rule-2020"));
        folder.edit("regulations/rule.yaml", "events:\n", Matcher.quoteReplacement(shown("events:")));

        Run run = Run.of(Map.of(), "validate", folder.path().toString());

        assertThat(run.out()).startsWith("Read fixture: 2 regulations, ").endsWith("\nNo problems.\n");
    }

    private void write(String key, String text) throws IOException {
        Files.writeString(folder.path().resolve("regulations").resolve(key + ".yaml"), text);
    }

    /** The block of the README that begins with that line. */
    private static String shown(String line) throws IOException {
        Matcher block = Pattern.compile("\n\n    %s\n(    .*\n)*".formatted(Pattern.quote(line)))
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(block.find()).as(line).isTrue();
        return block.group().replace("\n    ", "\n").substring(2);
    }
}
