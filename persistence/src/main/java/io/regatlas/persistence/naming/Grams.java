package io.regatlas.persistence.naming;

import io.regatlas.domain.text.CodePoints;
import io.regatlas.persistence.token.Word.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Short stretches of a form, each once, by which forms that are much alike are known: the first and the last three letters of a word,
 * two characters next to each other in either order, or at an edge of a run of them, and whole numbers. Two forms are alike as
 * much as they share, by Dice's coefficient.
 */
final class Grams {

    /** Forms that have more are like no other. */
    private static final int MOST = 120;

    private static final int OF_WORD = 3;

    private static final String EDGE = "_";

    private final Set<String> grams = new TreeSet<>(CodePoints.ORDER);

    private Grams() {}

    static List<String> of(Form form) {
        Grams grams = new Grams();
        grams.addAll(form.tokens());
        return grams.grams.size() > MOST ? List.of() : List.copyOf(grams.grams);
    }

    private void addAll(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case NUMBER -> grams.add(token.text());
                case LETTERS -> addWord(token.text());
                case CHARACTER -> addCharacter(token.text(), i == 0 ? null : tokens.get(i - 1), last(tokens, i));
            }
        }
    }

    private void addWord(String word) {
        int[] letters = word.codePoints().toArray();
        if (letters.length <= OF_WORD) {
            grams.add(EDGE + word + EDGE);
        } else {
            grams.add(EDGE + new String(letters, 0, OF_WORD));
            grams.add(new String(letters, letters.length - OF_WORD, OF_WORD) + EDGE);
        }
    }

    private void addCharacter(String character, @Nullable Token before, boolean last) {
        if (before == null || !before.is(Kind.CHARACTER)) {
            grams.add(EDGE + character);
        } else {
            boolean inOrder = before.text().compareTo(character) <= 0;
            grams.add(inOrder ? before.text() + character : character + before.text());
        }
        if (last) {
            grams.add(character + EDGE);
        }
    }

    private static boolean last(List<Token> tokens, int place) {
        return place + 1 == tokens.size() || !tokens.get(place + 1).is(Kind.CHARACTER);
    }
}
