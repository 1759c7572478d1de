package io.regatlas.persistence.naming;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a citation says besides the name of a text: the place in it, as {@code 《民法典》第一千零三十四条} and {@code Article 1034
 * of the Civil Code} do, its year, or its number beside its title, as {@code 《…》（国务院令第745号）} does.
 *
 * @param name the name alone
 * @param year the year that the text is said to be of; 0 where none is said
 */
record Pinpoint(String name, int year) {

    private static final String COUNT = "第[0-9０-９一二三四五六七八九十百千零〇]+(?:\\.[0-9]+)*";

    private static final String PLACE = "[0-9]+(?:\\.[0-9]+)*(?:\\([0-9a-z]+\\))*";

    private static final String ARTICLE = "(?:articles?|arts?\\.?|clauses?|sections?|secs?\\.|§{1,2}) *" + PLACE
            + "(?:(?:,? and |, | to | ?[-–] ?)" + PLACE + ")*,? ";

    private static final String YEAR = "((?:19|20)[0-9]{2})年?(?:修[正订改])?";

    /**
     * The name is the first group, the year the second. What stands behind an article is a name with {@code of} and without;
     * all of the citation may be a title nevertheless. Of a place and a year, either may be first; two places are none.
     */
    private static final List<Pattern> BESIDES = List.of(
            Pattern.compile("(.+?)" + COUNT + "条(?:之[一二三四五六七八九十]+)?(?:" + COUNT + "款)?(?:" + COUNT + "项)?"),
            Pattern.compile("(《.+》)\\s*[（(](?![^（）()]*(?:稿|草案|试行))(?:" + YEAR
                    + "|[^（）()]*[0-9]{4}[^（）()]*|[^（）()]*第[^（）()]+号)[）)]"),
            Pattern.compile("(?i)" + ARTICLE + "(?:of )?(.+)"),
            Pattern.compile("(?i)(.+?),? " + ARTICLE.strip()),
            Pattern.compile("([^(（]+?)\\s*[(（]" + YEAR + "[)）]"));

    /** What is longer, in UTF-16 units, is not looked through. */
    static final int LONGEST = 400;

    static Pinpoint of(String citation) {
        if (citation.length() > LONGEST) {
            return new Pinpoint(citation, 0);
        }
        Pinpoint once = once(citation);
        Pinpoint twice = once(once.name);
        return once.year == 0 && twice.year == 0 ? once : new Pinpoint(twice.name, Math.max(once.year, twice.year));
    }

    private static Pinpoint once(String citation) {
        return BESIDES.stream()
                .map(pattern -> pattern.matcher(citation.strip()))
                .filter(Matcher::matches)
                .map(matcher -> new Pinpoint(matcher.group(1), year(matcher)))
                .findFirst()
                .orElse(new Pinpoint(citation, 0));
    }

    private static int year(Matcher matcher) {
        return matcher.groupCount() < 2 || matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    }
}
