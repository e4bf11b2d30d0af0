package parindex.dashboard.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import parindex.dashboard.text.Language;

/**
 * Answers a route: at once with 304 when the reader holds this page of this snapshot, else from the cache of packed
 * bodies, else by asking the snapshot. Everything that makes a page differ is in its key: path, known parameters,
 * language, snapshot.
 */
final class Responder {
    /** A newer program may write the same snapshot differently: a page is held for as long as this server runs. */
    private static final String RUN =
            Long.toString(ManagementFactory.getRuntimeMXBean().getStartTime(), Character.MAX_RADIX);

    private record Key(String snapshotId, Language language, String address) {}

    /** @param body packed */
    private record Kept(String contentType, Optional<String> fileName, byte[] body) {}

    private final CurrentSnapshot current;
    private final Assets assets;
    private final boolean keepsPages;
    private final Cache<Key, Kept> cache;

    /** @param cacheMebibytes room for packed pages, 0 keeps none */
    Responder(CurrentSnapshot current, Assets assets, int cacheMebibytes) {
        this.current = current;
        this.assets = assets;
        this.keepsPages = cacheMebibytes > 0;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(cacheMebibytes * 1_048_576L)
                .weigher((Key key, Kept kept) -> kept.body().length + 500)
                .build();
    }

    void answer(Context ctx, Language language, Route route) {
        try (var lease = current.lease()) {
            Map<String, String> query = known(ctx, route);
            String path = path(ctx, language);
            var key = new Key(lease.id(), language, path + query);
            boolean isPacked = Gzip.isAccepted(Optional.ofNullable(ctx.header("Accept-Encoding")));
            String tag = tag(key, isPacked);
            ctx.header("ETag", tag)
                    .header("Cache-Control", "private, no-cache")
                    .header("Vary", "Accept-Encoding")
                    .header("X-Snapshot", lease.id());
            // Before any query: a snapshot never changes, so a reader who holds this tag holds the page.
            if (cachedByReader(ctx, tag)) {
                ctx.status(HttpStatus.NOT_MODIFIED);
                return;
            }
            var request = new Request(lease.snapshot(), language, path, ctx.pathParamMap(), query, assets.version());
            send(ctx, kept(key, () -> keep(route.handler().answer(request))), isPacked);
        }
    }

    /** Readers who ask for the same page at once wait for one rendering, unless nothing is kept at all. */
    private Kept kept(Key key, Supplier<Kept> render) {
        return keepsPages ? cache.get(key, missing -> render.get()) : render.get();
    }

    private static void send(Context ctx, Kept kept, boolean isPacked) {
        ctx.disableCompression();
        ctx.contentType(kept.contentType());
        kept.fileName().ifPresent(name -> ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\""));
        if (isPacked) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.result(isPacked ? kept.body() : Gzip.unpack(kept.body()));
    }

    private static Kept keep(Answer answer) {
        return new Kept(answer.contentType(), answer.fileName(), Gzip.pack(answer.body()));
    }

    private String tag(Key key, boolean isPacked) {
        String page = Integer.toHexString(key.address().hashCode());
        return "\"" + key.snapshotId() + "-" + key.language().code() + "-" + assets.version() + "-" + RUN + "-" + page
                + (isPacked ? "-gz" : "") + "\"";
    }

    private static boolean cachedByReader(Context ctx, String tag) {
        String sent = ctx.header("If-None-Match");
        return sent != null
                && Arrays.stream(sent.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    /** In the order of their names, so that one page has one key. */
    private static Map<String, String> known(Context ctx, Route route) {
        var known = new TreeMap<String, String>();
        for (String name : route.parameters()) {
            String value = ctx.queryParam(name);
            if (value != null && !value.isBlank()) {
                known.put(name, value);
            }
        }
        return new LinkedHashMap<>(known);
    }

    private static String path(Context ctx, Language language) {
        String path = ctx.path().substring(language.prefix().length());
        return path.isEmpty() ? "/" : path;
    }
}
