package io.regatlas.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.regatlas.api.error.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the README names the error codes that there are, and no others. */
class ReadmeTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.regatlas.api");

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void itNamesTheErrorCodesThatTheServerGives(ErrorCode code) throws Exception {
        boolean isGiven = SERVER.get(ErrorCode.class).getField(code.name()).getAccessesToSelf().stream()
                .anyMatch(access -> !access.getOriginOwner().isEquivalentTo(ErrorCode.class));

        boolean isNamed = Pattern.compile("\\b" + code + "\\b")
                .matcher(Files.readString(Path.of("..", "README.md")))
                .find();

        assertThat(isNamed).isEqualTo(isGiven);
    }
}
