package io.regatlas.persistence.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Files that one thread of one process holds at a time; the system lets go of them where the process dies. */
final class LockFile {

    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /**
     * Whose turn it is inside this JVM. State of the JVM because the system's locks are: they belong to the process, and
     * closing any channel of a file drops all of them, so that a second channel would free what the first one holds.
     */
    private static final Map<Path, ReentrantLock> TURNS = new ConcurrentHashMap<>();

    private LockFile() {}

    /** What is done while holding a file. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Waits for the file, holds it and does the work.
     *
     * @param file in a folder that exists, by its real path; created where missing
     * @throws EmbeddedPostgresException where others hold it until the deadline
     */
    static <T> T holding(Path file, Deadline deadline, Work<T> work) throws IOException {
        ReentrantLock turn = TURNS.computeIfAbsent(file, unknown -> new ReentrantLock());
        if (!takesTurn(turn, deadline)) {
            throw new EmbeddedPostgresException(busy(file));
        }
        try (FileChannel channel = open(file)) {
            while (channel.tryLock() == null) {
                deadline.pause(busy(file));
            }
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS),
                OWNER_ONLY);
    }

    private static boolean takesTurn(ReentrantLock turn, Deadline deadline) {
        try {
            return turn.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            throw Deadline.interrupted(interrupted);
        }
    }

    private static String busy(Path file) {
        return "Another process has held %s for too long: it unpacks, starts or stops the database. ".formatted(file)
                + "See what it is waiting for, end it if it hangs, then try again.";
    }
}
