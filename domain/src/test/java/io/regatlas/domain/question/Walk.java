package io.regatlas.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.fixture.Dice;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list from end to end, page by page, by the store's own cursors.
 *
 * @param type type of the nodes in the list, which may be entries that show others
 * @param target wraps the request for a page into what a root field asks for
 */
record Walk(
        Answers answers,
        ReleaseRef release,
        NodeType<?> type,
        Condition filter,
        List<Order> orders,
        Function<PageRequest, Question.Target> target) {

    /** The legal day of the walk. */
    static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static final int FINGERPRINT = 0x5eed;
    private static final Pattern ID = Pattern.compile("\"i\":\"([^\"]+)\"");
    private static final Pattern START = Pattern.compile("\"s\":\"([^\"]+)\"");
    private static final Pattern END = Pattern.compile("\"e\":\"([^\"]+)\"");

    /** The ids from the front on, in pages of random size. */
    List<String> forwards(Dice dice) {
        List<String> ids = new ArrayList<>();
        Position after = null;
        boolean more = true;
        while (more) {
            String json = page(new Slice(size(dice), false, after, null));
            ids.addAll(ids(json));
            assertThat(json).contains("\"p\":" + (after != null));
            after = position(matches(END, json), after);
            more = json.contains("\"n\":true");
        }
        return ids;
    }

    /** The ids from the back on, in pages of random size, put into the list's own order. */
    List<String> backwards(Dice dice) {
        List<String> ids = new ArrayList<>();
        Position before = null;
        boolean more = true;
        while (more) {
            String json = page(new Slice(size(dice), true, null, before));
            ids.addAll(0, ids(json));
            assertThat(json).contains("\"n\":" + (before != null));
            before = position(matches(START, json), before);
            more = json.contains("\"p\":true");
        }
        return ids;
    }

    /** The cursor's place of the only entry behind a place; null at the end. */
    @Nullable
    Position next(@Nullable Position after) {
        return position(matches(END, page(new Slice(1, false, after, null))), null);
    }

    /** The page as JSON: ids, then first and last cursor, then whether there is more behind and before. */
    String page(Slice slice) {
        NodeType<?> shown = RandomPages.shown(type);
        Selection id = new Selection(
                List.of(new Selection.Value("i", (Property) shown.field("id").orElseThrow())));
        List<ConnectionMember> members = List.of(
                new ConnectionMember.Nodes("nodes", Alternatives.of(shown, id)),
                new ConnectionMember.PageInfo(
                        "pageInfo",
                        List.of(
                                new PageInfoMember("s", PageInfoMember.Field.START_CURSOR, "PageInfo"),
                                new PageInfoMember("e", PageInfoMember.Field.END_CURSOR, "PageInfo"),
                                new PageInfoMember("n", PageInfoMember.Field.HAS_NEXT_PAGE, "PageInfo"),
                                new PageInfoMember("p", PageInfoMember.Field.HAS_PREVIOUS_PAGE, "PageInfo"))));
        Question question = new Question(release, DAY, target.apply(request(slice, members)));
        return Shadow.await(answers.ask(question)).toString();
    }

    private PageRequest request(Slice slice, List<ConnectionMember> members) {
        return new PageRequest(filter, orders, slice, FINGERPRINT, members);
    }

    /** Mostly small, at times large, so that long lists come to an end. */
    private static int size(Dice dice) {
        return dice.in100(70) ? dice.between(1, 7) : dice.between(8, Slice.MAX_SIZE);
    }

    private @Nullable Position position(List<String> cursors, @Nullable Position otherwise) {
        if (cursors.isEmpty()) {
            return otherwise;
        }
        Cursor cursor = Cursor.parse(cursors.get(0));
        assertThat(cursor.isOf(release)).isTrue();
        assertThat(cursor.fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(cursor.position().sortKeys())
                .hasSameSizeAs(
                        request(new Slice(0, false, null, null), List.of()).orders());
        return cursor.position();
    }

    /** The ids on a page, in order. */
    static List<String> ids(String page) {
        return matches(ID, page);
    }

    private static List<String> matches(Pattern pattern, String json) {
        return pattern.matcher(json).results().map(match -> match.group(1)).toList();
    }
}
