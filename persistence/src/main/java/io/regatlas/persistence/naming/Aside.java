package io.regatlas.persistence.naming;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a citation says beside the name of a text, but for a place in it: {@code 《…》（2013年修正）}, {@code Cryptography Law
 * (Order No. 35)}.
 *
 * @param name the name alone, with what is said of how finished the text is
 * @param number what has the form of a number, but for a standard's; empty where nothing has
 * @param year the year that the text is said to be of; 0 where none is said
 */
record Aside(String name, String number, int year) {

    private static final String YEAR = "((?:19|20)[0-9]{2})";
    private static final String ENDING = "[0-9０-９一二三四五六七八九十百千零〇]号";
    private static final String NUMBERED = "\\bno\\.? ?[0-9]";

    private static final String BODY = "[部委办局室署行号]|委员会|常委会|人大|大会|国务院|法院|检察院";

    /** What may stand before a title in marks: a Chinese body that issued it, its order, or what is said to be by it. */
    private static final String BEFORE = "(?:(?:(?!关于|对)[^《》])*+(?<=(?:" + BODY + "|发布|公布|颁布|根据|依照|依据|按照|违反)的?\\s?))?";

    /** In marks the title is the first group, with what is said of a draft, whatever stands behind it, the second. */
    private static final Pattern MARKED =
            Pattern.compile(BEFORE + "((?:中华人民共和国)?\\s*《.+》(?:[^《》]*(?:稿|草案|试行)[）)]?)?)([^《》]*)");

    private static final String BRACKETS = "[（(][^（()）]*+[)）]";

    /** What may stand behind a title before what goes on with it. */
    private static final String BETWEEN =
            "(?:[\\s，,的]|" + BRACKETS + "|(?:19|20)[0-9]{2}年?|修[正订改](?!案)版?|第[^（(，,；;。\\s]{1,20}?[章节条款项目])*+";

    private static final String TEXT = "(?:条例|细则|办法|规则|规程|修正案|解释|决定|决议|通知|公告|批复|指南|意见|方案|说明|解读|释义|标准|目录|纲要"
            + "|报告|白皮书|读本|手册|问答|答记者问|要点|案例|(?<!关的?|[的条款项])规定)";

    /** What goes on with a title to that of another text: such a word comes soon, or at the end. */
    private static final Pattern OF_ANOTHER = Pattern.compile(
            "(?s)" + BETWEEN + "(?:[^第（(，,、；;。\\s0-9]{0,12}?" + TEXT + "|.*" + TEXT + "(?:" + BRACKETS + ")?$)");

    /** What the text is called from here on. */
    private static final Pattern IN_SHORT =
            Pattern.compile("(?i)\\s*+[（(](?:以下|下称|简称|herein|hereafter)[^（()）]*+(?:[)）]|$)");

    private static final String MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

    /** What brackets behind a name have: a year or a day, a number, or how the text came to be. */
    private static final Pattern BESIDE = Pattern.compile("(?is)" + YEAR + "(?:[-./][0-9]{1,2}){1,2}"
            + "|" + YEAR + "(?:年.*|修[正订改]版?|版| (?:edition|version|revision|amendment))?"
            + "|.*" + ENDING + ".*"
            + "|(?:.*\\b(?:order|decree|announcement|notice)\\b.*)?" + NUMBERED + ".*"
            + "|.*(?:通过|公布|发布|颁布|施行|实施|修[正订改])"
            + "|(?:as )?(?:last )?(?:adopted|passed|promulgated|issued|published|amended|revised|effective)"
            + "(?:$|,.*| (?:(?:by|in|on|at|of|from|as|since|with)\\b|[0-9]|" + MONTH + ").*)");

    private static final Pattern OF_DRAFT = Pattern.compile("(?i)稿|草案|试行|\\bdraft|\\btrial");

    private static final Pattern PART = Pattern.compile("[，,；;。（）()]");

    /** A number, behind a day where one is said. */
    private static final Pattern NUMBER =
            Pattern.compile("(?is)\\s*+(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)?+(.*?" + ENDING + "|.*" + NUMBERED + ".*)");

    /** A year that is no part of a number. */
    private static final Pattern LAST_YEAR = Pattern.compile(
            "(?is).*(?<![0-9〔/／‐‑—–－:：-])" + YEAR + "(?:年[0-9]{1,2}月|(?![0-9]|.*" + ENDING + "|.*" + NUMBERED + "))");

    /** Where this is said, the year may be another. */
    private static final Pattern IN_EFFECT = Pattern.compile("(?i)施行|实施|生效|起|effect|force");

    static Aside of(String citation) {
        String text = IN_SHORT.matcher(citation).replaceFirst("");
        Matcher marked = MARKED.matcher(text);
        if (marked.matches() && !OF_ANOTHER.matcher(marked.group(2)).lookingAt()) {
            return new Aside(marked.group(1), number(marked.group(2)), year(marked.group(2)));
        }
        int opening = opening(text);
        if (opening < 1
                || !isBeside(text.substring(opening + 1, text.length() - 1).strip())) {
            return new Aside(text, "", 0);
        }
        Aside before = of(text.substring(0, opening).strip());
        String said = text.substring(opening);
        return new Aside(
                before.name,
                before.number.isEmpty() ? number(said) : before.number,
                before.year == 0 ? year(said) : before.year);
    }

    /** Where the bracket opens that closes at the end; negative where none does. */
    static int opening(String text) {
        int open = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char unit = text.charAt(i);
            open += unit == ')' || unit == '）' ? 1 : unit == '(' || unit == '（' ? -1 : 0;
            if (open <= 0) {
                return open == 0 && i < text.length() - 1 ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isBeside(String said) {
        return BESIDE.matcher(said).matches() && !OF_DRAFT.matcher(said).find();
    }

    private static String number(String said) {
        return last(said, part -> part(NUMBER, part)).orElse("");
    }

    /** The last is that of the edition. */
    private static int year(String said) {
        return last(said, part -> IN_EFFECT.matcher(part).find() ? Optional.empty() : part(LAST_YEAR, part))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static Optional<String> last(String said, Function<String, Optional<String>> reading) {
        return PART.splitAsStream(said)
                .flatMap(part -> reading.apply(part).stream())
                .reduce((one, next) -> next);
    }

    private static Optional<String> part(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
