package io.regatlas.persistence.search;

import io.regatlas.domain.question.SearchRequest;
import io.regatlas.domain.question.SearchRequest.FragmentMember;
import io.regatlas.domain.question.SearchRequest.HighlightMember;
import io.vertx.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts highlights into an answer. The database leaves a mark where some are to stand, in control characters that JSON never
 * has: which of the selections they are for and of which hit they are; with the first of a hit's marks, the words searched for
 * instead or nothing, and the texts of the hit. A hit is looked through once, however many selections ask for its highlights.
 */
public final class Highlighter {

    /** What a mark begins with. */
    public static final char OPEN = '\u0001';

    /** What parts a mark. */
    public static final char BETWEEN = '\u0002';

    /** What a mark ends with. */
    public static final char CLOSE = '\u0003';

    private final SearchRequest request;
    private final List<List<HighlightMember>> selections = new ArrayList<>();

    public Highlighter(SearchRequest request) {
        this.request = request;
    }

    /** Takes in one more selection; gives the number that stands for it in marks, 0 for the one that stands first in the answer. */
    public int add(List<HighlightMember> members) {
        selections.add(members);
        return selections.size() - 1;
    }

    /** Whether any are asked for. */
    public boolean isNeeded() {
        return !selections.isEmpty();
    }

    /** The answer with highlights in the place of marks. */
    public byte[] finish(byte[] json) {
        String marked = new String(json, StandardCharsets.UTF_8);
        Map<String, List<Highlight>> byHit = new HashMap<>();
        StringBuilder finished = new StringBuilder(marked.length());
        int written = 0;
        for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, written)) {
            int close = marked.indexOf(CLOSE, open);
            finished.append(marked, written, open).append(highlights(marked.substring(open + 1, close), byHit));
            written = close + 1;
        }
        finished.append(marked, written, marked.length());
        return finished.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String highlights(String mark, Map<String, List<Highlight>> byHit) {
        String[] parts = mark.split(String.valueOf(BETWEEN), -1);
        List<HighlightMember> members = selections.get(Integer.parseInt(parts[0]));
        List<Highlight> highlights = byHit.computeIfAbsent(parts[1], hit -> found(parts[2], parts[3]));
        return list(highlights, highlight -> object(members, member -> json(highlight, member)));
    }

    private List<Highlight> found(String corrected, String texts) {
        SearchQuery query = corrected.isEmpty()
                ? SearchQuery.of(request.query(), request.mode())
                : SearchQuery.of((String) Json.decodeValue(corrected), request.mode())
                        .singly();
        return Highlight.of(HighlightSource.read(texts), query);
    }

    private static String json(Highlight highlight, HighlightMember member) {
        String value =
                switch (member.part()) {
                    case TYPE_NAME -> Json.encode(member.typeName());
                    case FIELD -> Json.encode(highlight.field());
                    case TEXT -> Json.encode(highlight.text());
                    case FRAGMENTS ->
                        list(
                                highlight.fragments(),
                                fragment -> object(member.fragments(), part -> json(fragment, part)));
                };
        return "\"" + member.as() + "\":" + value;
    }

    private static String json(Highlight.Fragment fragment, FragmentMember member) {
        String value =
                switch (member.part()) {
                    case TYPE_NAME -> Json.encode(member.typeName());
                    case START -> Integer.toString(fragment.start());
                    case END -> Integer.toString(fragment.end());
                };
        return "\"" + member.as() + "\":" + value;
    }

    private static <T> String object(List<T> members, Function<T, String> json) {
        return members.stream().map(json).collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> String list(List<T> entries, Function<T, String> json) {
        return entries.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }
}
