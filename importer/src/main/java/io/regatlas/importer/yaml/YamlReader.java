package io.regatlas.importer.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.regatlas.domain.problem.Place;
import io.regatlas.domain.problem.Problem;
import io.regatlas.domain.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads one YAML file strictly: UTF-8 without a byte order mark, one document, no anchor, alias, tag or merge key. */
public final class YamlReader {

    /** Largest file, in bytes. */
    public static final int MAX_FILE = 1 << 20;

    /** Longest text, in UTF-16 units. */
    public static final int MAX_TEXT = 100_000;

    /** Deepest nesting of lists and mappings. */
    public static final int MAX_DEPTH = 20;

    private final YAMLFactory factory = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH * 2)
                    .maxDocumentLength(MAX_FILE)
                    .maxStringLength(MAX_FILE)
                    .maxNameLength(MAX_FILE)
                    .build())
            .loaderOptions(limits())
            .build();

    /**
     * Reads a file. A file with a fault that leaves a tree (a field that stands twice, an anchor, a text that is not NFC)
     * gives both the tree and the problems; the tree is then only good for finding more of them.
     *
     * @param file its path, as places will have it
     * @param bytes what is in it
     * @param problems takes what is wrong
     * @return the tree; empty where the file is none, or holds nothing but comments
     */
    public Optional<YamlNode> read(String file, byte[] bytes, Consumer<Problem> problems) {
        Place start = new Place(file, 1, 1);
        if (bytes.length > MAX_FILE) {
            problems.accept(new Problem(
                    ProblemCode.TOO_LARGE,
                    start,
                    null,
                    bytes.length + " bytes",
                    "at most %d bytes".formatted(MAX_FILE)));
            return Optional.empty();
        }
        SourceText source = decode(file, bytes, problems);
        if (source == null) {
            return Optional.empty();
        }
        OptionalInt unfit = source.firstUnfit();
        if (unfit.isPresent()) {
            problems.accept(unfit(source, unfit.getAsInt()));
            return Optional.empty();
        }
        return parse(source, problems);
    }

    private Optional<YamlNode> parse(SourceText source, Consumer<Problem> problems) {
        try (TreeBuilder builder = new TreeBuilder(factory.createParser(source.text()), source, problems)) {
            return builder.build();
        } catch (JsonProcessingException malformed) {
            problems.accept(problem(source, malformed));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a text in memory", impossible);
        }
    }

    private static Problem problem(SourceText source, JsonProcessingException malformed) {
        if (malformed instanceof StreamConstraintsException) {
            return new Problem(
                    ProblemCode.TOO_LARGE,
                    place(source, malformed.getLocation()),
                    null,
                    null,
                    "lists and mappings nested at most %d deep".formatted(MAX_DEPTH));
        }
        MarkedYAMLException marked = marked(malformed);
        return new Problem(
                ProblemCode.YAML_SYNTAX,
                marked == null ? place(source, malformed.getLocation()) : place(source, marked),
                null,
                null,
                "YAML, but " + (marked == null ? "it is malformed" : reason(marked)));
    }

    private static Place place(SourceText source, @Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? source.place(0)
                : source.place(source.index(location.getLineNr(), location.getColumnNr()));
    }

    /** Where the fault is; where it shows at the end of the file alone, what was begun and never ended. */
    private static Place place(SourceText source, MarkedYAMLException marked) {
        int index = index(source, marked.getProblemMark());
        boolean atEnd = source.text().substring(index).isBlank();
        return source.place(atEnd && marked.getContextMark() != null ? index(source, marked.getContextMark()) : index);
    }

    private static int index(SourceText source, @Nullable Mark mark) {
        return mark == null ? 0 : source.index(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** What the scanner itself says: Jackson's exception has the place of the token before. */
    private static @Nullable MarkedYAMLException marked(Throwable malformed) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException marked) {
                return marked;
            }
        }
        return null;
    }

    /** The parser's own words, without its copy of the text and its name for the input. */
    private static String reason(MarkedYAMLException marked) {
        return Stream.of(marked.getContext(), marked.getProblem())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable SourceText decode(String file, byte[] bytes, Consumer<Problem> problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(input, output, true);
        SourceText source = new SourceText(file, output.flip().toString());
        if (result.isError()) {
            problems.accept(new Problem(
                    ProblemCode.UNREADABLE_FILE,
                    source.place(source.text().length()),
                    null,
                    "byte %02x".formatted(bytes[input.position()]),
                    "text in UTF-8"));
            return null;
        }
        if (source.at(0) == '\uFEFF') {
            problems.accept(new Problem(
                    ProblemCode.UNREADABLE_FILE, source.place(0), null, null, "UTF-8 without a byte order mark"));
            return null;
        }
        return source;
    }

    private static Problem unfit(SourceText source, int index) {
        return new Problem(
                ProblemCode.BAD_TEXT,
                source.place(index),
                null,
                "U+%04x".formatted(source.text().codePointAt(index)).toUpperCase(Locale.ROOT),
                "text without control characters and with lines that end in a line feed");
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_FILE);
        options.setNestingDepthLimit(MAX_DEPTH * 2);
        return options;
    }
}
