package io.regatlas.persistence.release;

import static io.regatlas.domain.question.Shadow.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.fixture.RandomDatasets;
import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.publish.Staging;
import io.regatlas.domain.release.Release;
import io.regatlas.persistence.TestStore;
import io.regatlas.persistence.connection.DatabaseUrl;
import io.regatlas.persistence.connection.Role;
import io.regatlas.persistence.connection.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** An import whose connection is cut anywhere leaves a whole release, and the next import works. */
class InterruptionTest {

    private static final int CUTS = 20;
    private static final int LONGEST_MILLIS = 400;
    private static final int SIZE = 20;

    private static final String CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'regatlas-import' AND datname = current_database()";

    private final Random random = new Random(Long.getLong("regatlas.seed", 20200820));

    @Test
    void everyReleaseIsWholeWhereverAnImportIsCut() throws Exception {
        try (TestStore store = TestStore.create()) {
            Releases releases = store.store().releases();
            Contents contents = RandomDatasets.of(random.nextLong(), SIZE);
            publish(releases, contents);

            for (int cut = 1; cut <= CUTS; cut++) {
                contents = RandomDatasets.edited(contents, random.nextLong());
                int before = newest(releases).number();
                CompletableFuture<Release> running = started(releases, contents);
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
                store.execute(CUT);
                boolean published = outcome(running);

                // Where the answer to the commit is lost, the release stands and the import does not know.
                assertThat(newest(releases).number()).isBetween(published ? before + 1 : before, before + 1);
                assertThat(hashOfCurrentRows(store)).isEqualTo(newest(releases).hash());
            }

            assertThat(publish(releases, RandomDatasets.edited(contents, random.nextLong()))
                            .hash())
                    .isEqualTo(hashOfCurrentRows(store));
        }
    }

    private static CompletableFuture<Release> started(Releases releases, Contents contents) {
        CompletionStage<Release> published = releases.stage(List.of(contents))
                .thenCompose(staging -> staging.publish(null).whenComplete((release, failure) -> staging.close()));
        return published.toCompletableFuture();
    }

    private static boolean outcome(CompletableFuture<Release> running) throws InterruptedException, TimeoutException {
        try {
            running.get(60, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException cut) {
            return false;
        }
    }

    private static Release newest(Releases releases) {
        List<Release> all = await(releases.from(1));
        return all.get(all.size() - 1);
    }

    private static String hashOfCurrentRows(TestStore store) throws SQLException {
        try (Session session = Session.open(DatabaseUrl.parse(store.url()), Role.IMPORTER)) {
            return ContentHashes.ofCurrent(session).hash();
        }
    }

    private static Release publish(Releases releases, Contents contents) {
        try (Staging staging = await(releases.stage(List.of(contents)))) {
            return await(staging.publish(null));
        }
    }
}
