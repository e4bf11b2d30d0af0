package parindex.dashboard.web;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.query.Catalogue.Group;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.Catalogue.PeriodKind;
import parindex.warehouse.query.Catalogue.Procedure;
import parindex.warehouse.query.Catalogue.Unit;
import parindex.warehouse.query.DossierSet;

/**
 * Text of an address becomes a known thing through here and nowhere else; what cannot be one is a fault of the request.
 * What many pages ask for stands here; what one subject asks for stands with its pages.
 */
final class Params {
    /** A text longer than this is no value of anything, and is cut where it is named in a message. */
    static final int LONGEST = 200;

    private static final int LAST_PAGE = 1_000_000;

    /** Pages that speak of reporting periods too. */
    private static final Set<String> REPORTING = Set.of(
            "/bieu-mau",
            "/bieu-mau.xlsx",
            "/ho-so",
            "/thoi-gian",
            "/thoi-gian.csv",
            "/thoi-gian.xlsx",
            "/ngay-tre.csv");

    private Params() {}

    /** The period asked for, else the standard one. */
    static Period period(Request request) {
        var catalogue = request.snapshot().catalogue();
        return text(request, "ky")
                .map(id -> catalogue
                        .findPeriod(id)
                        .or(() ->
                                REPORTING.contains(request.path()) ? catalogue.findReportPeriod(id) : Optional.empty())
                        .orElseThrow(() -> wrong("ky", id)))
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

    /** The group asked for; empty when none was. */
    static Optional<String> findGroup(Request request) {
        var catalogue = request.snapshot().catalogue();
        return text(request, "nhom")
                .map(id -> catalogue.findGroup(id).map(Group::id).orElseThrow(() -> wrong("nhom", id)));
    }

    /** The group asked for, else districts, else the first group, of those with anything to compare; else any. */
    static String group(Request request) {
        var catalogue = request.snapshot().catalogue();
        List<String> all = catalogue.groups().stream().map(Group::id).toList();
        List<String> comparable =
                all.stream().filter(id -> catalogue.unitsOf(id).size() > 1).toList();
        return findGroup(request)
                .or(() -> comparable.stream().filter("DISTRICT"::equals).findFirst())
                .or(() -> comparable.stream().findFirst())
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new NotFound("nhom"));
    }

    /** The unit that the path names. */
    static Unit unit(Request request) {
        String id = request.named().get("unitId");
        return request.snapshot().catalogue().findUnit(id).orElseThrow(() -> new NotFound(shortened(id)));
    }

    /** The unit asked for; empty when none was. */
    static Optional<String> findUnit(Request request) {
        return findUnit(request, "don-vi");
    }

    /** The unit that a parameter names; empty where it is not there. */
    static Optional<String> findUnit(Request request, String parameter) {
        var catalogue = request.snapshot().catalogue();
        return text(request, parameter)
                .map(id -> catalogue.findUnit(id).map(Unit::id).orElseThrow(() -> wrong(parameter, id)));
    }

    /** The unit asked for; there must be one. */
    static Unit neededUnit(Request request) {
        return findUnit(request)
                .flatMap(request.snapshot().catalogue()::findUnit)
                .orElseThrow(() -> wrong("don-vi", ""));
    }

    /** The procedure asked for; empty when none was. */
    static Optional<String> findProcedure(Request request) {
        var catalogue = request.snapshot().catalogue();
        return text(request, "thu-tuc")
                .map(code ->
                        catalogue.findProcedure(code).map(Procedure::code).orElseThrow(() -> wrong("thu-tuc", code)));
    }

    /** Which of the dossiers of a period are meant. */
    static DossierSet set(Request request) {
        return findNamed(request, "loai", DossierSet.values()).orElse(DossierSet.HANDLED);
    }

    /** From 1. */
    static int pageNumber(Request request) {
        String text = text(request, "trang").orElse("1");
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > LAST_PAGE) {
            throw wrong("trang", text);
        }
        return Integer.parseInt(text);
    }

    /** A day written as yyyy-mm-dd; there must be one. */
    static LocalDate day(Request request, String parameter) {
        String day = text(request, parameter).orElse("");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw wrong(parameter, day);
        }
    }

    /** Whether a parameter is there, which takes one value only. */
    static boolean isSaid(Request request, String parameter, String only) {
        return find(request, parameter, only::equals).isPresent();
    }

    /** The constant that a parameter names. */
    static <E extends Enum<E>> Optional<E> findNamed(Request request, String parameter, E[] values) {
        return text(request, parameter).map(name -> named(values, parameter, name));
    }

    static <E extends Enum<E>> E named(E[] values, String parameter, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(parameter, name));
    }

    /** A text that a parameter may be. */
    static Optional<String> find(Request request, String parameter, Predicate<String> allowed) {
        return text(request, parameter).map(value -> {
            if (!allowed.test(value)) {
                throw wrong(parameter, value);
            }
            return value;
        });
    }

    /** What stands in the address, known or not. */
    static Optional<String> text(Request request, String parameter) {
        return Optional.ofNullable(request.query().get(parameter));
    }

    static WarehouseException wrong(String parameter, String value) {
        return new WarehouseException(
                REQUEST,
                parameter,
                "tham số \"" + parameter + "\" không nhận giá trị \"" + shortened(value) + "\"",
                "parameter \"" + parameter + "\" does not take \"" + shortened(value) + "\"");
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
