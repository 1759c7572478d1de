package io.regatlas.domain.publish;

import io.regatlas.domain.catalogue.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over canonical lines: of one node over its own line; of a dataset or a release over the lines
 * {@code KIND key hash}, each ended by a line feed, of all its nodes in the order of kind and key as bytes. Equal content,
 * equal hash.
 */
public final class ContentHash {

    private final MessageDigest digest;

    private ContentHash(MessageDigest digest) {
        this.digest = digest;
    }

    /** The hash of one node, 64 hexadecimal digits. */
    public static String of(Row row) {
        ContentHash hash = start();
        hash.update(CanonicalForm.of(row));
        return hash.finish();
    }

    /** Begins the hash of a dataset or a release. */
    public static ContentHash start() {
        try {
            return new ContentHash(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Adds the next node; nodes come in the order of kind and key as bytes. */
    public void add(String kind, String key, String hash) {
        update(kind + " " + key + " " + hash + "\n");
    }

    /** Ends it: 64 hexadecimal digits. */
    public String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void update(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
