package io.regatlas.api.answer;

import graphql.normalized.ExecutableNormalizedField;
import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Recognition;
import io.regatlas.domain.question.Recognition.CandidateMember;
import io.regatlas.domain.question.Recognition.CandidatePart;
import io.regatlas.domain.question.Selection;
import java.util.List;
import java.util.Set;

/** Turns fields that ask what texts name into questions. */
final class Recognitions {

    private static final String RESOLUTION = "Resolution";
    private static final String MENTION = "Mention";

    private final Selections selections;

    Recognitions(Selections selections) {
        this.selections = selections;
    }

    /** Whether entries of that type say what texts name. */
    static boolean answer(String typeName) {
        return Set.of(RESOLUTION, MENTION).contains(typeName);
    }

    /** What a root field asks for. */
    Target target(ExecutableNormalizedField field) {
        Arguments arguments = Arguments.of(field);
        Recognition recognition =
                new Recognition(field.getChildren().stream().map(this::member).toList());
        return field.getFieldName().equals("resolve")
                ? new Target.Resolve(citations(arguments), recognition)
                : new Target.Annotate(text(arguments), recognition);
    }

    private static List<String> citations(Arguments arguments) {
        return arguments.list("citations", Recognition.MOST_CITATIONS).orElseThrow().stream()
                .map(citation -> citation(arguments, (String) citation))
                .toList();
    }

    private static String citation(Arguments arguments, String citation) {
        int length = citation.codePointCount(0, citation.length());
        if (length > Recognition.LONGEST_CITATION) {
            throw arguments.bad(
                    "citations",
                    "has an entry of %d characters, more than %d".formatted(length, Recognition.LONGEST_CITATION));
        }
        return citation;
    }

    private static String text(Arguments arguments) {
        String text = arguments.text("text").orElseThrow();
        int length = text.codePointCount(0, text.length());
        if (length > Recognition.LONGEST_TEXT) {
            throw arguments.bad("text", "has %d characters, more than %d".formatted(length, Recognition.LONGEST_TEXT));
        }
        return text;
    }

    private Recognition.Member member(ExecutableNormalizedField field) {
        String as = field.getResultKey();
        return switch (field.getFieldName()) {
            case Constants.TYPE_NAME -> new Recognition.TypeName(as, field.getSingleObjectTypeName());
            case "citation", "text" -> new Recognition.Cited(as);
            case "start" -> new Recognition.Start(as);
            case "end" -> new Recognition.End(as);
            case "candidates" -> candidates(field);
            default -> throw new IllegalStateException("no text has a " + field.getFieldName());
        };
    }

    private Recognition.Member candidates(ExecutableNormalizedField field) {
        int usual = field.getSingleObjectTypeName().equals(MENTION)
                ? Recognition.MENTION_CANDIDATES
                : Recognition.CITATION_CANDIDATES;
        int first = Arguments.of(field)
                .integer("first", 1, Recognition.MOST_CANDIDATES)
                .orElse(usual);
        return new Recognition.Candidates(
                field.getResultKey(),
                first,
                field.getChildren().stream().map(this::candidateMember).toList());
    }

    private CandidateMember candidateMember(ExecutableNormalizedField field) {
        String name = field.getFieldName();
        CandidatePart part = name.equals(Constants.TYPE_NAME)
                ? CandidatePart.TYPE_NAME
                : Constants.ofField(CandidatePart.class, name);
        Selection regulation = part == CandidatePart.REGULATION
                ? selections.selection(Catalogue.REGULATION, field.getChildren())
                : new Selection(List.of());
        return new CandidateMember(field.getResultKey(), part, field.getSingleObjectTypeName(), regulation);
    }
}
