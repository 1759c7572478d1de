package io.regatlas.persistence.naming;

import static io.regatlas.domain.question.Shadow.await;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.Property;
import io.regatlas.domain.question.Answers;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Recognition;
import io.regatlas.domain.question.Recognition.CandidateMember;
import io.regatlas.domain.question.Recognition.CandidatePart;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.release.ReleaseRef;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Asks a store what texts name, in few words. */
final class Recognising {

    private static final Selection KEY = new Selection(List.of(new Selection.Value(
            "key", (Property) Catalogue.REGULATION.field("key").orElseThrow())));

    private static final List<CandidateMember> CANDIDATE = Arrays.stream(CandidatePart.values())
            .map(part -> new CandidateMember(part.name().toLowerCase(Locale.ROOT), part, "Candidate", KEY))
            .toList();

    private final Answers answers;
    private final ReleaseRef release;

    Recognising(Answers answers, ReleaseRef release) {
        this.answers = answers;
        this.release = release;
    }

    /** What each citation means, best first: score in millionths, reason, key. */
    List<List<String>> resolve(List<String> citations) {
        Recognition asked = new Recognition(
                List.of(new Recognition.Cited("citation"), new Recognition.Candidates("candidates", 20, CANDIDATE)));
        return ask(new Target.Resolve(citations, asked))
                .map(Recognising::candidates)
                .toList();
    }

    /** What one citation means. */
    List<String> resolve(String citation) {
        return resolve(List.of(citation)).get(0);
    }

    /** The keys of the same. */
    List<String> keys(String citation) {
        return resolve(citation).stream().map(Recognising::key).toList();
    }

    static String key(String candidate) {
        return candidate.substring(candidate.lastIndexOf(' ') + 1);
    }

    /** The mentions in a text. */
    List<JsonObject> annotate(String text) {
        Recognition asked = new Recognition(List.of(
                new Recognition.Start("start"),
                new Recognition.End("end"),
                new Recognition.Cited("text"),
                new Recognition.TypeName("type", "Mention"),
                new Recognition.Candidates("first", 1, CANDIDATE),
                new Recognition.Candidates("candidates", 20, CANDIDATE)));
        return ask(new Target.Annotate(text, asked)).toList();
    }

    /** What is mentioned, each with the key of the first candidate: {@code Civil Code=cn-civil-code-2020}. */
    List<String> mentions(String text) {
        return annotate(text).stream()
                .map(mention -> mention.getString("text") + "="
                        + key(candidates(mention).get(0)))
                .toList();
    }

    /** The candidates of a citation or mention. */
    static List<String> candidates(JsonObject of) {
        return of.getJsonArray("candidates").stream()
                .map(JsonObject.class::cast)
                .map(candidate -> "%d %s %s"
                        .formatted(
                                new BigDecimal(candidate.getValue("score").toString())
                                        .movePointRight(6)
                                        .intValueExact(),
                                candidate.getString("reason"),
                                candidate.getJsonObject("regulation").getString("key")))
                .toList();
    }

    private Stream<JsonObject> ask(Target target) {
        Question question = new Question(release, LocalDate.of(2020, 8, 20), target);
        return new JsonArray(await(answers.ask(question)).toString()).stream().map(JsonObject.class::cast);
    }
}
