package io.regatlas.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One root field, one SQL statement. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTest {

    /** The look for new releases twice a second, and what sets up a connection. */
    private static final List<String> NOT_OURS = List.of("SELECT number, hash, published", "set_config");

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Served served = new Served(vertx -> vertx.withTracer(options -> new Statements())
            .with(new VertxOptions().setTracingOptions(new TracingOptions())));

    @BeforeEach
    void forget() {
        statements.clear();
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void anyDepthIsOneStatement() {
        ask(
                """
                { regulations { totalCount edges { cursor node { titles { text citations { source { title { text } } } }
                    issuances { issuer { regulations(first: 2) { totalCount nodes { key jurisdiction { children { nodes { key } } } } } } }
                    topics { narrower { key } } citations { subject { id } } dataset { regulations { totalCount } } } }
                    pageInfo { endCursor } } }
                """);

        assertThat(statements).hasSize(1);
    }

    @Test
    void everyKindOfEdgeIsWithinTheOneStatement() {
        ask(
                """
                { regulations(first: 3, on: "2021-01-01") { nodes { numbers { text } forceIntervals { force }
                    status { force next { event { type } } reasons { cause { from { key } } regulation { issuances {
                      issuer { name { text } parent(on: "2017-01-01") { children { nodes { caption { text } } } } } } } } }
                    facts(first: 1) { nodes { quantity { value } subject { key } } } events(first: 1) { totalCount }
                    relationships(first: 2, filter: {direction: OUT}) { edges { direction other { key
                      ... on Activity { actors { activities { totalCount } } topics { key } }
                      ... on Regulation { activities { nodes { regulations { nodes { status { stage } } } } } } } } }
                    dataset { key } } } }
                """);

        assertThat(statements).hasSize(1);
    }

    @Test
    void aSearchIsOneStatementWithItsCorrectionItsHighlightsAndItsFilter() {
        ask(
                """
                { search(query: "crytography \\"law\\"", filter: {regulation: {type: {eq: LAW}}}) { corrected totalCount
                    edges { score cursor highlights { field text fragments { start end } }
                      node { key ... on Regulation { issuances { issuer { key } } } } }
                    nodes { caption { text } } pageInfo { hasNextPage endCursor } } }
                """);

        assertThat(statements).hasSize(1);
    }

    @Test
    void allCitationsAndAllMentionsOfATextAreOneStatementEach() {
        ask(
                """
                { resolve(citations: ["密码法", "Crytography Law", "cn-code", "nothing", "密码法"]) { citation
                    candidates { score reason matched regulation { key issuances { issuer { key } } } }
                    best: candidates(first: 1) { regulation { title { text } } } }
                  annotate(text: "《密码法》, the Civil Code, 密码法") { start end text
                    candidates(first: 20) { score reason matched regulation { key topics { key } status { stage } } }
                    best: candidates(first: 1) { regulation { title { text } } again: regulation { key } } } }
                """);

        assertThat(statements).hasSize(2);
    }

    @Test
    void aWalkOfAnyLengthIsOneStatement() {
        ask(
                """
                { lineage(of: "cn-law") { regulations { key lineage { regulations { key } } } relationships { from { key } } }
                  path(from: "cn-draft", to: "cn-report", maxLength: 10) { entities { caption { text } } relationships { id } }
                  impact(of: "cn-law", depth: 6) { totalCount edges { cursor distance via { id } node { key } }
                    nodes { id } pageInfo { hasNextPage endCursor } } }
                """);

        assertThat(statements).hasSize(3);
    }

    @Test
    void aliasesFragmentsAndSkipMakeNoDifference() {
        ask(
                """
                query($no: Boolean = false) {
                  a: regulations { ...page } b: issuers { nodes { ...named } }
                  c: topics @include(if: $no) { totalCount } d: sources @skip(if: true) { totalCount }
                }
                fragment page on RegulationConnection { nodes { ...named again: title { text } } edges { node { ...named } } }
                fragment named on Entity { caption { text } ... on Regulation { issuances { issuer { key } } } }
                """);

        assertThat(statements).hasSize(2);
    }

    @Test
    void twoReleasesAreTwoStatements() {
        ask(
                "{ a: regulation(key: \"cn-law\", release: 1) { key } b: regulation(key: \"cn-law\", release: 2) { key } }");

        assertThat(statements).hasSize(2);
    }

    @Test
    void changesWithAllBelowAreOneStatement() {
        ask(
                """
                { changes(from: 0, filter: {field: {isNull: true}, or: [{regulation: {round: {isNull: true}}}, {issuer: {}}]}) {
                    totalCount pageInfo { endCursor hasPreviousPage } nodes { fields { field before after } cause
                      redirect { caption { text } } subject { ... on Regulation { issuances { issuer { key } } } } } } }
                """);
        ask("{ releases { nodes { number changes(first: 2) { from totalCount nodes { key subject { id } } } } } }");

        assertThat(statements).hasSize(2);
    }

    @Test
    void introspectionAndTypeNameAreNone() {
        ask("{ __typename __schema { queryType { name } } }");

        assertThat(statements).isEmpty();
    }

    private void ask(String query) {
        assertThat(served.ask(query, Map.of())).startsWith("{\"data\":");
    }

    /** Sees every statement that the client sends for us. */
    private final class Statements implements VertxTracer<Object, Object> {

        @Override
        public <R> Object sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            tags.extract(request).forEach((name, value) -> {
                if (value.contains("SELECT") && NOT_OURS.stream().noneMatch(value::contains)) {
                    statements.add(value);
                }
            });
            return "traced";
        }
    }
}
