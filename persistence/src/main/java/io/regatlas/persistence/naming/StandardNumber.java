package io.regatlas.persistence.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A standard's number with its year in a citation: {@code GB/T 35273-2020}.
 *
 * @param form it, as it is compared; empty where a citation has none
 * @param rest the rest of the citation, likewise
 * @param decides whether it alone says what is meant; the rest may be of another text otherwise, as in {@code Guide to GB/T
 *     35273-2020}
 */
record StandardNumber(Form form, Form rest, boolean decides) {

    private static final StandardNumber NONE = new StandardNumber(Form.of(""), Form.of(""), false);

    private static final String NUMBER =
            "[A-Z]{1,5}(?:[0-9]{2,4})?(?:[/／][A-Z]{1,6})? ?[0-9][0-9.]* ?[-—–－] ?(?:19|20)[0-9]{2}(?![0-9])";

    private static final Pattern WHOLE = Pattern.compile(NUMBER);

    /** With what only says that it is one. */
    private static final Pattern CALLED =
            Pattern.compile("(?:(?:(?i:national) )?(?i:standard) |(?:国家|行业)?标准 ?)?(" + NUMBER + ")");

    private static final String DRAFT = "\\s*(?:[(（][^()（）]*(?:稿|草案|试行|(?i:draft|trial))[^()（）]*[)）])?\\s*";

    /** In brackets behind a title, or beside a title in brackets of titles. */
    private static final Pattern DECIDING = Pattern.compile("[^(（].*[(（]" + NUMBER + "[)）]》?" + DRAFT + "|" + NUMBER
            + "\\s*《[^《》]+》" + DRAFT + "|《[^《》]+》\\s*" + NUMBER);

    /** Whether a name is one. */
    static boolean isAllOf(String name) {
        return WHOLE.matcher(name).matches();
    }

    static StandardNumber of(String citation) {
        Matcher called = CALLED.matcher(citation);
        if (citation.length() > Pinpoint.LONGEST || !called.find()) {
            return NONE;
        }
        String rest = citation.substring(0, called.start()) + " " + citation.substring(called.end());
        return new StandardNumber(
                Form.of(called.group(1)),
                Form.of(Pinpoint.of(rest).name()),
                DECIDING.matcher(citation.strip()).matches());
    }

    /** It, with what the rest says of how finished the text is. */
    AskedName.Wording wording() {
        return new AskedName.Wording(
                form.text(), rest.suffix().text(), rest.suffix().stage());
    }

    /** What must name the text that has it: the number itself where it decides alone. */
    String beside() {
        return decides || rest.text().isEmpty() ? form.text() : rest.text();
    }
}
