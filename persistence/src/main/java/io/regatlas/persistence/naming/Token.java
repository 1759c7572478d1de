package io.regatlas.persistence.naming;

import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;
import java.util.Map;
import java.util.Optional;

/**
 * A word of a citation or of a running text.
 *
 * @param text the word, folded; a single character of a script that does not part its words
 * @param kind what it is made of
 * @param glued whether it starts within a word of its script
 * @param broken whether it ends within a word of its script
 * @param common whether it is an English word that tells nothing
 * @param start where it starts in the text, in UTF-16 units; the name of the state before it included, if it has one
 * @param end first unit behind it; the name of the state behind it included, if it has one
 */
record Token(String text, Kind kind, boolean glued, boolean broken, boolean common, int start, int end) {

    /** How the same is written out. */
    private static final Map<String, String> ORDINALS =
            Map.of("1st", "first", "2nd", "second", "3rd", "third", "4th", "fourth", "5th", "fifth");

    static Token of(Word word) {
        boolean isCharacter = word.kind() == Kind.CHARACTER;
        String text = isCharacter ? word.text().substring(0, word.text().offsetByCodePoints(0, 1)) : word.text();
        boolean glued = word.joined() && !isCharacter;
        return new Token(text, word.kind(), glued, false, word.common() && !glued, word.start(), word.end());
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it has one letter and no more. */
    boolean isLetter() {
        return is(Kind.LETTERS) && text.codePointCount(0, text.length()) == 1;
    }

    /** Whether a blank parts it from one before it. */
    boolean isPartedFrom(Token before) {
        return !is(Kind.CHARACTER) && !before.is(Kind.CHARACTER);
    }

    /** With one that goes on with it as one word. */
    Token with(Token next) {
        return new Token(text + next.text, kind, glued, next.broken, false, start, next.end);
    }

    /** With the letters right behind a number that say that it counts: {@code 2nd}. */
    Optional<Token> ordinalWith(Token next) {
        return Optional.ofNullable(next.glued ? ORDINALS.get(text + next.text) : null)
                .map(word -> new Token(word, Kind.LETTERS, glued, false, false, start, next.end));
    }

    Token brokenBy(boolean glue) {
        return new Token(text, kind, glued, glue, common && !glue, start, end);
    }

    Token from(int first) {
        return new Token(text, kind, glued, broken, common, first, end);
    }

    Token to(int last) {
        return new Token(text, kind, glued, broken, common, start, last);
    }
}
