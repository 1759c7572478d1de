package io.regatlas.persistence.naming;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a citation says besides the name of a text: the place in it, as {@code 《民法典》第一千零三十四条} and {@code Article 1034
 * of the Civil Code} do, its year, or its number beside its title, as {@code 《…》（国务院令第745号）} does.
 */
final class Pinpoint {

    private static final String COUNT = "第[0-9０-９一二三四五六七八九十百千零〇]+";

    private static final String ARTICLE = "(?:articles?|arts?\\.?|section|sec\\.|§) *[0-9]+(?:\\([0-9a-z]+\\))*,? ";

    /** The name is the first group. A title that goes on behind an article is left whole. */
    private static final List<Pattern> BESIDES = List.of(
            Pattern.compile("(.+?)" + COUNT + "条(?:之[一二三四五六七八九十]+)?(?:" + COUNT + "款)?(?:" + COUNT + "项)?"),
            Pattern.compile("(《.+》)\\s*[（(](?![^（）()]*(?:稿|草案|试行))(?:[^（）()]*[0-9]{4}[^（）()]*|[^（）()]*第[^（）()]+号)[）)]"),
            Pattern.compile("(?i)" + ARTICLE + "(?:of )?(.+)"),
            Pattern.compile("(?i)(.+?),? " + ARTICLE.strip()),
            Pattern.compile("([^(（]+?)\\s*[(（](?:19|20)[0-9]{2}年?[)）]"));

    /** A standard's number with its year. */
    private static final Pattern NUMBER = Pattern.compile(
            "[A-Z]{1,5}(?:[0-9]{2,4})?(?:[/／][A-Z])? ?[0-9][0-9.]* ?[-—–－] ?(?:19|20)[0-9]{2}(?![0-9])");

    /** What is longer, in UTF-16 units, is not looked through. */
    private static final int LONGEST = 400;

    private Pinpoint() {}

    /** The standard's number that it gives; empty where it gives none. */
    static String number(String citation) {
        Matcher number = NUMBER.matcher(citation);
        return citation.length() <= LONGEST && number.find() ? number.group() : "";
    }

    /** The name alone. */
    static String without(String citation) {
        if (citation.length() > LONGEST) {
            return citation;
        }
        return BESIDES.stream()
                .map(pattern -> pattern.matcher(citation.strip()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(citation);
    }
}
