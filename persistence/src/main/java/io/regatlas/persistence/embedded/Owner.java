package io.regatlas.persistence.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A user and group of the system, by number, since a container may hold files of users that it has no name for. */
record Owner(int uid, int gid) {

    static final Owner ROOT = new Owner(0, 0);

    /** The user without rights, {@code nobody}, and its group: 65534 on Linux by custom, which is where we need it. */
    static final Owner NOBODY = new Owner(65534, 65534);

    static Owner thisProcess() {
        UnixSystem system = new UnixSystem();
        return new Owner((int) system.getUid(), (int) system.getGid());
    }

    /** The owner of a file, folder or link. */
    static Owner of(Path path) throws IOException {
        return new Owner((int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS), (int)
                Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS));
    }

    boolean isRoot() {
        return uid == ROOT.uid;
    }

    boolean isThisProcess() {
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
