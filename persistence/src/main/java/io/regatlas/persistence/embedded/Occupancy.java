package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a data folder: every process that does holds a shared lock on its file {@code users}, so that whoever can have
 * it alone is the last. Enter and leave only while holding the folder's {@code start} lock, which keeps others out and
 * guards the fields.
 */
final class Occupancy {

    /** One a folder and JVM, counting, because a lock belongs to the process and not to who took it; see LockFile. */
    private static final Map<Path, Occupancy> OF_FOLDERS = new ConcurrentHashMap<>();

    private final Path file;
    private int users;
    private @Nullable FileChannel channel;
    private @Nullable FileLock shared;

    private Occupancy(Path folder) {
        this.file = folder.resolve("users");
    }

    static Occupancy of(Path folder) {
        return OF_FOLDERS.computeIfAbsent(folder, Occupancy::new);
    }

    /** Counts one more user of this process, and tells whether other processes use the folder. */
    boolean enter() throws IOException {
        boolean alone = isAlone();
        share();
        users++;
        return !alone;
    }

    /** Counts one user less, and tells whether that was the last of any process. */
    boolean leave() throws IOException {
        users--;
        boolean alone = isAlone();
        if (users > 0) {
            share();
            return false;
        }
        release();
        return alone;
    }

    private boolean isAlone() throws IOException {
        if (shared != null) {
            shared.release();
            shared = null;
        }
        if (channel == null) {
            channel = LockFile.open(file);
        }
        try (FileLock alone = channel.tryLock()) {
            return alone != null;
        }
    }

    private void share() throws IOException {
        if (channel != null) {
            shared = channel.tryLock(0, Long.MAX_VALUE, true);
        }
        if (shared == null) {
            throw new EmbeddedPostgresException(
                    "%s is locked by a program that is none of ours. End it, then try again.".formatted(file));
        }
    }

    private void release() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
