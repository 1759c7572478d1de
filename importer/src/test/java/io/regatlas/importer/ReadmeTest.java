package io.regatlas.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.problem.ProblemCode;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadmeTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemCodeIsExplained(ProblemCode code) {
        assertThat(Path.of("README.md")).content().contains("\n| `" + code + "` | ");
    }
}
