package io.regatlas.domain.question;

import io.regatlas.domain.release.ReleaseRef;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The text form of a place in a list: opaque to readers, base64url without padding of one version byte, the release's number
 * (4 bytes) and the first 8 bytes of its hash, the list's fingerprint (4 bytes), the number of sort keys (1 byte), each sort
 * key behind its length (2 bytes), and the key in UTF-8. All numbers are big-endian. The store writes the same form in SQL.
 *
 * @param releaseNumber number of the release it was made in
 * @param hashPrefix first 16 hexadecimal digits of that release's hash
 * @param fingerprint what tells its list, filter and order from all others
 * @param position the place
 */
public record Cursor(int releaseNumber, String hashPrefix, int fingerprint, Position position) {

    /** First byte of every cursor. */
    public static final byte VERSION = 1;

    private static final int HASH_BYTES = 8;

    /**
     * Reads {@link #toString}.
     *
     * @throws IllegalArgumentException where the text is not exactly what {@link #toString} gives for some cursor
     */
    public static Cursor parse(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        try {
            if (bytes.get() != VERSION) {
                throw new IllegalArgumentException("a cursor of another version");
            }
            int number = bytes.getInt();
            String hashPrefix = hex(bytes, HASH_BYTES);
            int fingerprint = bytes.getInt();
            int count = Byte.toUnsignedInt(bytes.get());
            List<String> sortKeys = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                sortKeys.add(hex(bytes, Short.toUnsignedInt(bytes.getShort())));
            }
            String key = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            Cursor cursor = new Cursor(number, hashPrefix, fingerprint, new Position(sortKeys, key));
            if (!cursor.toString().equals(text)) {
                throw new IllegalArgumentException("a cursor with something behind it");
            }
            return cursor;
        } catch (BufferUnderflowException | CharacterCodingException broken) {
            throw new IllegalArgumentException("a broken cursor", broken);
        }
    }

    /** The part of every cursor of a list in a release that does not hang on the place, hexadecimal. */
    public static String prefix(ReleaseRef release, int fingerprint, int sortKeys) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + Integer.BYTES + HASH_BYTES + Integer.BYTES + 1);
        bytes.put(VERSION)
                .putInt(release.number())
                .put(HexFormat.of().parseHex(release.hash(), 0, 2 * HASH_BYTES))
                .putInt(fingerprint)
                .put((byte) sortKeys);
        return HexFormat.of().formatHex(bytes.array());
    }

    /** Whether it was made in that release. */
    public boolean isOf(ReleaseRef release) {
        return release.number() == releaseNumber && release.hash().startsWith(hashPrefix);
    }

    /** The text form. */
    @Override
    public String toString() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String fullHash = hashPrefix + "0".repeat(64 - hashPrefix.length());
        ReleaseRef release = new ReleaseRef(releaseNumber, fullHash);
        bytes.writeBytes(HexFormat.of()
                .parseHex(prefix(release, fingerprint, position.sortKeys().size())));
        for (String sortKey : position.sortKeys()) {
            byte[] value = HexFormat.of().parseHex(sortKey);
            bytes.writeBytes(ByteBuffer.allocate(Short.BYTES)
                    .putShort((short) value.length)
                    .array());
            bytes.writeBytes(value);
        }
        bytes.writeBytes(position.key().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static String hex(ByteBuffer bytes, int length) {
        byte[] value = new byte[length];
        bytes.get(value);
        return HexFormat.of().formatHex(value);
    }
}
