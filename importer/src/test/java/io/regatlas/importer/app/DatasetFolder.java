package io.regatlas.importer.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the sound dataset that a test may change. */
record DatasetFolder(Path path) {

    private static final Path SOUND = Path.of("src/test/resources/sound");

    static DatasetFolder copyTo(Path path) {
        try (Stream<Path> files = Files.walk(SOUND)) {
            for (Path file : files.toList()) {
                Files.copy(file, path.resolve(SOUND.relativize(file).toString()));
            }
            return new DatasetFolder(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Replaces the first match of a pattern. */
    void edit(String file, String pattern, String replacement) {
        edit(path.resolve(file), pattern, replacement);
    }

    /** Replaces the first match of a pattern in each file of a folder. */
    void editAll(String folder, String pattern, String replacement) {
        try (Stream<Path> files = Files.list(path.resolve(folder))) {
            files.forEach(file -> edit(file, pattern, replacement));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void edit(Path file, String pattern, String replacement) {
        try {
            String text = Files.readString(file);
            String edited = text.replaceFirst(pattern, replacement);
            if (edited.equals(text)) {
                throw new IllegalArgumentException("%s has nothing like %s".formatted(file, pattern));
            }
            Files.writeString(file, edited);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes every file at the top but these. */
    void keepOnly(String... names) {
        try (Stream<Path> files = Files.list(path)) {
            List<String> kept = List.of(names);
            for (Path file : files.toList()) {
                if (!kept.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String read(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(path.resolve(file), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void delete(String file) {
        try {
            Files.delete(path.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void rename(String file, String other) {
        try {
            Files.move(path.resolve(file), path.resolve(other));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds regulations that differ in their keys and titles. */
    void grow(int regulations) {
        try {
            String text = Files.readString(path.resolve("regulations/rule.yaml"));
            for (int i = 0; i < regulations; i++) {
                String key = "rule-" + i;
                Files.writeString(
                        path.resolve("regulations/" + key + ".yaml"),
                        text.replace("key: rule\n", "key: " + key + "\n").replace("A rule", "Rule number " + i));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
