package io.regatlas.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.DescribedNode;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.Document;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.SchemaDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is served is a part of the contract: parts may be missing, nothing may differ. */
class SchemaContractTest {

    private final String served = text("/schema.graphqls");
    private final String contract = text("/contract.graphqls");

    @Test
    void everythingServedStandsInTheContractWordForWord() {
        Map<String, List<String>> promised = members(contract);

        List<String> differences = differences(members(served), promised);

        assertThat(differences).isEmpty();
    }

    @Test
    void everyServedLineStandsInTheContractInTheSameOrder() {
        List<String> rest = new ArrayList<>(contract.lines().toList());

        served.lines().forEach(line -> {
            int place = rest.indexOf(line);
            assertThat(place).as(line).isNotNegative();
            rest.subList(0, place + 1).clear();
        });
    }

    @Test
    void seesEveryKindOfDifference() {
        Map<String, List<String>> promised = members(contract);

        assertThat(differences(members(served.replace("key: String!", "key: String")), promised))
                .isNotEmpty();
        assertThat(differences(
                        members(served.replace("direction: SortDirection! = ASC", "direction: SortDirection! = DESC")),
                        promised))
                .isNotEmpty();
        assertThat(differences(members(served.replace("How many match", "How many fit")), promised))
                .isNotEmpty();
        assertThat(differences(
                        members(served.replace("totalCount: Int! @cost(weight: \"1\")", "totalCount: Int!")), promised))
                .isNotEmpty();
        assertThat(differences(members(served.replace("  TRIAL\n", "  TRYING\n")), promised))
                .isNotEmpty();
        assertThat(differences(
                        members(served.replace("implements Node & Entity & Statement", "implements Node & Entity")),
                        promised))
                .isNotEmpty();
        assertThat(differences(members(served.replace("  key: StringFilter", "  key: IntFilter")), promised))
                .isNotEmpty();
    }

    @Test
    void onlyUsedTypesRemain() {
        Document document = parse(served);

        List<String> unused = document.getDefinitionsOfType(TypeDefinition.class).stream()
                .map(type -> type.getName())
                .filter(name -> !name.equals("Query"))
                .filter(name -> !served.contains("type " + name + " implements Node"))
                .filter(name -> !served.replaceAll("(?s)\"\"\".*?\"\"\"", "")
                                .matches("(?s).*[:\\[&|] ?(implements )?" + name + "\\b.*")
                        && !served.contains("implements " + name))
                .toList();

        assertThat(unused).isEmpty();
    }

    private static List<String> differences(Map<String, List<String>> served, Map<String, List<String>> promised) {
        List<String> differences = new ArrayList<>();
        served.forEach((name, facts) -> {
            List<String> known = promised.getOrDefault(name, List.of());
            facts.stream().filter(fact -> !known.contains(fact)).forEach(fact -> differences.add(name + ": " + fact));
        });
        return differences;
    }

    /** Each named thing in a document, down to arguments, with what is said of it but for what is inside. */
    private static Map<String, List<String>> members(String sdl) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (Node<?> definition : parse(sdl).getDefinitions()) {
            add(members, "", definition);
        }
        return members;
    }

    private static void add(Map<String, List<String>> members, String owner, Node<?> node) {
        if (node instanceof SchemaDefinition schema) {
            members.put("schema", List.of(described(schema.getDescription())));
        }
        if (node instanceof NamedNode<?> named && !isFact(node) && !(node instanceof DirectiveLocation)) {
            String name = owner + "." + named.getName();
            members.put(name, facts(node));
            node.getChildren().forEach(child -> add(members, name, child));
        }
    }

    /** What is said of a node, but for what is inside. */
    private static List<String> facts(Node<?> node) {
        List<String> facts = new ArrayList<>();
        facts.add(node.getClass().getSimpleName());
        node.getChildren().stream()
                .filter(SchemaContractTest::isFact)
                .forEach(child -> facts.add(child.getClass().getSimpleName() + " " + AstPrinter.printAst(child)));
        for (String children : List.of("directives", "defaultValue", "implementz")) {
            facts.add(children + " "
                    + node.getNamedChildren().getChildren(children).stream()
                            .map(AstPrinter::printAst)
                            .toList());
        }
        facts.add(described(((DescribedNode<?>) node).getDescription()));
        if (node instanceof DirectiveDefinition directive) {
            facts.add(new TreeSet<>(directive.getDirectiveLocations().stream()
                            .map(location -> location.getName())
                            .toList())
                    .toString());
        }
        return facts;
    }

    /** Whether a node says something of the one it stands in, and has nothing inside that could differ by itself. */
    private static boolean isFact(Node<?> node) {
        return node instanceof Type || node instanceof Directive || node instanceof Value;
    }

    private static String described(@Nullable Description description) {
        return "described as " + (description == null ? "nothing" : description.getContent());
    }

    private static Document parse(String sdl) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(sdl)
                .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                .build());
    }

    static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(SchemaContractTest.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
