package io.regatlas.persistence.token;

/**
 * A word of a text, at a place of its own in it.
 *
 * @param kind what it is made of
 * @param text the word, folded. Of a character in a run of them: itself and the next, or itself alone at the run's end, so
 *     that every place has a text that begins with its character
 * @param root of LETTERS, what its inflected and accented forms have in common; otherwise empty
 * @param common whether English texts have it everywhere, so that it tells nothing: {@code of}, {@code the}
 * @param joined whether it goes on where the word before it ends, with nothing in between
 * @param start where it starts in the text, in UTF-16 units; of a character its own place alone
 * @param end first unit behind it
 */
public record Word(Kind kind, String text, String root, boolean common, boolean joined, int start, int end) {

    /** What a word is made of. */
    public enum Kind {
        /** Letters of a script that parts its words. */
        LETTERS,
        /** Digits. */
        NUMBER,
        /** One character of a script that does not part its words: Chinese characters, hiragana. */
        CHARACTER
    }
}
