package io.regatlas.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.importer.app.ExitCode;
import io.regatlas.importer.app.Main;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path SCRIPT = Path.of("../regatlas");

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemCodeIsExplained(ProblemCode code) {
        assertThat(README).content().contains("\n| `" + code + "` | ");
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void everyExitCodeIsExplained(ExitCode code) {
        assertThat(README).content().contains("\n| %d | ".formatted(code.number()));
    }

    static List<String> commands() {
        return Arrays.stream(Main.class.getAnnotation(Command.class).subcommands())
                .map(type -> type.getAnnotation(Command.class).name())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsExplainedHereAndByTheScriptThatRunsIt(String command) {
        assertThat(README).content().containsPattern("\n    \\./regatlas %s ".formatted(command));
        assertThat(SCRIPT)
                .content()
                .containsPattern("\n  %s ".formatted(command))
                .containsPattern("\n    [a-z |]*\\b%s\\b[a-z |]*\\) program=io\\.regatlas\\.importer\\.app\\.Main"
                        .formatted(command));
    }
}
