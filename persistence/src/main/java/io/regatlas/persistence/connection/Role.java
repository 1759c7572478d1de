package io.regatlas.persistence.connection;

/** What a connection may do, as the migrations grant it. */
public enum Role {
    /** Adds rows and closes them. */
    IMPORTER,
    /** Reads. */
    READER;

    private static final String CLAIM =
            """
            SELECT set_config('role', rolname, false)
            FROM pg_roles
            WHERE rolname = '%s'
                AND pg_has_role(
                    oid,
                    CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END)
            """;

    /** The statement that takes the role for this session, where it exists and the login may; else it does nothing. */
    public String claim() {
        return CLAIM.formatted("regatlas_" + name().toLowerCase(java.util.Locale.ROOT));
    }
}
