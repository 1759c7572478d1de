package io.regatlas.persistence.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is and how to log in: {@code postgresql://user:password@host:5432/database?sslmode=verify-full}. User,
 * password and database are percent-encoded where they hold other characters than letters, digits and {@code -._~}. The
 * port is 5432 where none is given. Options are {@code sslmode} (disable, prefer, require, verify-full; else prefer, as
 * PostgreSQL's own clients have it) and {@code sslrootcert} (a PEM file). The password is in no text this class makes.
 *
 * @param user who logs in
 * @param password with which password; empty where none is given
 * @param host name or address; IPv6 without its brackets
 * @param port TCP port
 * @param database name of the database
 * @param encryption how to encrypt
 * @param options the other options, by name
 */
public record DatabaseUrl(
        String user,
        String password,
        String host,
        int port,
        String database,
        Encryption encryption,
        Map<String, String> options) {

    /** Name of the option with the file that holds whom to trust. */
    public static final String ROOT_CERTIFICATE = "sslrootcert";

    private static final String FORM = "postgresql://user:password@host:port/database";
    private static final String SSL_MODE = "sslmode";
    private static final List<String> OPTIONS = List.of(SSL_MODE, ROOT_CERTIFICATE);
    private static final int DEFAULT_PORT = 5432;
    private static final int MAX_PORT = 65535;
    private static final Pattern URL =
            Pattern.compile("postgres(?:ql)?://(?<user>[^:@/?#]+)(?::(?<password>[^@/?#]*))?@"
                    + "(?<host>\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?"
                    + "/(?<database>[^/?#]+)(?:\\?(?<options>[^#]*))?");

    /** How the connection is encrypted, and whether the server must prove who it is. */
    public enum Encryption {
        DISABLE,
        PREFER,
        REQUIRE,
        VERIFY_FULL;

        /** As it is written in a URL. */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public DatabaseUrl {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * Reads a URL.
     *
     * @throws IllegalArgumentException where it is none of ours; the message says why without repeating it
     */
    public static DatabaseUrl parse(String text) {
        Matcher matcher = URL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("the database's URL is not of the form %s".formatted(FORM));
        }
        Map<String, String> options = options(matcher.group("options"));
        String mode = options.remove(SSL_MODE);
        return new DatabaseUrl(
                decoded(matcher.group("user")),
                matcher.group("password") == null ? "" : decoded(matcher.group("password")),
                matcher.group("host").replaceAll("[\\[\\]]", ""),
                port(matcher.group("port")),
                decoded(matcher.group("database")),
                mode == null ? Encryption.PREFER : encryption(mode),
                options);
    }

    /** Where and who, without the password: {@code user@host:5432/database}. */
    @Override
    public String toString() {
        return "%s@%s:%d/%s".formatted(user, host, port, database);
    }

    private static int port(@org.jspecify.annotations.Nullable String text) {
        int port = text == null ? DEFAULT_PORT : Integer.parseInt(text);
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("the database's URL has port %d".formatted(port));
        }
        return port;
    }

    private static Map<String, String> options(@org.jspecify.annotations.Nullable String text) {
        Map<String, String> options = new LinkedHashMap<>();
        if (text == null || text.isEmpty()) {
            return options;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (equals < 0 || !OPTIONS.contains(name)) {
                throw new IllegalArgumentException(
                        "the database's URL has an option '%s'; it may have %s".formatted(name, OPTIONS));
            }
            if (options.put(name, decoded(pair.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("the database's URL has the option '%s' twice".formatted(name));
            }
        }
        return options;
    }

    private static Encryption encryption(String text) {
        return Arrays.stream(Encryption.values())
                .filter(mode -> mode.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the database's URL has sslmode '%s'; it may be disable, prefer, require or verify-full"
                                .formatted(text)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("the database's URL has a % that encodes nothing");
        }
    }
}
