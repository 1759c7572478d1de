package io.regatlas.persistence.search;

import io.regatlas.domain.catalogue.Entity;
import io.regatlas.domain.catalogue.SearchField;
import io.regatlas.domain.catalogue.SearchText;
import io.regatlas.domain.regulation.Regulation;
import io.regatlas.domain.text.CodePoints;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is kept of an entity to be searched. Every text has the places behind those of the text before it, one left free, so
 * that no phrase runs over its end; a text that names the entity has marks before and behind it. A text that some
 * 16,000 words or a mebibyte of lexemes an entity have no room for is not searched; those behind it are.
 *
 * @param literal a {@code tsvector} as PostgreSQL reads it: A names, numbers and abbreviations, B keys, C summaries, D facts
 * @param nameWords how many words the first name has that has any; of a regulation that has an end {@value #MORE_OF_ENDED}
 *     more, so that it ranks behind what is alike, as an edition behind the one that replaced it
 */
public record SearchVector(String literal, int nameWords) {

    private static final int MORE_OF_ENDED = 20;

    /** PostgreSQL has no places behind 16,383. */
    private static final int LAST_PLACE = 16_000;

    /** PostgreSQL keeps 256 places of a lexeme. */
    private static final int MOST_PLACES = 255;

    /** In bytes, of lexemes and places: PostgreSQL has no longer vector. */
    private static final int LONGEST = (1 << 20) - 1;

    /** In bytes: what a lexeme takes beside its own, the one that aligns it included. */
    private static final int LEXEME_BYTES = 3;

    /** In bytes. */
    private static final int PLACE_BYTES = 2;

    /** In bytes: the marks before and behind a text, of one byte each. */
    private static final int MARKS_BYTES = 2 * (1 + LEXEME_BYTES + PLACE_BYTES);

    /** Of an entity. */
    public static SearchVector of(Entity<?> entity) {
        SortedMap<String, SortedMap<Integer, String>> places = new TreeMap<>(CodePoints.ORDER);
        int place = 1;
        int length = 0;
        int nameWords = 0;
        for (SearchText text : SearchText.of(entity)) {
            Passage passage = Passage.of(text);
            int more = bytes(passage, places.keySet());
            if (place + passage.words().size() > LAST_PLACE || length + more > LONGEST) {
                continue;
            }
            length += more;
            if (nameWords == 0 && text.field() == SearchField.TITLE) {
                nameWords = passage.words().size();
            }
            place = add(places, passage, place);
        }
        boolean ended = entity.value() instanceof Regulation regulation && regulation.hasEnd();
        return new SearchVector(literal(places), ended ? nameWords + MORE_OF_ENDED : nameWords);
    }

    /** The letter that PostgreSQL knows the weight of a field by. */
    static String weight(SearchField field) {
        return switch (field) {
            case TITLE, NUMBER, ABBREVIATION -> "A";
            case KEY -> "B";
            case SUMMARY -> "C";
            case FACT -> "D";
        };
    }

    /** What a passage adds to a vector that has some lexemes: this or less. Folding can make a text many times as long. */
    private static int bytes(Passage passage, Set<String> known) {
        Set<String> added = new HashSet<>();
        int bytes = MARKS_BYTES + PLACE_BYTES * passage.lexemes().size();
        for (Passage.Lexeme lexeme : passage.lexemes()) {
            if (!known.contains(lexeme.text()) && added.add(lexeme.text())) {
                bytes += lexeme.text().getBytes(StandardCharsets.UTF_8).length + LEXEME_BYTES;
            }
        }
        return bytes;
    }

    /** Gives the next free place. */
    private static int add(SortedMap<String, SortedMap<Integer, String>> places, Passage passage, int place) {
        SearchField field = passage.of().field();
        String weight = weight(field);
        int first = field.names() ? place + 1 : place;
        passage.lexemes().forEach(lexeme -> add(places, lexeme.text(), first + lexeme.place(), weight));
        int behind = first + passage.words().size();
        if (field.names()) {
            add(places, Lexemes.START, place, weight);
            add(places, Lexemes.END, behind, weight);
        }
        return behind + 1;
    }

    private static void add(
            SortedMap<String, SortedMap<Integer, String>> places, String lexeme, int place, String weight) {
        places.computeIfAbsent(lexeme, any -> new TreeMap<>()).put(place, weight);
    }

    /** As PostgreSQL writes it too: by lexeme, then place, each once, the weight D left out. */
    private static String literal(SortedMap<String, SortedMap<Integer, String>> places) {
        return places.entrySet().stream()
                .map(lexeme -> Lexemes.quoted(lexeme.getKey()) + ":"
                        + literal(lexeme.getValue().entrySet()))
                .collect(Collectors.joining(" "));
    }

    private static String literal(Collection<Map.Entry<Integer, String>> weights) {
        return weights.stream()
                .limit(MOST_PLACES)
                .map(place -> place.getValue().equals("D") ? "" + place.getKey() : place.getKey() + place.getValue())
                .collect(Collectors.joining(","));
    }
}
