package io.regatlas.persistence.naming;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a citation says beside the name of a text, but for a place in it: {@code 《…》（2013年修正）}.
 *
 * @param name the name alone, with what is said of how finished the text is
 * @param year the year that the text is said to be of; 0 where none is said
 */
record Aside(String name, int year) {

    private static final String YEAR = "((?:19|20)[0-9]{2})";

    /** In marks the title is the first group, with what is said of a draft, whatever stands behind it, the second. */
    private static final Pattern MARKED = Pattern.compile("((?:中华人民共和国)?\\s*《.+》(?:[^《》]*(?:稿|草案|试行)[）)]?)?)([^《》]*)");

    /** What goes on with a title to that of another text. */
    private static final Pattern OF_ANOTHER =
            Pattern.compile(".*(?:条例|细则|办法|规则|修正案|解释|决定|通知|公告|批复|指南|意见|方案|说明|解读|释义|(?<!关的?|[的条款项])规定)");

    private static final Pattern IN_BRACKETS = Pattern.compile("([^(（]+?)\\s*[(（](" + YEAR + "年?(?:修[正订改])?)[)）]");

    /** The last year is that of the edition, where it is no part of a number. */
    private static final Pattern LAST_YEAR = Pattern.compile(".*(?<![0-9〔/／‐‑—–－:：-])" + YEAR + "(?![0-9]).*");

    /** Where this is said, the year may be another. */
    private static final Pattern OTHER_YEAR = Pattern.compile("号|施行|实施|生效|起");

    static Aside of(String text) {
        Matcher marked = MARKED.matcher(text);
        if (marked.matches() && !OF_ANOTHER.matcher(marked.group(2)).matches()) {
            return new Aside(marked.group(1), year(marked.group(2)));
        }
        Matcher inBrackets = IN_BRACKETS.matcher(text);
        return inBrackets.matches() ? new Aside(inBrackets.group(1), year(inBrackets.group(2))) : new Aside(text, 0);
    }

    private static int year(String said) {
        Matcher year = LAST_YEAR.matcher(said);
        return year.matches() && !OTHER_YEAR.matcher(said).find() ? Integer.parseInt(year.group(1)) : 0;
    }
}
