package io.regatlas.persistence.answer;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aName;
import static io.regatlas.domain.fixture.Fixtures.aRegulation;
import static io.regatlas.domain.fixture.Fixtures.aRelationship;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.anEvent;
import static io.regatlas.domain.fixture.Fixtures.contents;

import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.domain.relationship.Relationship;
import io.regatlas.domain.relationship.RelationshipType;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collections of real laws as datasets: titles, numbers, dates, and what leads from one law to another. The folder is the
 * system property {@code regatlas.realdata}; its READMEs say what is in it.
 */
public final class RealLaws {

    /** The name of the property. */
    public static final String FOLDER = "regatlas.realdata";

    private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

    private static final Map<String, RegulationType> LEVELS = Map.of(
            "宪法", RegulationType.CONSTITUTION,
            "法律", RegulationType.LAW,
            "行政法规", RegulationType.ADMINISTRATIVE_REGULATION,
            "部门规章", RegulationType.DEPARTMENT_RULE,
            "地方性法规", RegulationType.LOCAL_REGULATION,
            "司法解释", RegulationType.JUDICIAL_DOCUMENT);

    private RealLaws() {}

    /** Some 3,400 laws of China in Chinese; the short title stands beside the full one where it is another. */
    public static Contents chinese() {
        Map<String, List<Relationship>> relationships = rows("cn-laws/relations.csv")
                .flatMap(row -> row.get(1).equals("amended_by")
                        ? relationship(row.get(3), type(row.get(1)), row.get(0))
                        : relationship(row.get(0), type(row.get(1)), row.get(3)))
                .distinct()
                .collect(Collectors.groupingBy(
                        relationship -> relationship.from().toString()));
        return dataset(lines("cn-laws/laws.jsonl").map(JsonObject::new).map(law -> chinese(law, relationships)));
    }

    /** Some 18,400 laws of Czechia with 33,800 typed relationships and 228,000 citations. */
    public static Contents czech() {
        Map<String, List<String>> laws = new LinkedHashMap<>();
        rows("cz-laws/laws.csv").forEach(law -> laws.put(key(law.get(0)), law));
        Map<String, List<Relationship>> relationships = Stream.concat(
                        rows("cz-laws/relations.csv"),
                        rows("cz-laws/citations.csv").map(row -> List.of(row.get(0), "cites", row.get(1))))
                .flatMap(row -> relationship(row.get(0), type(row.get(1)), row.get(2)))
                .filter(relationship -> laws.containsKey(relationship.from().toString())
                        && laws.containsKey(relationship.to().toString()))
                .distinct()
                .collect(Collectors.groupingBy(
                        relationship -> relationship.from().toString()));
        return dataset(laws.entrySet().stream().map(law -> aRegulation()
                .withKey(law.getKey())
                .withTitles(aName().withLanguage("cs")
                        .withText(law.getValue().get(2))
                        .build())
                .withNumbers(
                        new OfficialNumber(NumberScheme.GAZETTE, law.getValue().get(1)))
                .withEvents(event(EventType.PUBLISHED, law.getValue().get(8)).toArray(Event[]::new))
                .withRelationships(of(relationships, law.getKey()))
                .build()));
    }

    private static Object chinese(JsonObject law, Map<String, List<Relationship>> relationships) {
        String key = key(law.getString("id"));
        String title = law.getString("title");
        String full = Objects.requireNonNullElse(law.getString("full_title"), title);
        return aRegulation()
                .withKey(key)
                .withType(LEVELS.getOrDefault(law.getString("level"), RegulationType.OTHER))
                .withTitles(Stream.of(full, title)
                        .distinct()
                        .map(text -> aName().withLanguage("zh-Hans")
                                .withKind(text.equals(full) ? NameKind.OFFICIAL : NameKind.SHORT)
                                .withText(text)
                                .build())
                        .toArray(Name[]::new))
                .withEvents(Stream.concat(
                                event(EventType.PUBLISHED, law.getString("publish")),
                                event(EventType.COMMENCED, law.getString("valid_from")))
                        .toArray(Event[]::new))
                .withRelationships(of(relationships, key))
                .build();
    }

    private static Contents dataset(Stream<Object> laws) {
        List<Object> values =
                new ArrayList<>(List.of(aJurisdiction().build(), aSource().build()));
        laws.forEach(values::add);
        return contents(aDataset().build(), values.toArray());
    }

    private static Relationship[] of(Map<String, List<Relationship>> relationships, String key) {
        return relationships.getOrDefault(key, List.of()).toArray(Relationship[]::new);
    }

    /** Nothing where an end is not told, or both are one. */
    private static Stream<Relationship> relationship(String from, RelationshipType type, String to) {
        return from.isEmpty() || to.isEmpty() || from.equals(to)
                ? Stream.empty()
                : Stream.of(aRelationship()
                        .withFrom(key(from))
                        .withType(type)
                        .withTo(key(to))
                        .build());
    }

    private static RelationshipType type(String relation) {
        return switch (relation) {
            case "amended_by" -> RelationshipType.AMENDS;
            case "later_version_of" -> RelationshipType.REPLACES;
            default -> RelationshipType.valueOf(relation.toUpperCase(Locale.ROOT));
        };
    }

    /** Null and nothing mean that the day is not known. */
    private static Stream<Event> event(EventType type, @Nullable String day) {
        return day == null || day.isEmpty()
                ? Stream.empty()
                : Stream.of(anEvent().withType(type).withDate(day).build());
    }

    private static String key(String id) {
        return "real-" + id.toLowerCase(Locale.ROOT);
    }

    /** The rows of a file of CSV that has no line breaks in fields, without the heading. */
    private static Stream<List<String>> rows(String file) {
        return lines(file).skip(1).map(line -> FIELD.matcher(line)
                .results()
                .map(field ->
                        field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""))
                .toList());
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(System.getProperty(FOLDER), file)).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
