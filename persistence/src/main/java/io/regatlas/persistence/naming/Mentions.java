package io.regatlas.persistence.naming;

import io.regatlas.domain.question.Recognition;
import io.regatlas.domain.question.Recognition.CandidateMember;
import io.regatlas.domain.question.Recognition.CandidatePart;
import io.regatlas.domain.question.Recognition.Candidates;
import io.regatlas.domain.question.Recognition.Cited;
import io.regatlas.domain.question.Recognition.End;
import io.regatlas.domain.question.Recognition.Member;
import io.regatlas.domain.question.Recognition.Start;
import io.regatlas.domain.question.Recognition.TypeName;
import io.regatlas.domain.question.Selection;
import io.vertx.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the list of mentions in a text out of what the database knows of the names in it. That comes in lines of fields,
 * parted by control characters, which neither names nor JSON have: first form, suffix, key, score, reason and name of all that
 * may be meant, then each regulation's key and what is asked of it, once for every time that it is asked for.
 */
public final class Mentions {

    /** What parts fields. */
    public static final char FIELD = '\u0001';

    /** What parts lines. */
    public static final char LINE = '\u0002';

    /** What parts the names from the regulations. */
    public static final char PART = '\u0003';

    private final MentionSearch search;
    private final Recognition recognition;

    /** In a text. */
    public Mentions(MentionSearch search, Recognition recognition) {
        this.search = search;
        this.recognition = recognition;
    }

    /** What is asked of regulations, in the order in which it is to come. */
    public static Stream<Selection> regulations(Recognition recognition) {
        return recognition.members().stream()
                .filter(Candidates.class::isInstance)
                .flatMap(member -> regulations((Candidates) member))
                .map(CandidateMember::of);
    }

    private static Stream<CandidateMember> regulations(Candidates candidates) {
        return candidates.members().stream().filter(member -> member.part() == CandidatePart.REGULATION);
    }

    /** The answer's JSON out of what the database gave. */
    public byte[] finish(byte[] known) {
        String[] parts = new String(known, StandardCharsets.UTF_8).split(String.valueOf(PART), -1);
        Map<String, Map<String, List<Meaning>>> meanings = new LinkedHashMap<>();
        lines(parts[0]).forEach(line -> meanings.computeIfAbsent(line[0], form -> new HashMap<>())
                .computeIfAbsent(line[1], suffix -> new ArrayList<>())
                .add(new Meaning(line[2], line[3], line[4], line[5])));
        Map<String, String[]> regulations = lines(parts[1]).collect(Collectors.toMap(line -> line[0], line -> line));
        return new MentionFinder(search, meanings)
                .find().stream()
                        .map(mention -> json(mention, regulations))
                        .collect(Collectors.joining(",", "[", "]"))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String[]> lines(String part) {
        return part.isEmpty()
                ? Stream.of()
                : Stream.of(part.split(String.valueOf(LINE), -1)).map(line -> line.split(String.valueOf(FIELD), -1));
    }

    private String json(Mention mention, Map<String, String[]> regulations) {
        List<String> members = new ArrayList<>();
        int asked = 1;
        for (Member member : recognition.members()) {
            String value;
            if (member instanceof Candidates candidates) {
                value = json(candidates, mention, regulations, asked);
                asked += (int) regulations(candidates).count();
            } else {
                value = json(member, mention);
            }
            members.add("\"" + member.as() + "\":" + value);
        }
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private String json(Member member, Mention mention) {
        if (member instanceof TypeName typeName) {
            return Json.encode(typeName.typeName());
        }
        if (member instanceof Start) {
            return Integer.toString(mention.start());
        }
        if (member instanceof End) {
            return Integer.toString(mention.end());
        }
        if (member instanceof Cited) {
            return Json.encode(search.text().substring(mention.start(), mention.end()));
        }
        throw new IllegalArgumentException("a mention has no " + member);
    }

    private static String json(
            Candidates candidates, Mention mention, Map<String, String[]> regulations, int firstAsked) {
        return mention.meanings().stream()
                .limit(candidates.first())
                .map(meaning -> json(
                        candidates.members(),
                        meaning,
                        Objects.requireNonNull(regulations.get(meaning.key())),
                        firstAsked))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String json(List<CandidateMember> asked, Meaning meaning, String[] regulation, int firstAsked) {
        List<String> members = new ArrayList<>();
        int place = firstAsked;
        for (CandidateMember member : asked) {
            String value =
                    switch (member.part()) {
                        case TYPE_NAME -> Json.encode(member.typeName());
                        case SCORE -> meaning.score();
                        case REASON -> Json.encode(meaning.reason());
                        case MATCHED -> meaning.matched();
                        case REGULATION -> regulation[place++];
                    };
            members.add("\"" + member.as() + "\":" + value);
        }
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
