package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to a folder with all that is in it, links themselves and not what they point to. */
final class FileTree {

    private static final Duration DELETE_LIMIT = Duration.ofSeconds(30);

    private FileTree() {}

    /**
     * Deletes every folder of the given one whose name starts so: what killed processes left unfinished. A child of theirs
     * may outlive them by a moment and write on, so what is not empty yet is tried again.
     */
    static void deleteAll(Path home, String namePrefix) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(home)) {
            folders = entries.filter(entry -> entry.getFileName().toString().startsWith(namePrefix))
                    .toList();
        }
        Deadline deadline = Deadline.in(DELETE_LIMIT);
        for (Path folder : folders) {
            while (!delete(folder)) {
                deadline.pause("Another process still writes to %s. End it, then try again.".formatted(folder));
            }
        }
    }

    /** Whether it is gone; not where others put or took something meanwhile. */
    private static boolean delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try {
            for (Path path : childrenFirst(root)) {
                Files.deleteIfExists(path);
            }
            return true;
        } catch (DirectoryNotEmptyException | NoSuchFileException written) {
            return false;
        }
    }

    /** Changes the owner. The root comes last, so that where it is right, so is everything below. */
    static void giveTo(Owner owner, Path root) throws IOException {
        if (Owner.of(root).isSameUser(owner)) {
            return;
        }
        for (Path path : childrenFirst(root)) {
            Files.setAttribute(path, "unix:gid", owner.gid(), LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", owner.uid(), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static List<Path> childrenFirst(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
