package io.regatlas.persistence.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citation as it is looked up.
 *
 * @param key what it is as a key
 * @param wordings what it may name, of which the first that something has is meant: all of it, then a number in it,
 *     then the less and less that is left without a place in the text and without a year or number beside the title
 * @param grams what titles much like it share with it
 * @param closeness how much alike a title must be, in percent of Dice's coefficient
 */
public record AskedName(String key, List<Wording> wordings, List<String> grams, int closeness) {

    /** What is no part of a key. */
    private static final Pattern AROUND = Pattern.compile("^[^a-z0-9]++|(?<![^a-z0-9])[^a-z0-9]++$");

    /** The year of an edition before a name or behind it, as a form has it; a number beside it is of the name. */
    private static final List<Pattern> OF_YEAR = List.of(
            Pattern.compile("(?<name>.*?[^0-9 ])(?: (?:as )?(?:amended|revised))? ?(?<year>(?:19|20)[0-9]{2})"
                    + "(?: (?:edition|version|revision|amendment)|年?(?:修[正订改])?[版本]?)"),
            Pattern.compile(
                    "(?<year>(?:19|20)[0-9]{2})(?: (?:edition|version)|年?(?:修[正订改])?版?的?) ?(?<name>[^0-9 年].*)"));

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
     * @param beside what must name the text that has the form; the form itself where it decides alone
     * @param year the year that the text is said to be of, to be one in which it may have been issued; 0 where
     *     none is said
     */
    public record Wording(String form, String suffix, int stage, String beside, int year) {

        static Wording of(Form form, int year) {
            return new Wording(form.text(), form.suffix().text(), form.suffix().stage(), form.text(), year);
        }

        /** A number, of a text that has this name too. */
        Wording numbered(String number) {
            return new Wording(Form.of(number).text(), suffix, stage, form, year);
        }

        /** Without the year that is beside the name, where no other is said. */
        Wording withoutYear() {
            return OF_YEAR.stream()
                    .map(pattern -> pattern.matcher(form))
                    .filter(matcher -> year == 0 && matcher.matches())
                    .map(matcher -> ofYear(matcher.group("name"), Integer.parseInt(matcher.group("year"))))
                    .findFirst()
                    .orElse(this);
        }

        private Wording ofYear(String name, int said) {
            return new Wording(name, suffix, stage, name, said);
        }
    }

    public AskedName {
        wordings = List.copyOf(wordings);
        grams = List.copyOf(grams);
    }

    /** Reads a citation; any character is text. */
    public static AskedName of(String citation) {
        Pinpoint pinpoint = Pinpoint.of(citation);
        Form form = Form.of(pinpoint.name());
        List<String> grams = Grams.of(form);
        return new AskedName(
                AROUND.matcher(citation.toLowerCase(Locale.ROOT)).replaceAll(""),
                wordings(citation, pinpoint, form),
                grams.size() < FEWEST ? List.of() : grams,
                grams.size() > FEW ? CLOSENESS : CLOSENESS_OF_FEW);
    }

    private static List<Wording> wordings(String citation, Pinpoint pinpoint, Form form) {
        Form text = pinpoint.text().equals(pinpoint.name()) ? form : Form.of(pinpoint.text());
        Form whole = citation.equals(pinpoint.text()) ? text : Form.of(citation);
        Wording name = Wording.of(form, pinpoint.year());
        List<Wording> wordings = new ArrayList<>();
        wordings.add(Wording.of(whole, 0));
        wordings.add(StandardNumber.of(citation).wording());
        wordings.add(name.numbered(pinpoint.number()));
        alsoCalled(pinpoint.text()).ifPresent(wordings::add);
        wordings.add(Wording.of(text, 0));
        wordings.add(name);
        wordings.add(name.withoutYear());
        wordings.removeIf(wording -> wording.form().isEmpty());
        return wordings.stream().distinct().toList();
    }

    /** What has as well the other name in brackets behind it: {@code Cybersecurity Law (CSL)}. */
    private static Optional<Wording> alsoCalled(String text) {
        int opening = Aside.opening(text);
        if (opening < 1) {
            return Optional.empty();
        }
        Wording name = Wording.of(Form.of(text.substring(0, opening)), 0);
        String other = Form.of(text.substring(opening)).text();
        return Optional.of(new Wording(name.form, name.suffix, name.stage, other, 0));
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
