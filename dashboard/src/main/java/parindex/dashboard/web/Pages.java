package parindex.dashboard.web;

import java.util.List;
import parindex.dashboard.view.ActivityView;
import parindex.dashboard.view.DossierList;
import parindex.dashboard.view.DossierView;
import parindex.dashboard.view.FormView;
import parindex.dashboard.view.HealthView;
import parindex.dashboard.view.LateView;
import parindex.dashboard.view.MethodView;
import parindex.dashboard.view.ObligationView;
import parindex.dashboard.view.Overview;
import parindex.dashboard.view.Paging;
import parindex.dashboard.view.ProcedureList;
import parindex.dashboard.view.ProcedureView;
import parindex.dashboard.view.PublishedView;
import parindex.dashboard.view.QuarantineView;
import parindex.dashboard.view.RankingTable;
import parindex.dashboard.view.RankingView;
import parindex.dashboard.view.RulesList;
import parindex.dashboard.view.RulesView;
import parindex.dashboard.view.UnitView;
import parindex.dashboard.view.Views;
import parindex.dashboard.view.WarningView;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.VerdictFilter;

/** Every page of the site and what it understands: the inventory of addresses. */
final class Pages {
    private final Views views;
    private final Downloads downloads = new Downloads();
    private final AtomFeed feed;
    private final TimePages time;

    /** @param baseUrl where readers reach this site; empty: addresses hold on this server */
    Pages(Views views, String baseUrl) {
        this.views = views;
        this.feed = new AtomFeed(baseUrl);
        this.time = new TimePages(views);
    }

    List<Route> routes() {
        return List.of(
                new Route("/", List.of("ky", "nhom"), this::overview),
                new Route("/xep-hang", List.of("ky", "nhom"), this::ranking),
                new Route("/xep-hang.csv", List.of("ky", "nhom"), downloads::csv),
                new Route("/xep-hang.xlsx", List.of("ky", "nhom"), downloads::xlsx),
                new Route("/don-vi/{unitId}", List.of("ky"), this::unit),
                new Route("/thu-tuc-cham", List.of("ky", "nhom"), this::late),
                new Route("/thu-tuc", List.of("ky", "loai", "don-vi"), this::procedures),
                new Route("/thu-tuc/{code}", List.of("ky"), this::procedure),
                new Route(
                        "/ho-so",
                        List.of(
                                "ky",
                                "loai",
                                "don-vi",
                                "nhom",
                                "thu-tuc",
                                "kenh",
                                "qua-han",
                                "linh-vuc",
                                "tien-than",
                                "chung-thuc",
                                "tru-don-vi",
                                "han-tu",
                                "han-den",
                                "giu",
                                "buoc",
                                "phan",
                                "tre",
                                "trang"),
                        this::dossiers),
                new Route("/ho-so/{dossierId}", List.of(), this::dossier),
                new Route("/canh-bao", List.of("don-vi", "ma", "trang"), this::warning),
                new Route("/canh-bao.atom", List.of("don-vi"), feed::atom),
                new Route("/canh-bao.csv", List.of("don-vi"), new WarningDownloads()::csv),
                new Route("/canh-bao.xlsx", List.of("don-vi"), new WarningDownloads()::xlsx),
                new Route("/ba-cach-tinh", List.of("don-vi", "nhom"), this::rules),
                new Route(
                        "/ba-cach-tinh/ho-so",
                        List.of("quy-tac", "loai", "ly-do", "don-vi", "nhom", "trang"),
                        this::rulesList),
                new Route("/hoat-dong", List.of("ky", "nhom", "muc", "xep"), this::activity),
                new Route("/thoi-gian", TimePages.PARAMETERS, time::page),
                new Route("/thoi-gian.csv", TimePages.PARAMETERS, time::csv),
                new Route("/thoi-gian.xlsx", TimePages.PARAMETERS, time::xlsx),
                new Route("/ngay-tre.csv", TimePages.PARAMETERS, time::daysCsv),
                new Route("/bieu-mau", List.of("mau", "don-vi", "nhom", "ky"), this::form),
                new Route("/bieu-mau.xlsx", List.of("mau", "don-vi", "nhom", "ky"), this::workbook),
                new Route("/so-lieu-cong-bo", List.of(), this::published),
                new Route("/du-lieu", List.of("trang", "loai", "nguon", "thang"), this::health),
                new Route("/du-lieu/nghia-vu", List.of("don-vi", "nguon", "ngay"), this::obligation),
                new Route("/du-lieu/cach-ly", List.of("ma", "tep", "trang"), this::quarantine),
                new Route("/cach-tinh", List.of(), this::method));
    }

    private Answer overview(Request request) {
        return Answer.html(
                views.overview(Overview.build(request.page("overview"), request.snapshot(), Params.group(request))));
    }

    private Answer ranking(Request request) {
        var page = request.page("ranking");
        var table = RankingTable.build(page, request.snapshot(), Params.group(request));
        return Answer.html(views.ranking(new RankingView(page, table)));
    }

    private Answer unit(Request request) {
        return Answer.html(
                views.unit(UnitView.build(request.page("ranking"), request.snapshot(), Params.unit(request))));
    }

    private Answer late(Request request) {
        return Answer.html(
                views.late(LateView.build(request.page("late"), request.snapshot(), Params.findGroup(request))));
    }

    private Answer procedures(Request request) {
        return Answer.html(views.procedures(ProcedureList.build(
                request.page("ranking"),
                request.snapshot(),
                Params.neededUnit(request),
                Params.procedureSet(request))));
    }

    private Answer procedure(Request request) {
        return Answer.html(views.procedure(
                ProcedureView.build(request.page("late"), request.snapshot(), Params.procedure(request))));
    }

    private Answer dossiers(Request request) {
        var page = request.page("");
        var filter = new DossierFilter(
                        page.period().id(),
                        Params.set(request),
                        Params.findUnit(request),
                        Params.findGroup(request),
                        Params.findProcedure(request),
                        Params.findChannel(request),
                        Params.findAge(request),
                        Params.findField(request),
                        Params.isWithHeirs(request),
                        Params.isWithoutCopies(request),
                        Params.findOtherThan(request),
                        Params.findDue(request))
                .holding(TimePages.findHeld(request))
                .lateBy(TimePages.findLate(request));
        var list = DossierList.build(page, request.snapshot(), filter, Params.pageNumber(request));
        return Answer.html(views.dossiers(inside(list, list.paging())));
    }

    private Answer dossier(Request request) {
        String id = request.named().get("dossierId");
        return Answer.html(views.dossier(
                DossierView.build(request.page(""), request.snapshot(), id).orElseThrow(() -> new NotFound(id))));
    }

    private Answer warning(Request request) {
        var view = WarningView.build(
                request.page("warning"),
                request.snapshot(),
                Params.findUnit(request),
                Params.findFlag(request),
                Params.pageNumber(request));
        return Answer.html(views.warning(inside(view, view.paging())));
    }

    private Answer rules(Request request) {
        return Answer.html(views.rules(RulesView.build(
                request.page("method"), request.snapshot(), Params.findUnit(request), Params.findGroup(request))));
    }

    private Answer rulesList(Request request) {
        var filter = new VerdictFilter(
                Params.rule(request),
                Params.verdicts(request),
                Params.findCause(request),
                Params.findUnit(request),
                Params.findGroup(request));
        var list = RulesList.build(request.page("method"), request.snapshot(), filter, Params.pageNumber(request));
        return Answer.html(views.rulesList(inside(list, list.paging())));
    }

    private Answer activity(Request request) {
        var wish = new ActivityView.Wish(
                Params.findSection(request), Params.findSort(request), Params.isSortedByUnit(request));
        return Answer.html(views.activity(
                ActivityView.build(request.page("activity"), request.snapshot(), Params.group(request), wish)));
    }

    private Answer form(Request request) {
        return Answer.html(views.form(FormView.build(request.page("forms"), request.snapshot(), Params.form(request))));
    }

    private Answer workbook(Request request) {
        var view = FormView.build(request.page("forms"), request.snapshot(), Params.form(request));
        return Answer.file(FormWorkbook.TYPE, FormWorkbook.fileName(view), FormWorkbook.write(view));
    }

    private Answer published(Request request) {
        return Answer.html(views.published(PublishedView.build(request.page("published"), request.snapshot())));
    }

    private Answer health(Request request) {
        var view = HealthView.build(
                request.page("health"),
                request.snapshot(),
                Params.pageNumber(request),
                Params.findFileFeed(request),
                Params.findFeed(request),
                Params.findMonth(request));
        return Answer.html(views.health(inside(view, view.paging())));
    }

    private Answer obligation(Request request) {
        var unit = Params.neededUnit(request);
        var day = Params.day(request);
        String feed = Params.findFeed(request).orElseThrow(() -> new NotFound("nguon"));
        return Answer.html(
                views.obligation(ObligationView.build(request.page("health"), request.snapshot(), unit.id(), feed, day)
                        .orElseThrow(() -> new NotFound(day.toString()))));
    }

    private Answer quarantine(Request request) {
        var view = QuarantineView.build(
                request.page("health"),
                request.snapshot(),
                Params.findCode(request),
                Params.findFile(request),
                Params.pageNumber(request));
        return Answer.html(views.quarantine(inside(view, view.paging())));
    }

    private Answer method(Request request) {
        return Answer.html(views.method(new MethodView(request.page("method"))));
    }

    private static <T> T inside(T view, Paging paging) {
        if (paging.isOutside()) {
            throw new NotFound("trang " + paging.page() + " / " + paging.pages());
        }
        return view;
    }
}
