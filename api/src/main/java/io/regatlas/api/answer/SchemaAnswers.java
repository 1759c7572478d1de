package io.regatlas.api.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationToAstCompiler;
import graphql.normalized.ExecutableNormalizedOperationToAstCompiler.CompilerResult;
import graphql.schema.GraphQLSchema;
import io.regatlas.domain.question.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Answers the root fields that ask for the schema itself, by graphql-java, one at a time. */
final class SchemaAnswers {

    private final GraphQLSchema schema;
    private final GraphQL graphql;
    private final ObjectMapper json = new ObjectMapper();

    SchemaAnswers(GraphQLSchema schema) {
        this.schema = schema;
        this.graphql = GraphQL.newGraphQL(schema).build();
    }

    static boolean answers(ExecutableNormalizedField field) {
        return field.getFieldName().startsWith("__");
    }

    /** The JSON of a root field whose name begins with two underscores. */
    Answer answer(ExecutableNormalizedField field) {
        if (field.getFieldName().equals(Constants.TYPE_NAME)) {
            return Answer.of(("\"" + schema.getQueryType().getName() + "\"").getBytes(StandardCharsets.UTF_8));
        }
        CompilerResult cut = ExecutableNormalizedOperationToAstCompiler.compileToDocument(
                schema, OperationDefinition.Operation.QUERY, null, List.of(field), null);
        ExecutionResult result = graphql.execute(ExecutionInput.newExecutionInput()
                .query(AstPrinter.printAst(cut.getDocument()))
                .variables(cut.getVariables())
                .build());
        Map<String, Object> data = result.getData();
        if (data == null || !result.getErrors().isEmpty()) {
            throw new IllegalStateException("introspection failed: " + result.getErrors());
        }
        try {
            return Answer.of(json.writeValueAsBytes(data.get(field.getResultKey())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
