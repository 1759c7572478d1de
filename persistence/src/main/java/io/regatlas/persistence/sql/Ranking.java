package io.regatlas.persistence.sql;

import io.regatlas.domain.question.SearchRequest;
import io.regatlas.persistence.search.SearchQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How good a hit is, an integer in millionths, from 100 thousandths to 1. What is named by what was typed has 1. For the rest,
 * in thousandths: the mean of the units' grades, up to 700; 200 where a name begins or ends with what was typed, 100 where it
 * has it inside; and up to 99 the shorter the first name is, so that of texts alike the general one comes first, and what has an end,
 * whose name counts as longer than it is, comes last.
 */
final class Ranking {

    /** By place: as it is or in any form in names, keys, summaries, facts; the last is what is left. */
    private static final List<Integer> GRADES = List.of(700, 600, 500, 450, 300, 250, 150, 100);

    private Ranking() {}

    /** The score of a row {@code s} by the tests of a row {@code a}. */
    static String score(SearchQuery query) {
        int ranked = query.ranked();
        if (ranked == 0) {
            return "0";
        }
        String grades = IntStream.range(0, ranked)
                .mapToObj(i -> grade(SearchQuery.FIRST_GRADE + i * SearchQuery.GRADES))
                .collect(Collectors.joining(" + ", "(", ")"));
        return "CASE WHEN " + passes(SearchQuery.WHOLE) + " THEN " + SearchRequest.BEST_SCORE
                + " ELSE 1000 * (CASE WHEN "
                + passes(SearchQuery.BEGINS) + " OR " + passes(SearchQuery.ENDS) + " THEN 200 WHEN "
                + passes(SearchQuery.WITHIN) + " THEN 100 ELSE 0 END + 99 - least(s.name_words, 99)) + 1000 * " + grades
                + " / " + ranked + " END";
    }

    /** Whether a row {@code s} passes a test of a row {@code a}. */
    static String passes(int test) {
        return "s.tokens @@ a.queries[" + test + "]";
    }

    private static String grade(int firstTest) {
        return IntStream.range(0, SearchQuery.GRADES)
                .mapToObj(i -> "WHEN " + passes(firstTest + i) + " THEN " + GRADES.get(i))
                .collect(Collectors.joining(" ", "CASE ", " ELSE " + GRADES.get(SearchQuery.GRADES) + " END"));
    }
}
