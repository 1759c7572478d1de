package io.regatlas.importer.app;

/** How much is logged, to standard error. Takes effect if nothing has been logged before. */
final class Logging {

    /** Read by {@code logback.xml}. */
    private static final String LEVEL = "regatlas.log.level";

    private Logging() {}

    /** A command tells its own story, so only what is amiss is logged, unless one asks for more. */
    static void configure(boolean verbose) {
        if (verbose) {
            System.setProperty(LEVEL, "DEBUG");
        } else if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, "WARN");
        }
    }
}
