package io.regatlas.persistence.sql;

import io.regatlas.persistence.search.Replaceable;
import io.regatlas.persistence.search.SearchQuery;
import io.regatlas.persistence.token.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is searched for, as a table {@value #TABLE} of one row: the tests and, where they are not for the words that were
 * typed, the text that they are for. Where nothing in the release has the words as typed, each word that nothing has gives way
 * to one near it: the one that is found together with the rest most often; of equals to one that differs by a letter before
 * one that the word begins, then to the most frequent, then to the first by code point. Of the
 * words of the release that it begins, the first fifty by code point are asked for. Counts end at a thousand. Where nothing in
 * the release has the other words either, those that were typed stand.
 */
final class AskedWords {

    /** The table's name. */
    static final String TABLE = "asked";

    /** What the table's row is found by. */
    private static final String MENDED = read("asked_words.sql");

    private AskedWords() {}

    /** What stands behind WITH RECURSIVE to make the table. */
    static String table(Draft draft, SearchQuery query) {
        String typed = draft.texts(query.tests());
        List<Replaceable> words = query.replaceables();
        if (words.isEmpty()) {
            return "asked (queries, corrected) AS MATERIALIZED (SELECT " + typed + "::tsquery[], NULL::text)";
        }
        List<String> fewer = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> ofWord = words.get(i).fewer();
            fewer.addAll(ofWord);
            for (int j = 0; j < ofWord.size(); j++) {
                places.add(i + 1);
            }
        }
        return MENDED.replace("{typed}", typed)
                .replace(
                        "{words}",
                        draft.texts(words.stream().map(Replaceable::word).toList()))
                .replace(
                        "{exact}",
                        draft.texts(words.stream().map(Replaceable::exact).toList()))
                .replace(
                        "{loose}",
                        draft.texts(words.stream().map(Replaceable::loose).toList()))
                .replace("{matches}", draft.texts(query.matches()))
                .replace("{fewer}", draft.texts(fewer))
                .replace("{common}", draft.texts(Words.COMMON))
                .replace("{places}", draft.integers(places))
                .replace("{template}", draft.text(query.template()))
                .replace("{alive}", Rows.alive("s", Draft.RELEASE_NUMBER));
    }

    private static String read(String resource) {
        try (InputStream stream = Objects.requireNonNull(AskedWords.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
