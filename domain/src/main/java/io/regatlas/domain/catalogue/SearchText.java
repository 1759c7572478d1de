package io.regatlas.domain.catalogue;

import io.regatlas.domain.fact.Fact;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.regulation.OfficialNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of an entity that is searched. Which those are hangs on the names of properties alone: a name means the same on all
 * types that have it.
 *
 * @param field what it is to a search
 * @param text the text as it is stated
 */
public record SearchText(SearchField field, String text) {

    private static final Map<String, SearchField> FIELDS = Map.ofEntries(
            Map.entry("titles", SearchField.TITLE),
            Map.entry("title", SearchField.TITLE),
            Map.entry("names", SearchField.TITLE),
            Map.entry("numbers", SearchField.NUMBER),
            Map.entry("abbreviations", SearchField.ABBREVIATION),
            Map.entry("code", SearchField.ABBREVIATION),
            Map.entry("key", SearchField.KEY),
            Map.entry(Catalogue.ALIASES_FIELD, SearchField.KEY),
            Map.entry("summary", SearchField.SUMMARY),
            Map.entry("description", SearchField.SUMMARY),
            Map.entry("author", SearchField.SUMMARY),
            Map.entry("publisher", SearchField.SUMMARY),
            Map.entry("targets", SearchField.SUMMARY));

    private static final List<String> OF_FACTS = List.of("label", "text", "addressee", "items");

    /** The texts of an entity, by field, then in the order of its type's properties, its facts and the dataset's own. */
    public static List<SearchText> of(Entity<?> entity) {
        List<SearchText> texts = new ArrayList<>();
        properties(entity.type())
                .forEach(property -> add(texts, property, field(entity.type(), property), entity.value()));
        facts(entity.type()).ifPresent(edge -> sorted((Collection<?>) Objects.requireNonNull(edge.read(entity.value())))
                .forEach(fact ->
                        properties(Catalogue.FACT).forEach(property -> add(texts, property, SearchField.FACT, fact))));
        return texts;
    }

    /** By position: in which order they come hangs on where they come from. */
    private static Stream<Fact> sorted(Collection<?> facts) {
        return facts.stream()
                .map(Fact.class::cast)
                .sorted(Comparator.comparing(Fact::position).thenComparing(Fact::key));
    }

    /** The properties of a type that are searched, by what they are to a search. */
    public static Stream<Property> properties(NodeType<?> type) {
        return type.properties()
                .filter(property -> find(type, property).isPresent())
                .sorted(Comparator.comparing(property -> field(type, property)));
    }

    /** What a property that is searched is to a search. */
    public static SearchField field(NodeType<?> type, Property property) {
        return find(type, property).orElseThrow();
    }

    /** The edge to the facts of an entity that has some, which are searched as texts of its own. */
    public static Optional<Edge> facts(NodeType<?> type) {
        return type.parts()
                .filter(edge -> edge.targets().contains(Catalogue.FACT.name()))
                .findFirst();
    }

    private static Optional<SearchField> find(NodeType<?> type, Property property) {
        return type.equals(Catalogue.FACT)
                ? Optional.of(SearchField.FACT).filter(field -> OF_FACTS.contains(property.name()))
                : Optional.ofNullable(FIELDS.get(property.name()));
    }

    private static void add(List<SearchText> texts, Property property, SearchField field, Object node) {
        values(property.read(node)).forEach(value -> texts.add(new SearchText(field, text(value))));
    }

    private static Stream<?> values(@Nullable Object value) {
        return value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
    }

    private static String text(Object value) {
        if (value instanceof Name name) {
            return name.text();
        }
        return value instanceof OfficialNumber number ? number.text() : value.toString();
    }
}
