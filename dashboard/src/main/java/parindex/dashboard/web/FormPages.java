package parindex.dashboard.web;

import java.util.List;
import java.util.Optional;
import parindex.dashboard.view.FormKind;
import parindex.dashboard.view.FormView;
import parindex.dashboard.view.Views;
import parindex.warehouse.query.Catalogue.Unit;

/** The official report forms, as a page and as a workbook. */
final class FormPages {
    private static final List<String> PARAMETERS = List.of("mau", "don-vi", "nhom", "ky");

    private final Views views;

    FormPages(Views views) {
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                new Route("/bieu-mau", PARAMETERS, this::form),
                new Route("/bieu-mau.xlsx", PARAMETERS, this::workbook));
    }

    private Answer form(Request request) {
        return Answer.html(views.form(view(request)));
    }

    private Answer workbook(Request request) {
        var view = view(request);
        return Answer.file(FormWorkbook.TYPE, FormWorkbook.fileName(view), FormWorkbook.write(view));
    }

    private static FormView view(Request request) {
        return FormView.build(request.page("forms"), request.snapshot(), wish(request));
    }

    /** Which form is meant: a level and a unit only where the form has them. */
    private static FormView.Wish wish(Request request) {
        FormKind kind = Params.text(request, "mau")
                .map(number -> FormKind.find(number).orElseThrow(() -> Params.wrong("mau", number)))
                .orElse(FormKind.II06B);
        return switch (kind) {
            case II06A ->
                new FormView.Wish(
                        kind,
                        Optional.of(Params.findUnit(request).orElseGet(() -> firstUnit(request))),
                        Optional.empty());
            case II06B -> new FormView.Wish(kind, Optional.empty(), Params.findGroup(request));
            case II07B -> new FormView.Wish(kind, Optional.empty(), Optional.empty());
        };
    }

    private static String firstUnit(Request request) {
        return request.snapshot().catalogue().unitsOf(Params.group(request)).stream()
                .findFirst()
                .map(Unit::id)
                .orElseThrow(() -> new NotFound("don-vi"));
    }
}
