package io.regatlas.persistence.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A standard's number with its year in a citation: {@code GB/T 35273-2020}.
 *
 * @param form it, as it is compared; empty where a citation has none
 * @param rest the rest of the citation, likewise, without what it says of how finished the text is
 * @param suffix that
 * @param decides whether it alone says what is meant; the rest may be of another text otherwise, as in {@code Guide to GB/T
 *     35273-2020}
 */
record StandardNumber(String form, String rest, Suffix suffix, boolean decides) {

    private static final StandardNumber NONE = new StandardNumber("", "", Suffix.NONE, false);

    private static final String NUMBER =
            "[A-Z]{1,5}(?:[0-9]{2,4})?(?:[/／][A-Z]{1,6})? ?[0-9][0-9.]* ?[-‐‑—–－:：] ?(?:19|20)[0-9]{2}(?![0-9])";

    /** A word that is no part of any other. */
    private static final String BEFORE = "x ";

    private static final Pattern WHOLE = Pattern.compile(NUMBER);

    /** With what only says that it is one. */
    private static final Pattern CALLED =
            Pattern.compile("(?:(?:(?i:national) )?(?i:standard) |(?:推荐性|强制性)?(?:国家|行业)?标准 ?)?(" + NUMBER + ")");

    private static final String DRAFT = "\\s*(?:[(（][^()（）]*(?:稿|草案|试行|(?i:draft|trial))[^()（）]*[)）])?\\s*";

    /** In brackets behind a title, or beside a title in brackets of titles. */
    private static final Pattern DECIDING = Pattern.compile("[^(（].*[(（](" + NUMBER + ")[)）]》?" + DRAFT + "|(" + NUMBER
            + ")\\s*《[^《》]+》" + DRAFT + "|《[^《》]+》\\s*(" + NUMBER + ")");

    /** Whether a name is one. */
    static boolean isAllOf(String name) {
        return WHOLE.matcher(name).matches();
    }

    static StandardNumber of(String citation) {
        String text = citation.strip();
        Matcher deciding = DECIDING.matcher(text);
        Matcher called = CALLED.matcher(text);
        if (text.length() > Pinpoint.LONGEST) {
            return NONE;
        }
        if (deciding.matches()) {
            int group = deciding.start(1) >= 0 ? 1 : deciding.start(2) >= 0 ? 2 : 3;
            return of(deciding.group(group), without(text, deciding.start(group), deciding.end(group)), true);
        }
        return called.find() ? of(called.group(1), without(text, called.start(), called.end()), false) : NONE;
    }

    private static String without(String text, int start, int end) {
        return text.substring(0, start) + " " + text.substring(end);
    }

    /** The rest is read behind some word, since what is said of a draft stands behind something. */
    private static StandardNumber of(String number, String rest, boolean decides) {
        Form behind = Form.of(BEFORE + Pinpoint.of(rest).name());
        String text = behind.text().substring(BEFORE.strip().length()).strip();
        return new StandardNumber(Form.of(number).text(), text, behind.suffix(), decides);
    }

    /** It, with what the rest says of how finished the text is. */
    AskedName.Wording wording() {
        return new AskedName.Wording(form, suffix.text(), suffix.stage(), beside(), 0);
    }

    /** What must name the text that has it: the number itself where it decides alone, or beside no more than numbers. */
    private String beside() {
        return decides || rest.chars().noneMatch(Character::isLetter) ? form : rest;
    }
}
