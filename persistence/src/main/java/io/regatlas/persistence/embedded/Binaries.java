package io.regatlas.persistence.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path.
 *
 * @param folder real path of the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path folder) {

    /** The version of the archive that the build puts on the class path; a test compares them. */
    static final String VERSION = "18.4";

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final String UNFINISHED = ".unfinished";

    /**
     * Unpacks the programs into a folder of the given one, or finds them there.
     *
     * @param home real path
     */
    static Binaries in(Path home, Deadline deadline) throws IOException {
        String name = "postgres-" + VERSION + "-" + platform();
        Path folder = home.resolve(name);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            LockFile.holding(home.resolve(name + ".lock"), deadline, () -> unpackedOnce(home, folder));
        }
        refuseFolderOfStrangers(home, folder);
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return system + "-" + machine;
    }

    /** Where the temporary folder is shared, as with tests, anyone can put programs under the name we look for. */
    private static void refuseFolderOfStrangers(Path home, Path folder) throws IOException {
        Owner owner = Owner.of(folder);
        boolean trusted = owner.isThisProcess() || owner.equals(Owner.of(home));
        if (!trusted || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new EmbeddedPostgresException(
                    "%s should hold PostgreSQL's programs, but belongs to %s, so they are not run. Remove it, then try again."
                            .formatted(folder, owner.name()));
        }
    }

    private static Path unpackedOnce(Path home, Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            unpack(home, folder);
        }
        return folder;
    }

    private static void unpack(Path home, Path folder) throws IOException {
        LOG.info("Unpacking PostgreSQL {} into {}, once", VERSION, folder);
        String name = folder.getFileName() + UNFINISHED;
        FileTree.deleteAll(home, name);
        Path unfinished = Files.createTempDirectory(home, name);
        try (InputStream archive = archive();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished);
            }
        }
        open(unfinished, true);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream archive() {
        String resource = "/postgres-" + platform() + ".txz";
        InputStream archive = Binaries.class.getResourceAsStream(resource);
        if (archive == null) {
            throw new EmbeddedPostgresException(
                    "This build brings no PostgreSQL for %s (no %s on the class path). ".formatted(platform(), resource)
                            + "Build it on this machine, or set DATABASE_URL to a PostgreSQL server of yours.");
        }
        return new BufferedInputStream(archive);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("the archive of PostgreSQL holds a path outside itself: " + entry.getName());
        }
        // The archive names a folder after what is in it.
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isDirectory()) {
            open(Files.createDirectories(path), true);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            open(path, (entry.getMode() & 0100) != 0);
        }
    }

    /** Readable by all whatever the umask, since PostgreSQL may run under another account than this process. */
    private static void open(Path path, boolean executable) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
