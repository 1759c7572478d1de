package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to a folder with all that is in it, links themselves and not what they point to. */
final class FileTree {

    private FileTree() {}

    /** Deletes every folder of the given one whose name starts so: what killed processes left unfinished. */
    static void deleteAll(Path home, String namePrefix) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(home)) {
            folders = entries.filter(entry -> entry.getFileName().toString().startsWith(namePrefix))
                    .toList();
        }
        for (Path folder : folders) {
            delete(folder);
        }
    }

    static void delete(Path root) throws IOException {
        for (Path path : childrenFirst(root)) {
            Files.deleteIfExists(path);
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
        }
    }
}
