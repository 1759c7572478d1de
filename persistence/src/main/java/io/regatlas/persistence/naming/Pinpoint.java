package io.regatlas.persistence.naming;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a citation says besides the name of a text: the place in it, as {@code 《民法典》第一千零三十四条} and {@code Article 1034
 * of the Civil Code} do, its year, or its number beside its title, as {@code 《…》（国务院令第745号）} does.
 *
 * @param text the citation without a place in the text; a title may have the rest too
 * @param name the name alone
 * @param number the number beside the name that is no standard's; empty where none is
 * @param year the year that the text is said to be of; 0 where none is said
 */
record Pinpoint(String text, String name, String number, int year) {

    private static final String DIGIT = "0-9０-９";
    private static final String NUMERAL = DIGIT + ".．一二三四五六七八九十百千零〇";

    /** What is counted: 编, 章, 节, 条, 款, 项, 目. */
    private static final String COUNTED = "编章节条款项目";

    /** What stands around and between numerals and what they count, in lists and ranges. */
    private static final String BETWEEN = "第之（）()、，,和与或及以至到~～–—\\s-";

    private static final String RUN = "[" + NUMERAL + BETWEEN + COUNTED + "]";

    /** The run at the end that may be a list of places; each run is looked through once. */
    private static final Pattern LIST = Pattern.compile("(?<!" + RUN + ")" + RUN + "++(?=(?:的?规定)?$)");

    private static final String NUMBERS = "[" + DIGIT + "]{1,4}(?:[、，,和与至到~～–-][" + DIGIT + "]{1,4})*+";

    /** The first place in it, which may lack {@code 第} behind a name. */
    private static final Pattern FIRST =
            Pattern.compile("第\\s?(?=[（(]?[" + NUMERAL + "])|(?<=[\\p{IsHan}》]\\s?)(?=" + NUMBERS + "[章节条款])");

    private static final Pattern YEAR_BEHIND = Pattern.compile("[（(](?:19|20)[0-9]{2}[）)]$");

    private static final Pattern COUNT = Pattern.compile("[" + COUNTED + "]");

    /** What stands between a name and its first place. */
    private static final Pattern NAME = Pattern.compile("(.*[^\\s，,的])[\\s，,的]*+");

    private static final String UNIT =
            "(?:articles?|arts?\\.?|clauses?|sections?|secs?\\.?|ss?\\.?|§{1,2}|(?:sub-?)?paragraphs?|paras?\\.?"
                    + "|items?|points?|chapters?|books?|recitals?)";
    private static final String PLACE =
            "(?:[0-9]++(?:\\.[0-9]+)*+|[ivxlc]++(?![a-z])|\\([0-9a-z]++\\))(?:\\([0-9a-z]++\\))*+";

    /** Articles with paragraphs and the like in them, in lists and ranges. */
    private static final String ARTICLES = UNIT + "(?: ++|(?=[0-9(]))" + PLACE
            + "(?:(?:,? (?:and|or|&) |, | to | through | ?[-–] ?)" + PLACE + ")*+(?: et seq\\.?)?+";

    private static final String ARTICLE = ARTICLES + "(?:,? (?:of (?:the )?|and )?" + ARTICLES + ")*+";

    /**
     * The name is the first group. What stands behind an article is a name with {@code of} and without; all of the citation may
     * be a title nevertheless.
     */
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?i)" + ARTICLE + ",? (?:of )?(.+)"), Pattern.compile("(?i)(.+?)(?:, ?| )" + ARTICLE));

    /** What is longer, in UTF-16 units, is not looked through. */
    static final int LONGEST = 400;

    /** Of a place and what else is beside a name, either may be first; two places are none. */
    static Pinpoint of(String citation) {
        if (citation.length() > LONGEST) {
            return new Pinpoint(citation, citation, "", 0);
        }
        String whole = citation.strip();
        String text = withoutPlace(whole);
        Aside aside = Aside.of(text);
        String name = text.equals(whole) ? withoutPlace(aside.name()) : aside.name();
        return new Pinpoint(text, name, aside.number(), aside.year());
    }

    private static String withoutPlace(String text) {
        return Stream.concat(
                        Stream.of(NAME.matcher(text.substring(0, placesBehind(text)))),
                        PLACES.stream().map(pattern -> pattern.matcher(text)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(text);
    }

    /** Where a list of places starts behind a Chinese name; 0 where none does. */
    private static int placesBehind(String text) {
        Matcher list = LIST.matcher(text);
        Matcher first = FIRST.matcher(text);
        boolean counts = !YEAR_BEHIND.matcher(text).find()
                && list.find()
                && first.find(list.start())
                && COUNT.matcher(text).find(first.start());
        return counts ? first.start() : 0;
    }
}
