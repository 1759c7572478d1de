package io.regatlas.api.document;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;

/**
 * Takes any text for a scalar of ours. Whether it is a day or a language is judged where the argument is used, so that a
 * literal and a variable are refused alike, and by the name of the argument.
 */
final class LenientText implements Coercing<String, String> {

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        return result.toString();
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text) {
            return text;
        }
        throw new CoercingParseValueException("a text in quotes is expected");
    }

    @Override
    public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text && text.getValue() != null) {
            return text.getValue();
        }
        throw new CoercingParseLiteralException("a text in quotes is expected");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }
}
