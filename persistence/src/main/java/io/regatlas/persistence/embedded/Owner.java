package io.regatlas.persistence.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** A user and group of the system, by number, since a container may hold files of users that it has no name for. */
record Owner(int uid, int gid) {

    /** The place in e.g. {@code Uid: 1000 1000 1000 1000}: real, effective, saved and file system's user. */
    private static final int EFFECTIVE = 2;

    static final Owner ROOT = new Owner(0, 0);

    /** The user without rights, {@code nobody}, and its group: 65534 on Linux by custom, which is where we need it. */
    static final Owner NOBODY = new Owner(65534, 65534);

    /** The effective user and group of this process. */
    static Owner thisProcess() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            List<String> lines = Files.readAllLines(status);
            return new Owner(effective("Uid:", lines), effective("Gid:", lines));
        }
        UnixSystem system = new UnixSystem();
        return new Owner((int) system.getUid(), (int) system.getGid());
    }

    /** UnixSystem takes a user that has no name for root, so it is asked only where there is no /proc. */
    private static int effective(String field, List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> Integer.parseInt(line.split("\\s+", -1)[EFFECTIVE]))
                .findFirst()
                .orElseThrow();
    }

    /** The owner of a file, folder or link. */
    static Owner of(Path path) throws IOException {
        return new Owner((int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS), (int)
                Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS));
    }

    boolean isRoot() {
        return uid == ROOT.uid;
    }

    boolean isThisProcess() throws IOException {
        return isSameUser(thisProcess());
    }

    boolean isSameUser(Owner other) {
        return uid == other.uid;
    }

    /** For messages, e.g. {@code uid 1000}. */
    String name() {
        return isRoot() ? "root" : "uid " + uid;
    }
}
