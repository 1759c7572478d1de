package io.regatlas.api.app;

import static io.regatlas.domain.question.Shadow.await;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.entity.NodeKind;
import io.regatlas.domain.question.Alternatives;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.PageRequest.ConnectionMember;
import io.regatlas.domain.question.PageRequest.PageInfoMember;
import io.regatlas.domain.question.PlainHits;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.SearchRequest;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.question.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a store finds without filters, and what the oracle makes of it. */
final class Found {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern END = Pattern.compile("\"end\":\"([^\"]+)\"");

    private Found() {}

    /** The answer to a search for nothing but the total and facets. */
    static String of(World world, Answers answers, Question question, SearchRequest request) {
        return new PlainHits(
                        world.state(question.release()).orElseThrow(),
                        question.on(),
                        kinds -> ids(answers, question, request, kinds))
                .answer(request);
    }

    private static List<NodeId> ids(Answers answers, Question question, SearchRequest request, List<NodeKind> kinds) {
        List<NodeId> ids = new ArrayList<>();
        Position after = null;
        do {
            SearchRequest page = page(request, kinds, after);
            String answer = await(answers.ask(
                            new Question(question.release(), question.on(), new Question.Target.Search(page))))
                    .toString();
            ID.matcher(answer).results().map(id -> NodeId.decode(id.group(1))).forEach(ids::add);
            Matcher end = END.matcher(answer);
            after = end.find() ? Cursor.parse(end.group(1)).position() : null;
        } while (after != null);
        return ids;
    }

    private static SearchRequest page(SearchRequest request, List<NodeKind> kinds, @Nullable Position after) {
        Map<NodeType<?>, Selection> ids = new LinkedHashMap<>();
        Catalogue.CONTENTS.stream()
                .filter(type -> type.form() == Form.ENTITY)
                .forEach(type -> ids.put(type, new Selection(List.of(new Selection.Value("id", (Property)
                        type.field("id").orElseThrow())))));
        PageInfoMember end = new PageInfoMember("end", PageInfoMember.Field.END_CURSOR, "PageInfo");
        return new SearchRequest(
                request.query(),
                request.mode(),
                kinds,
                Map.of(),
                new Slice(Slice.MAX_SIZE, false, after, null),
                0,
                List.of(
                        new SearchRequest.OfConnection(new ConnectionMember.Nodes("nodes", new Alternatives(ids))),
                        new SearchRequest.OfConnection(new ConnectionMember.PageInfo("page", List.of(end)))));
    }
}
