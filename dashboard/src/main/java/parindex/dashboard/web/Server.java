package parindex.dashboard.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import parindex.dashboard.chart.Charts;
import parindex.dashboard.text.Language;
import parindex.dashboard.view.Views;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.AlertSettings;
import parindex.warehouse.settings.Settings;

/**
 * The dashboard as a running server: one data folder, the snapshot that its pointer names. Pages only read; where it was
 * told how, units send their files through it.
 */
public final class Server implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final int THREADS = 32;
    private static final int POLL_SECONDS = 2;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Javalin app;
    private final CurrentSnapshot current;
    private final ScheduledExecutorService poll;
    private final Settings settings;
    private final Optional<SendingDesk> desk;

    private Server(
            Javalin app,
            CurrentSnapshot current,
            ScheduledExecutorService poll,
            Settings settings,
            Optional<SendingDesk> desk) {
        this.app = app;
        this.current = current;
        this.poll = poll;
        this.settings = settings;
        this.desk = desk;
    }

    /** A server that only shows pages. */
    public static Server start(Settings settings, Path dataFolder) {
        return start(settings, dataFolder, Optional.empty());
    }

    /** A server that takes files in, too. */
    public static Server start(Settings settings, Path dataFolder, Sending sending) {
        return start(settings, dataFolder, Optional.of(sending));
    }

    /** Listens when this returns. Refuses a data folder without a snapshot and a port that is taken, saying what to do. */
    private static Server start(Settings settings, Path dataFolder, Optional<Sending> sending) {
        var current = CurrentSnapshot.of(dataFolder, settings);
        Optional<SendingDesk> desk = Optional.empty();
        try {
            var opened = sending.flatMap(how -> open(settings, dataFolder, how));
            desk = opened;
            var assets = new Assets();
            var views = new Views();
            var pages = new Pages(views, AlertSettings.of(dataFolder).baseUrl());
            var app = Javalin.create(config -> configure(config, settings, current, assets, views, pages, opened));
            Charts.warmUp();
            listen(app, settings);
            desk.ifPresent(SendingDesk::start);
            return new Server(app, current, polling(current), settings, desk);
        } catch (WarehouseException e) {
            desk.ifPresent(SendingDesk::close);
            current.close();
            throw e;
        }
    }

    /** When another server takes files into this folder, this one goes on without: pages must not fail for that. */
    private static Optional<SendingDesk> open(Settings settings, Path dataFolder, Sending sending) {
        try {
            return Optional.of(SendingDesk.open(settings, dataFolder, sending));
        } catch (WarehouseException e) {
            LOG.log(System.Logger.Level.WARNING, "takes no files in: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The port it listens on, also when the settings left the choice to the system. */
    public int port() {
        return app.port();
    }

    /** What to type into a browser on this machine. */
    public URI address() {
        String host = isLoopback(settings.host()) ? "localhost" : settings.host();
        return URI.create("http://" + host + ":" + port() + "/");
    }

    @Override
    public void close() {
        app.stop();
        desk.ifPresent(SendingDesk::close);
        poll.shutdownNow();
        current.close();
    }

    private static void configure(
            JavalinConfig config,
            Settings settings,
            CurrentSnapshot current,
            Assets assets,
            Views views,
            Pages pages,
            Optional<SendingDesk> desk) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = 10_000;
        config.jetty.threadPool = new QueuedThreadPool(THREADS);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        var faults = new Faults(views, assets);
        var responder = new Responder(current, assets, settings.pageCacheMebibytes());
        config.routes.before(Server::secure);
        config.routes.before(ctx -> refuseOtherHosts(ctx, settings));
        config.routes.get("/healthz", ctx -> ctx.contentType("text/plain").result("ok\n"));
        config.routes.get("/robots.txt", ctx -> ctx.contentType("text/plain").result("User-agent: *\nDisallow: /\n"));
        config.routes.get("/assets/<name>", ctx -> asset(ctx, assets));
        for (Language language : Language.values()) {
            for (Route route : pages.routes()) {
                config.routes.get(language.prefix() + route.path(), ctx -> responder.answer(ctx, language, route));
            }
        }
        desk.ifPresentOrElse(open -> new SubmissionApi(open).add(config.routes), () -> SubmissionApi.closed()
                .accept(config.routes));
        for (Language language : Language.values()) {
            desk.ifPresentOrElse(
                    open -> new SendingPages(open, current, views, assets).add(config.routes, language),
                    () -> SendingPages.addClosed(config.routes, language));
        }
        config.routes.exception(Refusal.class, faults::refused);
        config.routes.exception(WarehouseException.class, faults::warehouse);
        config.routes.exception(NotFound.class, faults::notFound);
        config.routes.exception(Moved.class, faults::moved);
        config.routes.exception(WrongHost.class, (e, ctx) -> faults.plain(ctx, 421));
        // Anything else is our mistake: the reader gets a reference, the log gets the rest.
        config.routes.exception(Exception.class, faults::unexpected);
        for (int status : new int[] {400, 404, 405, 413}) {
            config.routes.error(status, ctx -> {
                String type = String.valueOf(ctx.res().getContentType());
                if (!type.startsWith("text/html") && !type.startsWith(ProblemJson.TYPE)) {
                    faults.plain(ctx, status);
                }
            });
        }
    }

    private static void secure(Context ctx) {
        ctx.header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
                                + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("X-Robots-Tag", "noindex");
    }

    /** A page on another site must not reach a server on the loopback address by renaming it (DNS rebinding). */
    private static void refuseOtherHosts(Context ctx, Settings settings) {
        String host = ctx.req().getServerName();
        if (isLoopback(settings.host()) && !LOOPBACK.contains(host)) {
            throw new WrongHost();
        }
    }

    private static void asset(Context ctx, Assets assets) {
        Answer asset = assets.find(ctx.pathParam("name")).orElseThrow(() -> new NotFound(ctx.pathParam("name")));
        boolean isVersioned = assets.version().equals(ctx.queryParam("v"))
                || asset.contentType().equals("font/woff2");
        ctx.header("Cache-Control", isVersioned ? "public, max-age=31536000, immutable" : "public, max-age=3600")
                .contentType(asset.contentType())
                .result(asset.body());
    }

    private static void listen(Javalin app, Settings settings) {
        try {
            app.start(settings.host(), settings.port());
        } catch (io.javalin.util.JavalinBindException e) {
            throw new WarehouseException(
                    Fault.RESOURCE,
                    settings.host() + ":" + settings.port(),
                    "cổng này đang bận hoặc không được phép; hãy chọn cổng khác bằng --port",
                    "this port is taken or not allowed; choose another with --port",
                    e);
        }
    }

    private static ScheduledExecutorService polling(CurrentSnapshot current) {
        var poll = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "snapshot-pointer");
            thread.setDaemon(true);
            return thread;
        });
        poll.scheduleWithFixedDelay(current::refresh, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        return poll;
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }

    /** The Host header names a machine that this server is not. */
    private static final class WrongHost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
