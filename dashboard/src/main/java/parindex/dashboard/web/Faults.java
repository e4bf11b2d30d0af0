package parindex.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import parindex.dashboard.text.Language;
import parindex.dashboard.text.Words;
import parindex.dashboard.view.ErrorView;
import parindex.dashboard.view.Views;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;

/** Pages for what went wrong. They name no path, no SQL and no program; the log has those under a reference. */
final class Faults {
    private static final System.Logger LOG = System.getLogger(Faults.class.getName());

    private final Views views;
    private final Assets assets;

    Faults(Views views, Assets assets) {
        this.views = views;
        this.assets = assets;
    }

    void warehouse(WarehouseException fault, Context ctx) {
        if (fault.fault() == Fault.REQUEST) {
            show(ctx, 400, language(ctx) == Language.VI ? fault.vietnamese() : fault.english(), "");
        } else {
            unexpected(fault, ctx);
        }
    }

    void refused(Refusal refusal, Context ctx) {
        if (refusal.retrySeconds() > 0) {
            ctx.header("Retry-After", Long.toString(refusal.retrySeconds()));
        }
        Problem problem = refusal.problem();
        if (isApi(ctx)) {
            ProblemJson.write(ctx, problem, refusal.arguments());
        } else {
            show(ctx, problem.status(), Words.of(language(ctx)).say(problem.key(), refusal.arguments()), "");
        }
    }

    void notFound(NotFound missing, Context ctx) {
        show(ctx, 404, missing.getMessage(), "");
    }

    /** For good, yet asked again each time: data put right may tell two dossiers apart once more. */
    void moved(Moved moved, Context ctx) {
        ctx.res().setHeader("ETag", null);
        ctx.header("Cache-Control", "no-cache");
        ctx.redirect(language(ctx).prefix() + moved.path(), HttpStatus.PERMANENT_REDIRECT);
    }

    void unexpected(Exception fault, Context ctx) {
        String reference = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "request failed, reference " + reference, fault);
        if (isApi(ctx)) {
            ProblemJson.write(ctx, Problem.INTERNAL, reference);
        } else {
            show(ctx, 500, "", reference);
        }
    }

    /** A page in style for a status that has no fault behind it. */
    void plain(Context ctx, int status) {
        if (isApi(ctx)) {
            ProblemJson.write(ctx, Problem.of(status));
        } else {
            show(ctx, status, "", "");
        }
    }

    private static boolean isApi(Context ctx) {
        return ctx.path().startsWith("/api/");
    }

    private void show(Context ctx, int status, String detail, String reference) {
        var view = new ErrorView(language(ctx), status, detail, reference, assets.version());
        ctx.res().setHeader("ETag", null);
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .contentType("text/html; charset=utf-8")
                .result(views.error(view));
    }

    private static Language language(Context ctx) {
        String path = ctx.path();
        return path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.VI;
    }
}
