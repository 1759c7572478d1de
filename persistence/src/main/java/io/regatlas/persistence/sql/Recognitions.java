package io.regatlas.persistence.sql;

import io.regatlas.domain.catalogue.Catalogue;
import io.regatlas.domain.catalogue.NodeType;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Recognition;
import io.regatlas.domain.question.Recognition.CandidateMember;
import io.regatlas.domain.question.Recognition.Candidates;
import io.regatlas.domain.question.Recognition.Cited;
import io.regatlas.domain.question.Recognition.Member;
import io.regatlas.domain.question.Recognition.TypeName;
import io.regatlas.domain.question.Selection;
import io.regatlas.domain.relationship.Direction;
import io.regatlas.domain.relationship.RelationshipType;
import io.regatlas.persistence.naming.AskedName;
import io.regatlas.persistence.naming.AskedName.Wording;
import io.regatlas.persistence.naming.MentionSearch;
import io.regatlas.persistence.naming.Mentions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What citations and running texts name, as JSON in SQL. The table {@code candidate} has what each asked place means, best
 * first; a score is never that of two candidates of one place, so that it alone orders them.
 */
final class Recognitions {

    private static final NodeType<?> TYPE = Catalogue.REGULATION;
    private static final String NAMED = read("named_regulations.sql");
    private static final String SIMILAR = read("similar_titles.sql");
    private static final String DRAFTS = read("earlier_drafts.sql");
    private static final String MENTIONED = read("mentioned_names.sql");

    /**
     * The first wording of a citation that something is called, and as well what must be beside it. {@code OFFSET 0} has each
     * looked up by itself, however many names there are.
     */
    private static final String MEANT =
            """
            SELECT m.form, m.suffix, m.suffix_stage, m.beside, m.year
            FROM wording m
            WHERE m.place = a.place AND EXISTS (
                SELECT FROM derived_naming f
                JOIN derived_naming b ON b.key = f.key
                WHERE left(f.form, 256) = left(m.form, 256) AND f.form = m.form AND {alive}
                    AND left(b.form, 256) = left(m.beside, 256) AND b.form = m.beside AND {beside}
                OFFSET 0)
            ORDER BY m.rank
            LIMIT 1
            """;

    private static final String EXACTLY =
            "SELECT place, key, reason, matched, stage, issued, base FROM exact UNION ALL SELECT * FROM earlier_draft";

    /** What says which of several drafts is meant, in SQL. */
    private static final String WHICH = "[一二三四五](?=次|审)|first|second|third|fourth|fifth";

    /** From what a draft became back to it, however many drafts there were. */
    private static final List<RelationshipType> TO_DRAFTS =
            List.of(RelationshipType.FINALIZES, RelationshipType.NEXT_DRAFT_OF);

    private final Draft draft;
    private final Selections selections;

    Recognitions(Draft draft, Selections selections) {
        this.draft = draft;
        this.selections = selections;
    }

    /** The list of what citations mean, in the order asked. */
    String resolve(Target.Resolve resolve) {
        String object = Json.object(resolve.recognition().members().stream()
                .map(member -> new Json.Member(member.as(), json(member)))
                .toList());
        List<AskedName> asked = resolve.citations().stream().map(AskedName::of).toList();
        return "(WITH RECURSIVE wording AS MATERIALIZED (" + wordings(asked) + "), asked AS MATERIALIZED ("
                + asked(resolve.citations(), asked) + "), "
                + candidates(SIMILAR, EXACTLY + " UNION ALL SELECT * FROM similar_title") + " SELECT "
                + Json.list(object, "a.place") + " FROM asked a)";
    }

    /** What each may name, by its place. */
    private String wordings(List<AskedName> asked) {
        List<Integer> places = new ArrayList<>();
        List<Wording> wordings = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            List<Wording> own = asked.get(i).wordings();
            wordings.addAll(own);
            places.addAll(Collections.nCopies(own.size(), i + 1));
        }
        return "SELECT w.* FROM unnest("
                + String.join(
                        ", ",
                        draft.integers(places),
                        texts(wordings, Wording::form),
                        texts(wordings, Wording::suffix),
                        integers(wordings, Wording::stage),
                        texts(wordings, Wording::beside),
                        integers(wordings, Wording::year))
                + ") WITH ORDINALITY AS w (place, form, suffix, suffix_stage, beside, year, rank)";
    }

    private String asked(List<String> citations, List<AskedName> asked) {
        return "SELECT a.citation, a.key, a.grams, a.count, a.needed, a.sample, a.least, a.most, a.closeness, a.place, "
                + "w.form, w.suffix, w.suffix_stage, w.beside, w.year FROM unnest("
                + String.join(
                        ", ",
                        draft.texts(citations),
                        texts(asked, AskedName::key),
                        texts(asked, each -> String.join(" ", each.grams())),
                        integers(asked, each -> each.grams().size()),
                        integers(asked, AskedName::needed),
                        integers(asked, AskedName::sample),
                        integers(asked, AskedName::leastShared),
                        integers(asked, AskedName::mostGrams),
                        integers(asked, AskedName::closeness))
                + ") WITH ORDINALITY AS a (citation, key, grams, count, needed, sample, least, most, closeness, place) "
                + "LEFT JOIN LATERAL ("
                + MEANT.replace("{alive}", Rows.alive("f", Draft.RELEASE_NUMBER))
                        .replace("{beside}", Rows.alive("b", Draft.RELEASE_NUMBER))
                + ") w ON true";
    }

    private <T> String texts(List<T> asked, Function<T, String> text) {
        return draft.texts(asked.stream().map(text).toList());
    }

    private <T> String integers(List<T> asked, Function<T, Integer> number) {
        return draft.integers(asked.stream().map(number).toList());
    }

    private String candidates(String similar, String named) {
        return NAMED.replace("{drafts}", drafts())
                .replace("{similar}", similar)
                .replace("{named}", named)
                .replace("{dated}", Rows.alive("r", Draft.RELEASE_NUMBER))
                .replace("{which}", WHICH)
                .replace("{most}", Integer.toString(Recognition.MOST_CANDIDATES))
                .replace("{beside}", Rows.alive("b", Draft.RELEASE_NUMBER))
                .replace("{alive}", Rows.alive("f", Draft.RELEASE_NUMBER));
    }

    /** Those of a final text, which a citation may mean that says of a draft what the final text is called. */
    private String drafts() {
        Steps steps = Steps.of(draft, TO_DRAFTS, Draft.RELEASE_NUMBER);
        return DRAFTS.replace("{draft}", steps.other())
                .replace("{steps}", steps.from())
                .replace("{start}", steps.startAt("l.key", Direction.OUT))
                .replace("{stated}", Rows.alive("s", Draft.RELEASE_NUMBER));
    }

    private String json(Member member) {
        if (member instanceof TypeName typeName) {
            return Json.name(typeName.typeName());
        }
        if (member instanceof Cited) {
            return Json.text("a.citation", Json.NULL);
        }
        if (member instanceof Candidates candidates) {
            String candidate = Json.object(candidates.members().stream()
                    .map(each -> new Json.Member(each.as(), json(each)))
                    .toList());
            return "(SELECT " + Json.list(candidate, "c.rank")
                    + " FROM candidate c WHERE c.place = a.place AND c.rank <= " + draft.integer(candidates.first())
                    + ")";
        }
        throw new IllegalArgumentException("a citation has no " + member);
    }

    private String json(CandidateMember member) {
        return switch (member.part()) {
            case TYPE_NAME -> Json.name(member.typeName());
            case SCORE -> Json.plain("trim_scale(c.score * 0.000001)", Json.NULL);
            case REASON -> Json.text("c.reason", Json.NULL);
            case MATCHED -> Json.text("c.matched", Json.NULL);
            case REGULATION -> regulation(member.of(), "c.key");
        };
    }

    private String regulation(Selection selection, String key) {
        String node = selections.node(TYPE, selection, key, Draft.RELEASE_NUMBER);
        return Json.orElse(node, Json.missing("Candidate", "regulation"));
    }

    /**
     * What {@link Mentions} makes mentions of: every name that may stand in the text with what it means, then the
     * regulations, each once.
     */
    String annotate(MentionSearch search, Recognition recognition) {
        return "(WITH RECURSIVE " + asked(search) + candidates("", EXACTLY) + " SELECT ("
                + "SELECT "
                + lines(
                        "a.form, a.suffix, c.key, trim_scale(c.score * 0.000001)::text, c.reason, to_json(c.matched)::text",
                        "a.place, c.rank")
                + " FROM asked a JOIN candidate c ON c.place = a.place) || " + control(Mentions.PART) + " || (SELECT "
                + lines(regulations(recognition), "k.key") + " FROM (SELECT DISTINCT c.key FROM candidate c) k))";
    }

    private String asked(MentionSearch search) {
        return MENTIONED
                .replace("{heads}", draft.texts(search.heads()))
                .replace("{form}", draft.text(search.form()))
                .replace("{lower}", draft.text(search.lowerCase()))
                .replace("{suffixes}", draft.texts(search.suffixes()))
                .replace("{stages}", draft.integers(search.suffixStages()))
                .replace("{alive}", Rows.alive("f", Draft.RELEASE_NUMBER));
    }

    private String regulations(Recognition recognition) {
        Stream<String> said = Mentions.regulations(recognition).map(selection -> regulation(selection, "k.key"));
        return Stream.concat(Stream.of("k.key"), said).collect(Collectors.joining(", "));
    }

    private static String lines(String fields, String order) {
        return "coalesce(string_agg(concat_ws(" + control(Mentions.FIELD) + ", " + fields + "), "
                + control(Mentions.LINE) + " ORDER BY " + order + "), '')";
    }

    private static String control(char control) {
        return "chr(" + (int) control + ")";
    }

    private static String read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Recognitions.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
