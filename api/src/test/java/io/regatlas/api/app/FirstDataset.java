package io.regatlas.api.app;

import static io.regatlas.domain.question.Shadow.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.regatlas.importer.Import;
import io.regatlas.persistence.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

/** A server that has the first dataset as its first release. */
final class FirstDataset implements AutoCloseable {

    static final Path FOLDER = Path.of("..", "datasets", "cn-tmt");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Served served;

    FirstDataset() {
        TestStore store = TestStore.create();
        await(new Import(store.store().releases(), ForkJoinPool.commonPool()).publish(List.of(FOLDER), "First load"));
        served = new Served(store, store.store().answers());
    }

    /** The whole response. */
    JsonNode ask(String query, Map<String, Object> variables) {
        try {
            return JSON.readTree(served.ask(query, variables));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }

    @Override
    public void close() {
        served.close();
    }
}
