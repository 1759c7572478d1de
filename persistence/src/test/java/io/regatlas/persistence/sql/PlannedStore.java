package io.regatlas.persistence.sql;

import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.question.Question;
import io.regatlas.domain.question.Question.Target;
import io.regatlas.domain.question.Slice;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.persistence.answer.Asking;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A store whose plans are looked at, in its newest release. */
final class PlannedStore {

    private static final String SELECT_NEWEST = "SELECT number, hash FROM release ORDER BY number DESC LIMIT 1";

    private static final String SELECT_LARGE = "SELECT relname FROM pg_class WHERE reltuples >= 50000";

    private static final Pattern OPERAND = Pattern.compile("\\$(\\d+)");

    private final Connection connection;
    private final ReleaseRef release;

    PlannedStore(Connection connection) {
        this.connection = connection;
        execute("SET search_path = " + Layout.SCHEMA);
        String[] newest = rows(SELECT_NEWEST, List.of()).get(0);
        this.release = new ReleaseRef(Integer.parseInt(newest[0]), newest[1]);
    }

    ReleaseRef release() {
        return release;
    }

    /** The answer to a question. */
    JsonObject answer(Question question) {
        CompiledQuestion compiled = QuestionCompiler.compile(question);
        String bytes = rows(compiled.text(), compiled.operands()).get(0)[0];
        return new JsonObject(new String(HexFormat.of().parseHex(bytes, 2, bytes.length()), StandardCharsets.UTF_8));
    }

    /** How it answers a question, planned for its operands. */
    Plan plan(Question question) {
        return plan(question, "force_custom_plan");
    }

    /** How it answers a question, planned for any operands, as it does once it has prepared the statement. */
    Plan planForAny(Question question) {
        return plan(question, "force_generic_plan");
    }

    private Plan plan(Question question, String mode) {
        CompiledQuestion compiled = QuestionCompiler.compile(question);
        String operands =
                compiled.operands().stream().map(PlannedStore::literal).collect(Collectors.joining(", "));
        execute("SET plan_cache_mode = " + mode);
        execute("PREPARE question AS " + compiled.text());
        String json = rows("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE question (" + operands + ")", List.of())
                .get(0)[0];
        execute("DEALLOCATE question");
        return Plan.parse(json);
    }

    /** The tables that are not to be read whole for a few rows. */
    Set<String> largeTables() {
        return rows(SELECT_LARGE, List.of()).stream().map(row -> row[0]).collect(Collectors.toSet());
    }

    /**
     * The front of a list, and a place as many nodes behind it, if there are so many.
     *
     * @param pageBehind asks for the cursors of a page of {@value Slice#MAX_SIZE} behind a place, null for the first page
     */
    List<@Nullable Position> places(int behind, Function<@Nullable Position, Target> pageBehind) {
        Position place = null;
        for (int i = 0; i < behind / Slice.MAX_SIZE; i++) {
            JsonArray edges =
                    answer(Asking.ask(release, pageBehind.apply(place))).getJsonArray("edges");
            if (edges.size() < Slice.MAX_SIZE) {
                return Collections.singletonList(null);
            }
            String last = edges.getJsonObject(edges.size() - 1).getString("cursor");
            place = Cursor.parse(last).position();
        }
        return Arrays.asList(null, place);
    }

    /** What a statement finds, as texts. */
    List<String[]> rows(String sql, List<Object> operands) {
        Matcher operand = OPERAND.matcher(sql);
        String bound = operand.replaceAll(
                match -> Matcher.quoteReplacement(literal(operands.get(Integer.parseInt(match.group(1)) - 1))));
        List<String[]> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(bound)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = String.valueOf(rows.getString(i + 1));
                }
                found.add(row);
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(bound, failure);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static String literal(Object operand) {
        if (operand instanceof Object[] several) {
            if (several.length == 0) {
                return "'{}'";
            }
            return Arrays.stream(several).map(PlannedStore::literal).collect(Collectors.joining(", ", "ARRAY[", "]"));
        }
        if (operand instanceof Buffer bytes) {
            return "'\\x" + HexFormat.of().formatHex(bytes.getBytes()) + "'::bytea";
        }
        if (operand instanceof Integer number) {
            return number.toString();
        }
        return "'" + operand.toString().replace("'", "''") + "'";
    }
}
