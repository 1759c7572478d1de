package io.regatlas.persistence.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the name of the state in with the name that it belongs to: the one before, which it is {@code of}, or else the one right
 * behind it. It is no word of either.
 */
final class StateName {

    /** The Chinese one with one slip of the pen as well. */
    private static final List<List<String>> NAMES = names();

    /** What stands before it behind a name, in the width of letters. */
    private static final Pattern OF = Pattern.compile("(?iU)\\s*+[(]?\\s*+of\\s++(?:the\\s++)?+");

    /** What stands behind it before a name. */
    private static final Pattern BLANK = Pattern.compile("\\h*+");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private @Nullable Token state;

    StateName(String text) {
        this.text = text;
    }

    /** Of how many words it is where it begins at one; 0 where it does not. */
    static int at(List<Token> words, int place) {
        return NAMES.stream()
                .filter(name -> startsWith(words.subList(place, words.size()), name))
                .findFirst()
                .map(List::size)
                .orElse(0);
    }

    /** It comes next in the text. */
    void add(Token name) {
        int last = tokens.size() - 1;
        // behind one that waits already there is more than "of" before it: what is between is not looked at again
        if (state == null && last >= 0 && isOf(between(tokens.get(last), name))) {
            tokens.set(last, tokens.get(last).to(name.end()));
        } else {
            state = name;
        }
    }

    /** Another word comes next in the text. */
    void goWith(Token word) {
        tokens.add(state != null && BLANK.matcher(between(state, word)).matches() ? word.from(state.start()) : word);
        state = null;
    }

    /** The other words. */
    List<Token> tokens() {
        return tokens;
    }

    private static boolean isOf(String between) {
        return OF.matcher(Normalizer.normalize(between, Normalizer.Form.NFKC)).matches();
    }

    private String between(Token one, Token next) {
        return text.substring(Math.min(one.end(), next.start()), next.start());
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

    private static boolean startsWith(List<Token> words, List<String> name) {
        for (int i = 0; i < name.size(); i++) {
            if (i >= words.size() || !words.get(i).text().equals(name.get(i))) {
                return false;
            }
        }
        return true;
    }
}
