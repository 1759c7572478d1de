package io.regatlas.persistence.naming;

import io.regatlas.persistence.token.Word;
import io.regatlas.persistence.token.Word.Kind;
import io.regatlas.persistence.token.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A text in the form that all spellings of a name share: width and case folded, without punctuation, without the name of the
 * state and without words that tell nothing. {@code 《中华人民共和国密码法》} is {@code 密码法}, {@code Cryptography Law of the PRC}
 * is {@code cryptography law}, {@code GB/T35273—2020} is {@code gbt 35273 2020}.
 */
final class CitedText {

    /** Before a title as its first words, or behind an English one; the Chinese one with one slip of the pen as well. */
    private static final List<List<String>> STATE = names();

    /** What counts: {@code 第1号} is {@code 1号}. */
    private static final String ORDINAL = "第";

    private final List<Token> tokens;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private CitedText(List<Token> tokens) {
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
            Token token = Token.of(word);
            int last = words.size() - 1;
            if (last >= 0) {
                words.set(last, words.get(last).brokenBy(token.glued()));
            }
            words.add(token);
        }
        return new CitedText(kept(text, withLettersJoined(words)));
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
        return new CitedText(tokens).text;
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

    /** The name of the state goes with the name before it that it is {@code of}, or else with the one right behind it. */
    private static List<Token> kept(String text, List<Token> words) {
        List<Token> kept = new ArrayList<>();
        Optional<Token> state = Optional.empty();
        for (int i = 0; i < words.size(); ) {
            Token word = words.get(i);
            int size = stateAt(words, i);
            int last = kept.size() - 1;
            if (size > 0 && last >= 0 && isOf(words, i)) {
                kept.set(last, kept.get(last).to(words.get(i + size - 1).end()));
            } else if (size > 0) {
                state = Optional.of(word.to(words.get(i + size - 1).end()));
            } else if (!isIdle(words, i)) {
                kept.add(state.filter(before ->
                                text.substring(before.end(), word.start()).isBlank())
                        .map(before -> word.from(before.start()))
                        .orElse(word));
            }
            state = size > 0 ? state : Optional.empty();
            i += Math.max(1, size);
        }
        return kept;
    }

    /** Whether what stands before a word is {@code of} or {@code of the}. */
    private static boolean isOf(List<Token> words, int place) {
        int before = place > 0 && words.get(place - 1).text().equals("the") ? place - 2 : place - 1;
        return before >= 0 && words.get(before).text().equals("of");
    }

    private static List<List<String>> names() {
        List<String> chinese = List.of("中", "华", "人", "民", "共", "和", "国");
        List<List<String>> names = new ArrayList<>();
        names.add(List.of("people", "republic", "of", "china"));
        names.add(List.of("prc"));
        names.add(chinese);
        for (int i = 0; i < chinese.size(); i++) {
            List<String> swapped = new ArrayList<>(chinese);
            Collections.swap(swapped, i, Math.max(0, i - 1));
            names.add(swapped);
        }
        for (int i = 0; i < chinese.size(); i++) {
            List<String> shorter = new ArrayList<>(chinese);
            shorter.remove(i);
            names.add(shorter);
        }
        return names;
    }

    /** Of how many words the name of the state is that begins at one; 0 where none does. */
    private static int stateAt(List<Token> words, int place) {
        return STATE.stream()
                .filter(name -> startsWith(words.subList(place, words.size()), name))
                .findFirst()
                .map(List::size)
                .orElse(0);
    }

    private static boolean startsWith(List<Token> words, List<String> name) {
        for (int i = 0; i < name.size(); i++) {
            if (i >= words.size() || !words.get(i).text().equals(name.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdle(List<Token> words, int place) {
        Token word = words.get(place);
        boolean counts = word.text().equals(ORDINAL)
                && place + 1 < words.size()
                && words.get(place + 1).is(Kind.NUMBER);
        return word.common() || counts;
    }
}
