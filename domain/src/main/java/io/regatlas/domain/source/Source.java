package io.regatlas.domain.source;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.problem.RuleException;
import io.regatlas.domain.text.Text;
import io.regatlas.domain.time.PartialDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that statements rest on.
 *
 * @param key its key, as {@code tmt-digest-2020}
 * @param title its title as printed
 * @param author who wrote it; null if unknown
 * @param publisher who published it; null if unknown
 * @param language the language it is written in
 * @param published when it was published; null if unknown
 * @param retrieved the day it was read; null if not recorded
 * @param url where it can be read, an absolute http or https URL; null if nowhere
 * @param extent its first and last locator, as {@code ¶1-¶80}; null if it has none
 */
public record Source(
        Key key,
        Name title,
        @Nullable String author,
        @Nullable String publisher,
        Language language,
        @Nullable PartialDate published,
        @Nullable LocalDate retrieved,
        @Nullable String url,
        @Nullable String extent) {

    public Source {
        requireLine("author", author);
        requireLine("publisher", publisher);
        requireLine("extent", extent);
        if (url != null && !isAbsolute(url)) {
            throw new RuleException(ProblemCode.BAD_URL, "url", "'%s' is no absolute http or https URL".formatted(url));
        }
    }

    private static void requireLine(String what, @Nullable String text) {
        if (text != null) {
            Text.requireLine(what, text);
        }
    }

    private static boolean isAbsolute(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
