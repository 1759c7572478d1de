package io.regatlas.domain.entity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What tells one node from all others in every release: its type's name and its key among them. The key of an entity is
 * its {@link Key}; that of a statement is its subject's key and a local part, as
 * {@code cn-cryptography-law-2019/issuance/cn-npc/ISSUED}.
 *
 * @param type name of the type in the catalogue, as {@code Regulation}
 * @param key key within the type
 */
public record NodeId(String type, String key) implements Comparable<NodeId> {

    public NodeId {
        if (type.isEmpty() || type.indexOf(':') >= 0 || key.isEmpty()) {
            throw new IllegalArgumentException("'%s:%s' names no node".formatted(type, key));
        }
    }

    /**
     * Reads {@link #toString}, as {@code Regulation:cn-cryptography-law-2019}.
     *
     * @throws IllegalArgumentException where type or key is missing
     */
    public static NodeId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'%s' is no Type:key".formatted(text));
        }
        return new NodeId(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Reads {@link #encoded}.
     *
     * @throws IllegalArgumentException where the text is not exactly what {@link #encoded} gives for some node
     */
    public static NodeId decode(String encoded) {
        byte[] bytes = Base64.getUrlDecoder().decode(encoded);
        NodeId id;
        try {
            id = parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException("'%s' is no id".formatted(encoded), notText);
        }
        if (!id.encoded().equals(encoded)) {
            throw new IllegalArgumentException("'%s' is no id".formatted(encoded));
        }
        return id;
    }

    /** The opaque global id that the API gives out: base64url without padding of {@link #toString}. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(NodeId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return type + ":" + key;
    }
}
