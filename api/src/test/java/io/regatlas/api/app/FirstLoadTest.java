package io.regatlas.api.app;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.contents;
import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.Staging;
import io.regatlas.importer.app.CommandFailedException;
import io.regatlas.importer.app.ExitCode;
import io.regatlas.persistence.TestStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstLoadTest {

    private static final Path FIRST = Path.of("..", "datasets", "cn-tmt");
    private static final int LIMIT_SECONDS = 30;

    private final TestStore store = TestStore.create();
    private final Releases releases = store.store().releases();
    private final Vertx vertx = Vertx.vertx();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void empty() {
        store.empty();
        said.reset();
    }

    @AfterAll
    void close() {
        await(vertx.close().toCompletionStage());
        store.close();
    }

    @Test
    void anEmptyStoreIsFilledOnce() {
        await(load(FIRST).run().toCompletionStage());
        await(load(FIRST).run().toCompletionStage());

        assertThat(store.askAll("SELECT number, notes FROM release")).containsExactly("1|First load");
    }

    @Test
    void anotherImportThatPublishesIsWaitedFor() throws InterruptedException {
        Future<Void> load;
        try (Staging another = await(releases.stage(
                List.of(contents(aDataset().build(), aJurisdiction().build()))))) {
            load = load(FIRST).run();
            awaitSaid("another import is running");

            await(another.publish("Another"));
        }
        await(load.toCompletionStage());

        assertThat(store.askAll("SELECT number, notes FROM release")).containsExactly("1|Another");
    }

    @Test
    void anotherImportThatPublishesNothingIsFollowed() throws InterruptedException {
        Future<Void> load;
        try (Staging another = await(releases.stage(
                List.of(contents(aDataset().build(), aJurisdiction().build()))))) {
            load = load(FIRST).run();
            awaitSaid("another import is running");
            assertThat(another.difference().identical()).isFalse();
        }
        await(load.toCompletionStage());

        assertThat(store.askAll("SELECT number, notes FROM release")).containsExactly("1|First load");
    }

    @Test
    void anUnsoundDatasetIsToldWithItsProblems(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("dataset.yaml"), "key: Not A Key\n");

        assertThatThrownBy(() -> await(load(folder).run().toCompletionStage()))
                .isInstanceOfSatisfying(CommandFailedException.class, failure -> assertThat(failure.code())
                        .isEqualTo(ExitCode.PROBLEMS));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("BAD_KEY");
    }

    private FirstLoad load(Path dataset) {
        return new FirstLoad(vertx, releases, List.of(dataset), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private void awaitSaid(String words) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!said.toString(StandardCharsets.UTF_8).contains(words)) {
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.sleep(10);
        }
    }
}
