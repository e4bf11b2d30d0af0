package parindex.dashboard.view;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Turns what a page shows into HTML; one typed method per page, so that no page can be given the wrong thing. */
public final class Views {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    public byte[] overview(Overview view) {
        return render("overview.jte", view);
    }

    public byte[] ranking(RankingView view) {
        return render("ranking.jte", view);
    }

    public byte[] unit(UnitView view) {
        return render("unit.jte", view);
    }

    public byte[] late(LateView view) {
        return render("late.jte", view);
    }

    public byte[] procedure(ProcedureView view) {
        return render("procedure.jte", view);
    }

    public byte[] procedures(ProcedureList view) {
        return render("procedures.jte", view);
    }

    public byte[] dossiers(DossierList view) {
        return render("dossiers.jte", view);
    }

    public byte[] dossier(DossierView view) {
        return render("dossier.jte", view);
    }

    public byte[] warning(WarningView view) {
        return render("warning.jte", view);
    }

    public byte[] rules(RulesView view) {
        return render("rules.jte", view);
    }

    public byte[] rulesList(RulesList view) {
        return render("ruleslist.jte", view);
    }

    public byte[] health(HealthView view) {
        return render("health.jte", view);
    }

    public byte[] obligation(ObligationView view) {
        return render("obligation.jte", view);
    }

    public byte[] quarantine(QuarantineView view) {
        return render("quarantine.jte", view);
    }

    public byte[] method(MethodView view) {
        return render("method.jte", view);
    }

    public byte[] activity(ActivityView view) {
        return render("activity.jte", view);
    }

    public byte[] published(PublishedView view) {
        return render("published.jte", view);
    }

    public byte[] time(TimeView view) {
        return render("time.jte", view);
    }

    public byte[] form(FormView view) {
        return render("form.jte", view);
    }

    public byte[] send(SendView view) {
        return render("send.jte", view);
    }

    public byte[] receipt(ReceiptView view) {
        return render("receipt.jte", view);
    }

    public byte[] error(ErrorView view) {
        return render("error.jte", view);
    }

    private byte[] render(String template, Object view) {
        var output = new Utf8ByteOutput();
        engine.render(template, view, output);
        return output.toByteArray();
    }
}
