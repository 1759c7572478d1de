package io.regatlas.importer.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code -Dregatlas.schemas.write} the test writes the schemas instead of comparing them. */
class JsonSchemasTest {

    private static final Path SHIPPED = Path.of("src/main/resources/io/regatlas/importer/schema");

    static Iterable<String> names() {
        return JsonSchemas.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsShippedIsWhatTheCatalogueSays(String name) throws IOException {
        Path file = SHIPPED.resolve(name + ".json");
        String generated = printed(schema(name));
        if (System.getProperty("regatlas.schemas.write") != null) {
            Files.writeString(file, generated);
        }

        assertThat(file).content().isEqualTo(generated);
    }

    @Test
    void nothingElseIsShipped() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    /** Editors take a year for a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2020", "2020-08", "2020-08-20", "2018/2020", "../2019-08-22", "{edtf: 2020-08, words: recently}"
            })
    void editorsAcceptEveryFormOfADate(String date) throws JsonProcessingException {
        assertThat(errors("{type: PUBLISHED, date: %s, citations: [digest ¶3]}".formatted(date)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: PUBLISHED, date: recently, citations: [digest]}",
                "{type: PUBLISHED, date: 2020-08}",
                "{type: PUBLISHED, citations: []}",
                "{type: PUBLISHED, citations: [¶3]}",
                "{type: ISSUED, citations: [digest]}",
                "{type: PUBLISHED, regulation: x, citations: [digest]}"
            })
    void editorsMarkWhatAnImportWouldRefuse(String event) throws JsonProcessingException {
        assertThat(errors(event)).isOne();
    }

    @Test
    void whatFollowsFromThePlaceIsNotStated() {
        JsonNode issuance = schema("regulations").at("/$defs/Issuance/properties");

        assertThat(issuance.fieldNames()).toIterable().containsExactly("issuer", "role", "citations");
    }

    private static int errors(String event) throws JsonProcessingException {
        String regulation =
                """
                key: rule
                titles: [{text: A rule, language: en, kind: OFFICIAL}]
                type: LAW
                maturity: FINAL
                jurisdiction: cn
                round: 2
                citations: [digest]
                events: [%s]
                """
                        .formatted(event);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema("regulations"))
                .validate(new YAMLMapper().readTree(regulation))
                .size();
    }

    private static ObjectNode schema(String name) {
        return Objects.requireNonNull(JsonSchemas.all().get(name));
    }

    private static String printed(JsonNode node) throws JsonProcessingException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return new JsonMapper().writer(printer).writeValueAsString(node) + "\n";
    }
}
