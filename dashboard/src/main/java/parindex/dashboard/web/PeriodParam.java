package parindex.dashboard.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.Catalogue.PeriodKind;

/** Which period a page speaks of. */
final class PeriodParam {
    private static final String NAME = "ky";

    /** Pages that speak of reporting periods too. */
    private static final Set<String> REPORTING = Set.of("/bieu-mau", "/bieu-mau.xlsx", "/ho-so");

    private PeriodParam() {}

    /** The period asked for, else the standard one. */
    static Period of(Request request) {
        var catalogue = request.snapshot().catalogue();
        return Params.text(request, NAME)
                .map(id -> catalogue
                        .findPeriod(id)
                        .or(() ->
                                REPORTING.contains(request.path()) ? catalogue.findReportPeriod(id) : Optional.empty())
                        .orElseThrow(() -> Params.wrong(NAME, id)))
                .orElseGet(() -> isForm(request) ? reportPeriod(request) : catalogue.standardPeriod());
    }

    /** The last complete reporting quarter, else month, else the standard calendar period. */
    private static Period reportPeriod(Request request) {
        var catalogue = request.snapshot().catalogue();
        return Stream.of(PeriodKind.REPORT_QUARTER, PeriodKind.REPORT_MONTH)
                .map(kind -> catalogue.reportPeriods(kind).stream()
                        .filter(Period::isComplete)
                        .reduce((first, second) -> second))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(catalogue::standardPeriod);
    }

    private static boolean isForm(Request request) {
        return request.path().startsWith("/bieu-mau");
    }
}
