package io.regatlas.persistence.sql;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What PostgreSQL did for one statement.
 *
 * @param nodes the nodes of the plan, from the top
 * @param buffers how many pages of 8 KiB were read, from memory or not, as often as they were
 * @param milliseconds how long it took
 */
record Plan(List<JsonObject> nodes, long buffers, double milliseconds) {

    /** Out of {@code EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)}. */
    static Plan parse(String json) {
        JsonObject explained = new JsonArray(json).getJsonObject(0);
        JsonObject top = explained.getJsonObject("Plan");
        List<JsonObject> nodes = new ArrayList<>();
        addTo(nodes, top);
        return new Plan(
                nodes,
                top.getLong("Shared Hit Blocks") + top.getLong("Shared Read Blocks"),
                explained.getDouble("Execution Time"));
    }

    private static void addTo(List<JsonObject> nodes, JsonObject node) {
        nodes.add(node);
        JsonArray below = node.getJsonArray("Plans", new JsonArray());
        for (int i = 0; i < below.size(); i++) {
            addTo(nodes, below.getJsonObject(i));
        }
    }

    /** The tables that were read from end to end. */
    List<String> sequential() {
        return nodes.stream()
                .filter(node -> node.getString("Node Type").equals("Seq Scan") && node.getDouble("Actual Loops") > 0)
                .map(node -> node.getString("Relation Name"))
                .distinct()
                .toList();
    }

    /** How many rows of tables were looked at. */
    long lookedAt() {
        return nodes.stream()
                .filter(node -> node.containsKey("Relation Name"))
                .mapToLong(node -> Math.round(node.getDouble("Actual Loops")
                        * (node.getDouble("Actual Rows")
                                + node.getDouble("Rows Removed by Filter", 0.0)
                                + node.getDouble("Rows Removed by Index Recheck", 0.0))))
                .sum();
    }

    @Override
    public String toString() {
        return "%d rows looked at, %d buffers, %.1f ms, %s read whole"
                .formatted(lookedAt(), buffers, milliseconds, sequential());
    }
}
