package io.regatlas.domain.name;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * A language tag in canonical form (BCP 47), as {@code en}, {@code zh-Hans}, {@code cs}.
 *
 * @param tag the tag
 */
public record Language(String tag) {

    public Language {
        String canonical = canonical(tag);
        if (canonical.equals("und") || !canonical.equals(tag)) {
            throw new IllegalArgumentException(
                    "'%s' is no language tag in canonical form such as en or zh-Hans".formatted(tag));
        }
    }

    /**
     * Reads a tag in whatever letters BCP 47 lets it be written: {@code zh-hans} is {@code zh-Hans}.
     *
     * @throws IllegalArgumentException where it is no tag, or that of no language
     */
    public static Language parse(String tag) {
        return new Language(canonical(tag));
    }

    /** Whether someone who asks for this tag is served by the other: {@code zh} by {@code zh-Hans}. */
    public boolean covers(Language other) {
        return other.tag.equals(tag) || other.tag.startsWith(tag + "-");
    }

    @Override
    public String toString() {
        return tag;
    }

    private static String canonical(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException(
                    "'%s' is no language tag such as en or zh-Hans".formatted(tag), malformed);
        }
    }
}
