package io.regatlas.api.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One error of a response. Its message is for people and holds nothing of the inside: no SQL, class, host or stack.
 *
 * @param code what sort of failure
 * @param message a sentence; half surrogate pairs are replaced and it is cut at 1,000 characters, since it may quote input
 * @param locations where in the document; empty where that is not known
 * @param path response keys from the root field to the one that failed, up to the first list, since its entries have no
 *     numbers yet; empty where the whole operation failed
 * @param details more members of {@code extensions}, as {@code argument} or {@code cost}
 */
public record ApiError(
        ErrorCode code, String message, List<Location> locations, List<String> path, Map<String, Object> details) {

    private static final int LONGEST_MESSAGE = 1_000;

    /**
     * A place in a document.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Location(int line, int column) {}

    public ApiError {
        message = fit(message);
        locations = List.copyOf(locations);
        path = List.copyOf(path);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** An error without a place. */
    public static ApiError of(ErrorCode code, String message) {
        return new ApiError(code, message, List.of(), List.of(), Map.of());
    }

    /** The same at a field, unless it has a place already. */
    public ApiError at(List<String> keys, List<Location> places) {
        return new ApiError(
                code, message, locations.isEmpty() ? places : locations, path.isEmpty() ? keys : path, details);
    }

    /** The same with another member in {@code extensions}. */
    public ApiError with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new ApiError(code, message, locations, path, more);
    }

    private static String fit(String text) {
        StringBuilder fit = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_MESSAGE)
                .map(codePoint -> Character.getType(codePoint) == Character.SURROGATE ? 0xFFFD : codePoint)
                .forEach(fit::appendCodePoint);
        return fit.toString();
    }
}
