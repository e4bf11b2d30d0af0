package parindex.dashboard.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import parindex.dashboard.jobs.Outcome;
import parindex.dashboard.jobs.Outcome.Reason;
import parindex.dashboard.jobs.Submission;
import parindex.dashboard.jobs.Submission.State;
import parindex.dashboard.jobs.Submissions.Registered;
import parindex.dashboard.web.Gate.Visitor;

/** The door for programs: send a file, ask how far it is, read its receipt, take refused rows back. */
final class SubmissionApi {
    private static final String ROOT = "/api/v1/submissions";
    private static final String REFUSED = "/api/v1/quarantine";
    private static final int MOST_LISTED = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SendingDesk desk;

    SubmissionApi(SendingDesk desk) {
        this.desk = desk;
    }

    void add(RoutesConfig routes) {
        routes.post(ROOT, this::send);
        routes.get(ROOT, this::list);
        routes.get(ROOT + "/{id}", this::show);
        routes.get(REFUSED, this::refusedRows);
    }

    static String address(Submission submission) {
        return ROOT + "/" + submission.id();
    }

    private void send(Context ctx) {
        Visitor visitor = desk.gate().admit(ctx);
        if (visitor.session().isPresent()) {
            Gate.refuseOtherSites(ctx);
        }
        Registered registered = desk.upload().take(ctx, visitor);
        ctx.status(registered.isNew() ? 202 : 200).header("Location", address(registered.submission()));
        ObjectNode answer = json(registered.submission());
        answer.put("already_sent", !registered.isNew());
        answer(ctx, answer);
    }

    private void list(Context ctx) {
        Visitor visitor = desk.gate().admit(ctx);
        ObjectNode answer = JSON.createObjectNode();
        List<Submission> all = desk.submissions().of(visitor.sender());
        answer.put("count", all.size());
        var items = answer.putArray("submissions");
        all.stream().limit(MOST_LISTED).forEach(each -> items.add(json(each)));
        answer(ctx, answer);
    }

    /** Another sender's file is not there at all. */
    private void show(Context ctx) {
        Visitor visitor = desk.gate().admit(ctx);
        Submission submission = desk.submissions()
                .find(ctx.pathParam("id"))
                .filter(each -> each.senderId().equals(visitor.sender().id()))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        answer(ctx, json(submission));
    }

    /** The refused rows of the sender's own unit, to be corrected and sent back. */
    private void refusedRows(Context ctx) throws InterruptedException, IOException {
        String unit = desk.gate().admit(ctx).sender().unitId();
        var written = desk.refusedBook().write(unit);
        if (written.isBusy()) {
            throw Refusal.later(Problem.ROWS_BUSY, 60);
        }
        byte[] workbook = written.workbook().orElseThrow(() -> new IllegalStateException("no workbook was written"));
        ctx.header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"cach-ly_" + unit.replaceAll("[^A-Za-z0-9_-]", "") + ".xlsx\"")
                .contentType(FormWorkbook.TYPE)
                .result(workbook);
    }

    private static void answer(Context ctx, ObjectNode body) {
        ctx.header("Cache-Control", "no-store").contentType("application/json").result(body.toString());
    }

    private ObjectNode json(Submission submission) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", submission.id());
        node.put("href", address(submission));
        node.put("state", submission.state().name());
        node.put("name", submission.name());
        node.put("profile", submission.profile());
        node.put("unit", submission.unitId());
        node.put("received_bytes", submission.bytes());
        node.put("sha256", submission.sha256());
        node.put("received_at", submission.receivedAt().toString());
        if (submission.state() == State.RUNNING) {
            desk.runner().step(submission.id()).ifPresent(step -> {
                node.put("step_vi", step.vietnamese());
                node.put("step_en", step.english());
            });
        }
        submission.findOutcome().ifPresent(outcome -> add(node, outcome));
        return node;
    }

    private static void add(ObjectNode node, Outcome outcome) {
        ObjectNode receipt = node.putObject("receipt");
        receipt.put("batch", outcome.batch());
        receipt.put("loaded_before", outcome.isKnown());
        receipt.put("received", outcome.received());
        receipt.put("accepted", outcome.accepted());
        receipt.put("quarantined", outcome.quarantined());
        receipt.put("duplicate", outcome.duplicate());
        receipt.put("blank", outcome.blank());
        outcome.first().ifPresent(day -> receipt.put("first_on", day.toString()));
        outcome.last().ifPresent(day -> receipt.put("last_on", day.toString()));
        var reasons = receipt.putArray("reasons");
        outcome.reasons().forEach(each -> words(reasons.addObject().put("rows", each.rows()), each));
        if (outcome.isRefused()) {
            words(node.putObject("refusal"), outcome.refusal());
        }
    }

    private static void words(ObjectNode node, Reason reason) {
        node.put("code", reason.code()).put("detail_vi", reason.vietnamese()).put("detail_en", reason.english());
    }

    /** Routes that say that no file is taken in here. */
    static Consumer<RoutesConfig> closed() {
        return routes -> {
            routes.post(ROOT, SubmissionApi::refuse);
            routes.get(ROOT, SubmissionApi::refuse);
            routes.get(ROOT + "/{id}", SubmissionApi::refuse);
            routes.get(REFUSED, SubmissionApi::refuse);
        };
    }

    private static void refuse(Context ctx) {
        throw Refusal.of(Problem.NOT_RECEIVING);
    }
}
