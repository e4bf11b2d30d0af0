package parindex.dashboard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.Function;
import parindex.dashboard.jobs.Submission;
import parindex.dashboard.text.Language;
import parindex.dashboard.text.Words;
import parindex.dashboard.view.Page;
import parindex.dashboard.view.ReceiptView;
import parindex.dashboard.view.SendView;
import parindex.dashboard.view.Views;
import parindex.dashboard.web.Gate.Visitor;

/** The door for people: sign in with a token, send a file, read its receipt. All of it works without a script. */
final class SendingPages {
    private static final String ROOT = "/gui-du-lieu";
    private static final int MOST_LISTED = 100;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
                    + "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final SendingDesk desk;
    private final CurrentSnapshot current;
    private final Views views;
    private final Assets assets;

    SendingPages(SendingDesk desk, CurrentSnapshot current, Views views, Assets assets) {
        this.desk = desk;
        this.current = current;
        this.views = views;
        this.assets = assets;
    }

    void add(RoutesConfig routes, Language language) {
        String root = language.prefix() + ROOT;
        routes.get(root, ctx -> show(ctx, language, 200, ""));
        routes.post(root + "/vao", ctx -> signIn(ctx, language));
        routes.post(root + "/ra", ctx -> signOut(ctx, language));
        routes.post(root + "/tep", ctx -> send(ctx, language));
        routes.get(root + "/{id}", ctx -> receipt(ctx, language));
    }

    /** Routes that say that no file is taken in here. */
    static void addClosed(RoutesConfig routes, Language language) {
        routes.get(language.prefix() + ROOT, ctx -> {
            throw Refusal.of(Problem.NOT_RECEIVING);
        });
    }

    private void show(Context ctx, Language language, int status, String problem) {
        var person = desk.gate().person(ctx);
        var signed = person.map(visitor -> new SendView.Signed(
                visitor.sender(), visitor.session().orElseThrow().formToken()));
        var sent = person.map(visitor -> desk.submissions().of(visitor.sender()).stream()
                        .limit(MOST_LISTED)
                        .toList())
                .orElseGet(java.util.List::of);
        ctx.status(status);
        write(
                ctx,
                language,
                page -> views.send(
                        new SendView(page, signed, problem, desk.upload().limit() >> 20, sent)));
    }

    private void signIn(Context ctx, Language language) {
        Gate.refuseOtherSites(ctx);
        try {
            String token = ctx.formParam("token");
            desk.gate().signIn(ctx, token == null ? "" : token);
            ctx.redirect(language.prefix() + ROOT, io.javalin.http.HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            again(ctx, language, e);
        }
    }

    private void signOut(Context ctx, Language language) {
        Gate.refuseOtherSites(ctx);
        desk.gate().person(ctx).ifPresent(person -> Gate.refuseStrayForms(person, ctx.formParam(Upload.FORM_TOKEN)));
        desk.gate().signOut(ctx);
        ctx.redirect(language.prefix() + ROOT, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void send(Context ctx, Language language) {
        Gate.refuseOtherSites(ctx);
        try {
            Visitor person = desk.gate().person(ctx).orElseThrow(() -> Refusal.of(Problem.TOKEN_MISSING));
            var registered = desk.upload().take(ctx, person);
            ctx.redirect(
                    language.prefix() + ROOT + "/" + registered.submission().id(),
                    io.javalin.http.HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            again(ctx, language, e);
        }
    }

    private void receipt(Context ctx, Language language) {
        Visitor person = desk.gate().person(ctx).orElseThrow(() -> Refusal.of(Problem.TOKEN_MISSING));
        Submission submission = desk.submissions()
                .find(ctx.pathParam("id"))
                .filter(each -> each.senderId().equals(person.sender().id()))
                .orElseThrow(() -> new NotFound(ctx.pathParam("id")));
        write(
                ctx,
                language,
                page -> views.receipt(new ReceiptView(
                        page, submission, desk.runner().step(submission.id()), SubmissionApi.address(submission))));
    }

    /** The page that the form came from, saying what was wrong. */
    private void again(Context ctx, Language language, Refusal refusal) {
        if (refusal.retrySeconds() > 0) {
            ctx.header("Retry-After", Long.toString(refusal.retrySeconds()));
        }
        show(
                ctx,
                language,
                refusal.problem().status(),
                Words.of(language).say(refusal.problem().key(), refusal.arguments()));
    }

    private void write(Context ctx, Language language, Function<Page, byte[]> render) {
        String path = ctx.path().substring(language.prefix().length());
        String shown = ctx.method() == io.javalin.http.HandlerType.GET ? path : ROOT;
        try (var lease = current.lease()) {
            var request =
                    new Request(lease.snapshot(), language, shown, ctx.pathParamMap(), Map.of(), assets.version());
            ctx.header("Content-Security-Policy", POLICY)
                    .header("Cache-Control", "no-store")
                    .header("X-Snapshot", lease.id())
                    .contentType("text/html; charset=utf-8")
                    .result(render.apply(request.page("send")));
        }
    }
}
