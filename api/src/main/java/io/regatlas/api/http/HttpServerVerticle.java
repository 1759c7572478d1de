package io.regatlas.api.http;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens on one event loop; deployed once a core, all share the port. Stopping lets requests under way end. */
public final class HttpServerVerticle extends VerticleBase {

    private static final int IDLE_SECONDS = 60;
    private static final int STOP_SECONDS = 10;
    /** Room for the longest document that a GET may carry. */
    private static final int LONGEST_FIRST_LINE = 16 << 10;

    private final Site site;
    private final String host;
    private final int port;
    private volatile int actualPort;
    private volatile @Nullable HttpServer server;

    /**
     * A server that is not started.
     *
     * @param host address to listen on
     * @param port port to listen on; -1 for a free one that all instances share
     */
    public HttpServerVerticle(Site site, String host, int port) {
        this.site = site;
        this.host = host;
        this.port = port;
    }

    /** The port, once started. */
    public int port() {
        return actualPort;
    }

    @Override
    public Future<?> start() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxInitialLineLength(LONGEST_FIRST_LINE);
        HttpServer created = vertx.createHttpServer(options).requestHandler(site.router());
        server = created;
        return created.listen().onSuccess(listening -> actualPort = listening.actualPort());
    }

    @Override
    public Future<?> stop() {
        HttpServer started = server;
        return started == null ? Future.succeededFuture() : started.shutdown(STOP_SECONDS, TimeUnit.SECONDS);
    }
}
