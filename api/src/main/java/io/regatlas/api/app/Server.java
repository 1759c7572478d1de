package io.regatlas.api.app;

import io.regatlas.api.answer.Operations;
import io.regatlas.api.answer.ReleaseClock;
import io.regatlas.api.document.PublicSchema;
import io.regatlas.api.http.HttpServerVerticle;
import io.regatlas.api.http.Site;
import io.regatlas.api.limits.Limits;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.question.Answers;
import io.regatlas.importer.app.CommandFailedException;
import io.regatlas.importer.app.ExitCode;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The web server over a store. Starts once the store's releases are known. */
final class Server {

    private final Vertx vertx;
    private final ReleaseClock releases;
    private final Site site;
    private final List<HttpServerVerticle> listening = new CopyOnWriteArrayList<>();
    private final List<String> deployed = new CopyOnWriteArrayList<>();

    Server(Vertx vertx, Answers answers, Releases storedReleases, Clock clock, Limits limits) {
        PublicSchema schema = PublicSchema.load();
        this.vertx = vertx;
        this.releases = new ReleaseClock(vertx, storedReleases);
        Operations operations = new Operations(vertx, clock, schema.schema(), releases, answers, limits);
        this.site = new Site(vertx, operations, releases, schema.text(), limits);
    }

    /**
     * Listens on every core.
     *
     * @param port 0 for a free one
     * @return the port; fails with {@link CommandFailedException} that names address and port where they cannot be had
     */
    Future<Integer> start(String host, int port) {
        // Below 0, Vert.x takes a free port that all instances share.
        int shared = port == 0 ? -1 : port;
        DeploymentOptions everyCore =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        return releases.start()
                .compose(known -> vertx.deployVerticle(() -> verticle(host, shared), everyCore))
                .onSuccess(deployed::add)
                .recover(failure ->
                        Future.failedFuture(failure instanceof BindException ? refused(host, port, failure) : failure))
                .map(id -> listening.get(0).port());
    }

    /** Stops listening, and lets requests under way end. */
    Future<Void> stop() {
        releases.stop();
        return Future.all(deployed.stream().map(vertx::undeploy).toList()).mapEmpty();
    }

    private static CommandFailedException refused(String host, int port, Throwable cause) {
        return new CommandFailedException(
                ExitCode.USAGE,
                "cannot listen on %s:%d (%s); --port takes another port".formatted(host, port, cause.getMessage()));
    }

    private HttpServerVerticle verticle(String host, int port) {
        HttpServerVerticle verticle = new HttpServerVerticle(site, host, port);
        listening.add(verticle);
        return verticle;
    }
}
