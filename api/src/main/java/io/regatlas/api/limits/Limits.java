package io.regatlas.api.limits;

import java.time.Duration;

/**
 * How much one request may ask for; more is QUERY_TOO_COMPLEX, BAD_USER_INPUT for what is said in an argument, status 413
 * for the body, TIMEOUT for the time.
 *
 * @param bodyBytes length of a request's body
 * @param tokens tokens of a document
 * @param fragments fragments that a document defines
 * @param depth fields within fields, fragments resolved
 * @param aliases aliases of one selection set, fragments resolved
 * @param rootFields root fields, fragments resolved
 * @param fields fields once fragments are resolved
 * @param ids ids in one argument
 * @param values values in any other list
 * @param conditions conditions of one filter
 * @param relations relations that a filter goes over, one behind the other
 * @param cost points
 * @param answerBytes length of a response
 * @param time from the request's arrival to its answer
 * @param bodyTime from the request's head to the end of its body
 */
public record Limits(
        int bodyBytes,
        int tokens,
        int fragments,
        int depth,
        int aliases,
        int rootFields,
        int fields,
        int ids,
        int values,
        int conditions,
        int relations,
        long cost,
        int answerBytes,
        Duration time,
        Duration bodyTime) {

    /** What is allowed where nothing else is said. */
    public static final Limits DEFAULT = new Limits(
            256 << 10,
            4_000,
            50,
            15,
            30,
            20,
            5_000,
            100,
            200,
            50,
            4,
            200_000,
            4 << 20,
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
}
