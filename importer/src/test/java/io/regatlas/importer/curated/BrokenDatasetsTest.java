package io.regatlas.importer.curated;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.publish.KnownEntity;
import io.regatlas.importer.BrokenDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Datasets with one fault each, at least one for each problem code, and one dataset with all of them but failed assertions,
 * which are looked at where nothing else is wrong; beside each, what is said of it. With {@code -Dregatlas.golden.write} the
 * test writes that instead of comparing it.
 */
class BrokenDatasetsTest {

    /** A topic that the store has, and the broken datasets do not have any more. */
    private static final KnownEntity ARCHIVES =
            new KnownEntity(new Key("archives"), "Topic", new Key("fixture"), List.of(), true);

    /** A topic that the store had. */
    private static final KnownEntity PARCHMENT =
            new KnownEntity(new Key("parchment"), "Topic", new Key("fixture"), List.of(new Key("scrolls")), false);

    static List<BrokenDataset> broken() {
        return BrokenDataset.all();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void everyFaultHasItsOwnCodeAtItsPlace(BrokenDataset broken) throws IOException {
        List<Problem> problems = check(broken.name(), known(broken));

        assertThat(problems).extracting(Problem::code).containsExactly(broken.code());
        assertGolden(broken.name(), problems);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasABrokenDataset(ProblemCode code) {
        assertThat(broken()).extracting(BrokenDataset::code).contains(code);
    }

    @Test
    void oneDatasetWithAllFaultsGivesAllOfThemInOneRun() throws IOException {
        List<Problem> problems = check(BrokenDataset.ALL, List.of(ARCHIVES, PARCHMENT));

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrderElementsOf(broken().stream()
                        .map(BrokenDataset::code)
                        .filter(code -> code != ProblemCode.FAILED_ASSERTION)
                        .toList());
        assertThat(problems).extracting(Problem::place).isSorted();
        assertGolden(BrokenDataset.ALL, problems);
    }

    @Test
    void theSoundDatasetHasNoFault() {
        assertThat(Reading.of(List.of(Path.of("src/test/resources/sound"))).check(List.of(ARCHIVES)))
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

    private static List<KnownEntity> known(BrokenDataset broken) {
        if (!broken.needsStore()) {
            return List.of();
        }
        return List.of(broken.code() == ProblemCode.ABSENT_ENTITY ? ARCHIVES : PARCHMENT);
    }

    private static List<Problem> check(String folder, List<KnownEntity> known) {
        return Reading.of(List.of(BrokenDataset.FOLDER.resolve(folder))).check(known);
    }

    private static void assertGolden(String name, List<Problem> problems) throws IOException {
        String said = problems.stream()
                .map(problem -> problem.toString().replace(BrokenDataset.FOLDER + "/", "") + "\n")
                .collect(Collectors.joining());
        Path golden = BrokenDataset.FOLDER.resolve(name + ".txt");
        if (System.getProperty("regatlas.golden.write") != null) {
            Files.writeString(golden, said);
        }
        assertThat(golden).content().isEqualTo(said);
    }
}
