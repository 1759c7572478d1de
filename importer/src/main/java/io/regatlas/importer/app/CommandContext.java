package io.regatlas.importer.app;

import io.regatlas.domain.publish.Releases;
import io.regatlas.importer.Import;
import java.io.PrintStream;

/** What a command works with. The store is opened when it is first asked for. */
interface CommandContext {

    /** Where results go. */
    PrintStream out();

    /** Brings the store's tables up to this program's version, and waits for it; gives the number of migrations run. */
    int migrate();

    /** The store's releases. A store of our own is brought up to this program's version first. */
    Releases releases();

    /** Imports into those releases. */
    Import imports();
}
