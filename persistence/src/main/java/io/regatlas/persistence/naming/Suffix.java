package io.regatlas.persistence.naming;

import io.regatlas.domain.regulation.Maturity;
import io.regatlas.persistence.token.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a title says of how finished the text is: {@code （征求意见稿）}, {@code (Draft for Comment)}, {@code （试行）}.
 *
 * @param text it, in the form of {@link CitedText}; empty where a title says nothing
 * @param stage as a stage of {@link #stage}
 */
record Suffix(String text, int stage) {

    /** A final text, or a title that says nothing. */
    static final int FINAL = 0;

    static final int TRIAL = 1;
    static final int DRAFT = 2;
    static final int PLANNED = 3;

    static final Suffix NONE = new Suffix("", FINAL);

    private static final String LEADING = "draft";

    private static final String YEAR = "(?:19|20)\\d{2}";

    private static final String WHICH = "(?:preliminary|revised|first|second|third|fourth|fifth)";

    private static final String ENGLISH_DRAFT = "(?:" + WHICH + " (?:review )?)?draft"
            + "(?: (?:(?:public|soliciting) )?(?:comments?|opinions?|approval|review)(?![a-z]))?(?![a-z])(?: (?:\\d{1,2}|"
            + YEAR
            + ")(?!\\d))?";

    private static final String CHINESE_DRAFT = "(?:" + YEAR
            + "年)?(?:第?[一二三四五]次|[一二三四五]审(?=稿)|修订|修正|公开|草案|征求意见|送审|审议|讨论|报批){0,6}"
            + "(?<=草案|修订|修正|征求意见|送审|审议|讨论|报批|[一二三四五]审)(?:稿|(?<=草案))(?:" + YEAR
            + "年?|\\d{0,2})";

    private static final String ANY =
            "(?:(?<trial>trial(?: implementation)?(?![a-z])|试行)|" + ENGLISH_DRAFT + "|" + CHINESE_DRAFT + ")";

    private static final Pattern SUFFIX = Pattern.compile(ANY);

    private static final Pattern CLOSING = Pattern.compile("[)\\]}）］〕】》]");

    private static final Pattern WHICH_DRAFT = Pattern.compile(WHICH + " draft");

    /** How finished a text is, as a number: the more finished, the smaller. */
    static int stage(Maturity maturity) {
        return switch (maturity) {
            case FINAL -> FINAL;
            case TRIAL -> TRIAL;
            case DRAFT_FOR_COMMENT, DRAFT_FOR_APPROVAL, DRAFT_READING -> DRAFT;
            case PLANNED -> PLANNED;
        };
    }

    /** Those whose first word is a given one, the longest first: words behind one may be of the sentence. */
    static List<Suffix> at(CitedText cited, int token) {
        if (token >= cited.tokens().size()) {
            return List.of();
        }
        Matcher matcher = SUFFIX.matcher(cited.text())
                .region(cited.start(token), cited.text().length());
        if (!matcher.lookingAt() || isYearOfTitle(cited, token)) {
            return List.of();
        }
        List<Suffix> suffixes = new ArrayList<>();
        for (int end = matcher.end(); end > matcher.start(); end--) {
            Matcher shorter = SUFFIX.matcher(cited.text().substring(matcher.start(), end));
            if (cited.endingAt(end) >= 0 && shorter.matches()) {
                suffixes.add(of(shorter));
            }
        }
        return suffixes;
    }

    /** That which reaches from a given word to the last one. */
    static Optional<Suffix> toTheEnd(CitedText cited, int token) {
        Matcher matcher = SUFFIX.matcher(cited.text())
                .region(cited.start(token), cited.text().length());
        return matcher.matches() && !isYearOfTitle(cited, token) ? Optional.of(of(matcher)) : Optional.empty();
    }

    private static Suffix of(Matcher matcher) {
        return new Suffix(matcher.group(), matcher.group("trial") == null ? DRAFT : TRIAL);
    }

    /** What is said right before a word, where English titles may say it too: {@code second draft}; none otherwise. */
    static Suffix before(CitedText cited, int token) {
        boolean leads = token > 0 && cited.tokens().get(token - 1).text().equals(LEADING);
        boolean isCounted = leads
                && token > 1
                && cited.between(token - 2, token - 1).isBlank()
                && WHICH_DRAFT.matcher(cited.text(token - 2, token)).matches();
        return leads ? new Suffix(cited.text(isCounted ? token - 2 : token - 1, token), DRAFT) : NONE;
    }

    /** Of how many words it is. */
    int size() {
        return text.isEmpty() ? 0 : text.split(" ").length;
    }

    /** Whether the first word is a year in brackets of its own: {@code 报告（2017年）（草案）}. */
    private static boolean isYearOfTitle(CitedText cited, int token) {
        return cited.tokens().get(token).is(Kind.NUMBER)
                && CLOSING.matcher(cited.between(token + 1, token + 2)).find();
    }

    boolean hasNumber() {
        return text.chars().anyMatch(Character::isDigit);
    }
}
