package io.regatlas.importer;

import io.regatlas.domain.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dataset with one fault.
 *
 * @param name its folder's name: the code of the fault, and perhaps a hyphen and what tells it from others with that code
 */
public record BrokenDataset(String name) {

    public static final Path FOLDER = Path.of("src/test/resources/broken");

    /** Name of the dataset that has the faults of all others. */
    public static final String ALL = "all";

    private static final String IN_THE_STORE = "-in-the-store";

    /** Every one, by name. */
    public static List<BrokenDataset> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals(ALL))
                    .sorted()
                    .map(BrokenDataset::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public ProblemCode code() {
        return ProblemCode.valueOf(name.replaceFirst("-.*", ""));
    }

    public Path path() {
        return FOLDER.resolve(name);
    }

    /** Whether it is at fault only beside what a store has. */
    public boolean needsStore() {
        return code() == ProblemCode.ABSENT_ENTITY || name.endsWith(IN_THE_STORE);
    }

    @Override
    public String toString() {
        return name;
    }
}
