package io.regatlas.persistence.naming;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A running text, as it is looked through for mentions. */
public final class MentionSearch {

    /** A text that says more kinds of drafts has some of them taken for the names alone, those with numbers first. */
    private static final int MOST_SUFFIXES = 20;

    private final String text;
    private final CitedText cited;
    private final Set<String> heads = new LinkedHashSet<>();
    private final List<Suffix> suffixes;

    private MentionSearch(String text) {
        this.text = text;
        this.cited = CitedText.of(text);
        List<Token> tokens = cited.tokens();
        Set<Suffix> said = new LinkedHashSet<>(List.of(Suffix.NONE));
        for (int i = 0; i < tokens.size(); i++) {
            for (int size : Form.HEADS) {
                if (i + size <= tokens.size()) {
                    heads.add(cited.text(i, i + size));
                }
            }
            said.add(Suffix.before(cited, i));
            said.addAll(Suffix.at(cited, i));
        }
        this.suffixes = said.stream()
                .sorted(Comparator.comparing(Suffix::hasNumber))
                .limit(MOST_SUFFIXES)
                .toList();
    }

    /** Reads a text; any character is text. */
    public static MentionSearch of(String text) {
        return new MentionSearch(text);
    }

    /** The text in the form that names are compared in. */
    public String form() {
        return cited.text();
    }

    /** The text in small letters, as keys are written. */
    public String lowerCase() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What the forms of names in it may begin with. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    /** What may stand behind a name in it, nothing first. */
    public List<String> suffixes() {
        return suffixes.stream().map(Suffix::text).toList();
    }

    /** The stages of the same. */
    public List<Integer> suffixStages() {
        return suffixes.stream().map(Suffix::stage).toList();
    }

    String text() {
        return text;
    }

    CitedText cited() {
        return cited;
    }
}
