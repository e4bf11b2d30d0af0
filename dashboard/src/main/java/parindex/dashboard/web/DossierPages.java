package parindex.dashboard.web;

import java.util.List;
import java.util.Optional;
import parindex.dashboard.view.DossierList;
import parindex.dashboard.view.DossierView;
import parindex.dashboard.view.Views;
import parindex.warehouse.query.AgeBand;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierQueries;

/** Dossiers: those behind a number, and one of them. */
final class DossierPages {
    private static final List<String> CHANNELS = List.of("ONLINE", "DIRECT", "POSTAL", "EMAIL", "OTHER", "UNKNOWN");

    private final Views views;

    DossierPages(Views views) {
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
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
                        this::list),
                new Route("/ho-so/{dossierId}", List.of(), this::dossier));
    }

    private Answer list(Request request) {
        var page = request.page("");
        var filter = filter(request, page.period().id());
        var list = DossierList.build(page, request.snapshot(), filter, Params.pageNumber(request));
        return Answer.html(views.dossiers(Pages.inside(list, list.paging())));
    }

    private Answer dossier(Request request) {
        String id = request.named().get("dossierId");
        return Answer.html(views.dossier(
                DossierView.build(request.page(""), request.snapshot(), id).orElseThrow(() -> elsewhere(request, id))));
    }

    /** An id of an earlier build leads on to the dossier that it became. */
    private static RuntimeException elsewhere(Request request, String id) {
        return new DossierQueries(request.snapshot())
                .findSuccessor(id)
                .<RuntimeException>map(became -> new Moved("/ho-so/" + became))
                .orElseGet(() -> new NotFound(Params.shortened(id)));
    }

    private static DossierFilter filter(Request request, String periodId) {
        return new DossierFilter(
                periodId,
                Params.set(request),
                Params.findUnit(request),
                Params.findGroup(request),
                Params.findProcedure(request),
                findChannel(request),
                Params.findNamed(request, "qua-han", AgeBand.values()),
                findField(request),
                Params.isSaid(request, "tien-than", "co"),
                Params.isSaid(request, "chung-thuc", "khong"),
                Params.findUnit(request, "tru-don-vi"),
                findDue(request),
                TimePages.findHeld(request),
                TimePages.findLate(request));
    }

    private static Optional<String> findChannel(Request request) {
        return Params.find(request, "kenh", CHANNELS::contains);
    }

    /** A field of administration that any procedure has. */
    private static Optional<String> findField(Request request) {
        return Params.find(request, "linh-vuc", field -> field.length() <= Params.LONGEST);
    }

    /** Days between which due dates lie: both ends or none. */
    private static Optional<DossierFilter.Days> findDue(Request request) {
        if (Params.text(request, "han-tu").isEmpty()
                && Params.text(request, "han-den").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DossierFilter.Days(Params.day(request, "han-tu"), Params.day(request, "han-den")));
    }
}
