package io.regatlas.importer.curated;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.publish.KnownEntity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One dataset for each problem code, with that one fault, and one dataset with all of them; beside each, what is said of it.
 * With {@code -Dregatlas.golden.write} the test writes that instead of comparing it.
 */
class BrokenDatasetsTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");

    /** What the store holds of the dataset: a topic that the broken ones do not have any more. */
    private static final List<KnownEntity> KNOWN =
            List.of(new KnownEntity(new Key("archives"), "Topic", new Key("fixture"), List.of(), true));

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyFaultHasItsOwnCodeAtItsPlace(ProblemCode code) throws IOException {
        List<Problem> problems = check(code.name(), code == ProblemCode.ABSENT_ENTITY ? KNOWN : List.of());

        assertThat(problems).extracting(Problem::code).containsExactly(code);
        assertGolden(code.name(), problems);
    }

    @Test
    void oneDatasetWithAllFaultsGivesAllOfThemInOneRun() throws IOException {
        List<Problem> problems = check("all", KNOWN);

        assertThat(problems).extracting(Problem::code).containsExactlyInAnyOrder(ProblemCode.values());
        assertThat(problems).extracting(Problem::place).isSorted();
        assertGolden("all", problems);
    }

    @Test
    void theSoundDatasetHasNoFault() {
        assertThat(Reading.of(List.of(Path.of("src/test/resources/sound"))).check(KNOWN))
                .isEmpty();
    }

    @Test
    void theCuratedDatasetHasNoFault() {
        assertThat(Reading.of(List.of(Path.of("../datasets/cn-tmt"))).check(List.of()))
                .isEmpty();
    }

    @Test
    void theSameFolderTwiceIsOneDatasetTooMany() {
        Path sound = Path.of("src/test/resources/sound");

        List<Problem> problems = Reading.of(List.of(sound, sound)).check(List.of());

        assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.KEY_TAKEN);
    }

    private static List<Problem> check(String folder, List<KnownEntity> known) {
        return Reading.of(List.of(BROKEN.resolve(folder))).check(known);
    }

    private static void assertGolden(String name, List<Problem> problems) throws IOException {
        String said = problems.stream()
                .map(problem -> problem.toString().replace(BROKEN + "/", "") + "\n")
                .collect(Collectors.joining());
        Path golden = BROKEN.resolve(name + ".txt");
        if (System.getProperty("regatlas.golden.write") != null) {
            Files.writeString(golden, said);
        }
        assertThat(golden).content().isEqualTo(said);
    }
}
