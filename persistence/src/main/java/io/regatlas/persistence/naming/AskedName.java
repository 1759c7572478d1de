package io.regatlas.persistence.naming;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A citation as it is looked up.
 *
 * @param key what it is as a key
 * @param whole all of it
 * @param number a standard's number in it, with what the rest says of how finished the text is; empty where it has none
 * @param beside what must name the text that has the number; the number itself where it decides alone
 * @param name it without a place in the text and without a number behind the title; a title may have these too
 * @param year the year that such a name is said to be of, to be that of the last day on which a text may have been issued; 0
 *     where none is said
 * @param grams what titles much like it share with it
 * @param closeness how much alike a title must be, in percent of Dice's coefficient
 */
public record AskedName(
        String key,
        Wording whole,
        Wording number,
        String beside,
        Wording name,
        int year,
        List<String> grams,
        int closeness) {

    /** What is no part of a key. */
    private static final Pattern AROUND = Pattern.compile("^[^a-z0-9]++|(?<![^a-z0-9])[^a-z0-9]++$");

    /** So few grams are those of a short title, of which a single mistake spoils many. */
    private static final int FEW = 12;

    private static final int CLOSENESS_OF_FEW = 60;
    private static final int CLOSENESS = 70;

    /** So many grams together are seldom found by chance. */
    private static final int NEEDED = 3;

    /** Of more grams there are too many combinations of so many. */
    private static final int MOST_COMBINED = 24;

    /** Fewer are no title. */
    private static final int FEWEST = 3;

    /**
     * What is compared.
     *
     * @param form what is named; empty where nothing is
     * @param suffix what is said of how finished the text is
     * @param stage the same, as {@link Naming} has it
     */
    public record Wording(String form, String suffix, int stage) {

        static Wording of(Form form) {
            return new Wording(form.text(), form.suffix().text(), form.suffix().stage());
        }
    }

    public AskedName {
        grams = List.copyOf(grams);
    }

    /** Reads a citation; any character is text. */
    public static AskedName of(String citation) {
        Pinpoint pinpoint = Pinpoint.of(citation);
        StandardNumber number = StandardNumber.of(citation);
        Form form = Form.of(pinpoint.name());
        List<String> grams = Grams.of(form);
        return new AskedName(
                AROUND.matcher(citation.toLowerCase(Locale.ROOT)).replaceAll(""),
                Wording.of(Form.of(citation)),
                number.wording(),
                number.beside(),
                Wording.of(form),
                pinpoint.year(),
                grams.size() < FEWEST ? List.of() : grams,
                grams.size() > FEW ? CLOSENESS : CLOSENESS_OF_FEW);
    }

    /**
     * How many of the rarest grams any title that is close enough has at least, out of {@link #sample} of them. A title with m
     * grams that shares s of our n has a coefficient of 2s / (n + m), and m is s or more.
     */
    public int needed() {
        return leastShared() >= NEEDED && grams.size() - leastShared() + NEEDED <= MOST_COMBINED ? NEEDED : NEEDED - 1;
    }

    /** How many of the grams are looked up, the rarest. */
    public int sample() {
        return grams.isEmpty() ? 0 : grams.size() - leastShared() + needed();
    }

    /** Least grams of a title that is close enough. */
    public int leastShared() {
        return (closeness * grams.size() + 199 - closeness) / (200 - closeness);
    }

    /** Most grams of a title that is close enough. */
    public int mostGrams() {
        return grams.size() * (200 - closeness) / closeness;
    }
}
