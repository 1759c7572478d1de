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
        String canonical;
        try {
            canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException(
                    "'%s' is no language tag such as en or zh-Hans".formatted(tag), malformed);
        }
        if (canonical.equals("und") || !canonical.equals(tag)) {
            throw new IllegalArgumentException(
                    "'%s' is no language tag in canonical form such as en or zh-Hans".formatted(tag));
        }
    }

    /** Whether someone who asks for this tag is served by the other: {@code zh} by {@code zh-Hans}. */
    public boolean covers(Language other) {
        return other.tag.equals(tag) || other.tag.startsWith(tag + "-");
    }

    @Override
    public String toString() {
        return tag;
    }
}
