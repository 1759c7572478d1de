package io.regatlas.persistence.naming;

import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;
import io.regatlas.persistence.token.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text in the form that all spellings of a name share: width and case folded, without punctuation, without the name of the
 * state and without words that tell nothing. {@code 《中华人民共和国密码法》} is {@code 密码法}, {@code Cryptography Law of the PRC}
 * is {@code cryptography law}, {@code GB/T35273—2020} is {@code gbt 35273 2020}.
 */
final class CitedText {

    /** What counts: {@code 第1号} is {@code 1号}. */
    private static final String ORDINAL = "第";

    private final String source;
    private final List<Token> tokens;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private CitedText(String source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
        StringBuilder joined = new StringBuilder();
        int[] first = new int[tokens.size()];
        int[] last = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && tokens.get(i).isPartedFrom(tokens.get(i - 1))) {
                joined.append(' ');
            }
            first[i] = joined.length();
            joined.append(tokens.get(i).text());
            last[i] = joined.length();
        }
        this.text = joined.toString();
        this.starts = first;
        this.ends = last;
    }

    static CitedText of(String text) {
        List<Token> words = new ArrayList<>();
        for (Word word : Words.of(text)) {
            add(words, Token.of(word));
        }
        return new CitedText(text, kept(text, withLettersJoined(words)));
    }

    private static void add(List<Token> words, Token token) {
        int last = words.size() - 1;
        Optional<Token> ordinal = last < 0 ? Optional.empty() : words.get(last).ordinalWith(token);
        if (ordinal.isPresent()) {
            words.set(last, ordinal.get());
            return;
        }
        if (last >= 0) {
            words.set(last, words.get(last).brokenBy(token.glued()));
        }
        words.add(token);
    }

    /** The form. */
    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The form of some of its words. */
    String text(int from, int to) {
        return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
    }

    /** The form of words on their own. */
    static String join(List<Token> tokens) {
        return new CitedText("", tokens).text;
    }

    /** What stands between two words as it was written. */
    String between(int token, int next) {
        int end = tokens.get(token).end();
        int start = tokens.get(next).start();
        return source.substring(Math.min(end, start), start);
    }

    /** Where a word starts in the form. */
    int start(int token) {
        return starts[token];
    }

    /** The word that starts at a place in the form; negative where none does. */
    int startingAt(int place) {
        return Arrays.binarySearch(starts, place);
    }

    /** The word that ends at a place in the form; negative where none does. */
    int endingAt(int place) {
        return Arrays.binarySearch(ends, place);
    }

    /** A letter between letters and a number goes with the letters, since {@code GB/T 1} is written {@code GBT 1} too. */
    private static List<Token> withLettersJoined(List<Token> words) {
        List<Token> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            int last = joined.size() - 1;
            boolean goesOn = word.isLetter()
                    && last >= 0
                    && joined.get(last).is(Kind.LETTERS)
                    && i + 1 < words.size()
                    && words.get(i + 1).is(Kind.NUMBER);
            if (goesOn) {
                joined.set(last, joined.get(last).with(word));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static List<Token> kept(String text, List<Token> words) {
        StateName state = new StateName(text);
        for (int i = 0; i < words.size(); i++) {
            int size = StateName.at(words, i);
            if (size > 0) {
                state.add(words.get(i).to(words.get(i + size - 1).end()));
                i += size - 1;
            } else if (!isIdle(words, i)) {
                state.goWith(words.get(i));
            }
        }
        return state.tokens();
    }

    private static boolean isIdle(List<Token> words, int place) {
        Token word = words.get(place);
        boolean counts = word.text().equals(ORDINAL)
                && place + 1 < words.size()
                && words.get(place + 1).is(Kind.NUMBER);
        return word.common() || counts;
    }
}
