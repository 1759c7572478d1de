package io.regatlas.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueCheckTest {

    private final String sdl = SchemaContractTest.text("/schema.graphqls");

    @Test
    void schemaAndCatalogueAgree() {
        assertThat(CatalogueCheck.differences(PublicSchema.parse(sdl).schema())).isEmpty();
        assertThatCode(PublicSchema::load).doesNotThrowAnyException();
    }

    @Test
    void startFailsWhereTheSchemaLacksAField() {
        String lacking = sdl.replaceFirst(" *\"\"\".*\"\"\"\n  issuerCount: Int!\n", "");

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> CatalogueCheck.require(PublicSchema.parse(lacking).schema()))
                .withMessageContaining("only in the catalogue: Regulation.issuerCount: Int!");
    }

    @Test
    void startFailsWhereTheCatalogueLacksAField() {
        String more = sdl.replace("  issuerCount: Int!\n", "  issuerCount: Int!\n  pages: Int\n");

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> CatalogueCheck.require(PublicSchema.parse(more).schema()))
                .withMessageContaining("only in the schema: Regulation.pages: Int");
    }

    @Test
    void conditionsOrdersConstantsAndInterfacesAreCompared() {
        assertThat(differences("  maturity: MaturityFilter", "  maturity: IntFilter"))
                .contains(
                        "only in the catalogue: RegulationFilter.maturity: MaturityFilter",
                        "only in the schema: RegulationFilter.maturity: IntFilter");
        assertThat(differences("  ISSUER_COUNT\n", "  ISSUERS\n")).hasSize(2);
        assertThat(differences("  DRAFT_READING\n", "  DRAFT_READING\n  HOPED_FOR\n"))
                .hasSize(2);
        assertThat(differences("type Topic implements Node & Entity", "type Topic implements Node"))
                .hasSize(1);
    }

    @Test
    void whatIsComputedHasFieldsAndNoIdentity() {
        assertThat(differences("type Status {\n", "type Status implements Node {\n  id: ID!\n"))
                .containsExactly("only in the schema: Status implements Node", "only in the schema: Status.id: ID!");
    }

    @Test
    void whatCitesASourceIsListedThereAndNowhereElse() {
        assertThat(differences("type Query {\n", "type Query {\n  citations: CitationConnection!\n"))
                .containsExactly("only in the schema: Query: CitationConnection");
    }

    @Test
    void whatEntriesSayStandsOnTheEdgesOfWhatTheyShow() {
        assertThat(differences("  other: Entity\n", "  other: Statement\n"))
                .containsExactly(
                        "only in the catalogue: RelationshipEdge.other: Entity",
                        "only in the schema: RelationshipEdge.other: Statement");
        assertThat(differences("  direction: Direction\n", "  direction: Boolean\n"))
                .contains(
                        "only in the catalogue: RelatedFilter.direction: Direction",
                        "only in the catalogue: RelationshipEdge.direction: Direction");
        assertThat(differences("  EFFECTIVE\n", "  SCOPE\n"))
                .containsExactly(
                        "only in the catalogue: RelationshipOrderField: TYPE EFFECTIVE FROM TO",
                        "only in the schema: RelationshipOrderField: TYPE SCOPE FROM TO");
    }

    private List<String> differences(String from, String to) {
        assertThat(sdl).contains(from);
        return CatalogueCheck.differences(
                PublicSchema.parse(sdl.replace(from, to)).schema());
    }
}
