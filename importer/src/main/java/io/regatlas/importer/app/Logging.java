package io.regatlas.importer.app;

/** How much is logged, to standard error. Takes effect if nothing has been logged before. */
final class Logging {

    /** Read by {@code logback.xml}. */
    private static final String LEVEL = "regatlas.log.level";

    private Logging() {}

    static void configure(boolean verbose) {
        if (verbose) {
            System.setProperty(LEVEL, "DEBUG");
        }
    }
}
