package io.regatlas.importer.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.regatlas.domain.problem.Place;
import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.domain.text.Text;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one file from the parser's tokens. */
final class TreeBuilder implements AutoCloseable {

    private static final String MERGE = "<<";

    /** How much of an anchor, alias or tag is worth showing. */
    private static final int LONGEST_WORD = 100;

    private final JsonParser parser;
    private final SourceText source;
    private final Consumer<Problem> problems;
    private final Set<Place> features = new HashSet<>();

    TreeBuilder(JsonParser parser, SourceText source, Consumer<Problem> problems) {
        this.parser = parser;
        this.source = source;
        this.problems = problems;
    }

    Optional<YamlNode> build() throws IOException {
        if (parser.nextToken() == null) {
            return Optional.empty();
        }
        YamlNode root = node(1);
        if (parser.nextToken() != null) {
            add(ProblemCode.YAML_FEATURE, place(), "---", "one document in a file");
        }
        return Optional.of(root);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private YamlNode node(int depth) throws IOException {
        Place place = place();
        checkFeature(place);
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth > YamlReader.MAX_DEPTH) {
            throw new StreamConstraintsException("too deep", parser.currentTokenLocation());
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(place, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(place, depth);
        }
        return new YamlNode.Scalar(place, text(place));
    }

    private YamlNode sequence(Place place, int depth) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new YamlNode.Sequence(place, items);
    }

    private YamlNode mapping(Place place, int depth) throws IOException {
        Map<String, YamlNode.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place namePlace = place();
            String name = parser.currentName();
            checkFeature(namePlace);
            if (name.equals(MERGE)) {
                add(ProblemCode.YAML_FEATURE, namePlace, MERGE, "fields written out, no merge key");
            }
            parser.nextToken();
            YamlNode.Member member = new YamlNode.Member(namePlace, node(depth + 1));
            if (members.putIfAbsent(name, member) != null) {
                add(ProblemCode.DUPLICATE_FIELD, namePlace, name, "each field once in a mapping");
            }
        }
        return new YamlNode.Mapping(place, members);
    }

    private String text(Place place) throws IOException {
        String text = parser.getText();
        if (text.length() > YamlReader.MAX_TEXT) {
            add(ProblemCode.TOO_LARGE, place, null, "a text of at most %d characters".formatted(YamlReader.MAX_TEXT));
            return "";
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            add(ProblemCode.BAD_TEXT, place, text, "text in Unicode NFC");
        } else if (!Text.canBeShown(text)) {
            add(ProblemCode.BAD_TEXT, place, null, "text without control characters and halves of surrogate pairs");
        }
        return text;
    }

    /** A token that begins with one of these signs has an anchor or a tag, or is an alias; no plain text may begin so. */
    private void checkFeature(Place place) throws IOException {
        int index = index();
        switch (source.at(index)) {
            case '&' -> addFeature(place, index, "no anchor; write it out");
            case '*' -> addFeature(place, index, "no alias; write it out");
            case '!' -> addFeature(place, index, "no tag; every value is text");
            default -> {}
        }
    }

    /** Once, since a mapping begins where its first name does. */
    private void addFeature(Place place, int index, String expected) {
        if (features.add(place)) {
            add(ProblemCode.YAML_FEATURE, place, word(index), expected);
        }
    }

    private String word(int start) {
        int end = start;
        while (!Character.isWhitespace(source.at(end)) && end < start + LONGEST_WORD) {
            end++;
        }
        return source.text().substring(start, end);
    }

    private int index() {
        JsonLocation location = parser.currentTokenLocation();
        return source.index(location.getLineNr(), location.getColumnNr());
    }

    private Place place() {
        return source.place(index());
    }

    private void add(ProblemCode code, Place place, @Nullable String value, String expected) {
        problems.accept(new Problem(code, place, null, value, expected));
    }
}
