package parindex.dashboard.web;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parindex.dashboard.view.FormKind;
import parindex.dashboard.view.FormView;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.query.ActivityMeasure;
import parindex.warehouse.query.ActivitySection;
import parindex.warehouse.query.AgeBand;
import parindex.warehouse.query.Catalogue.Group;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.Catalogue.PeriodKind;
import parindex.warehouse.query.Catalogue.Procedure;
import parindex.warehouse.query.Catalogue.Unit;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.ProcedureSet;
import parindex.warehouse.query.RuleSet;
import parindex.warehouse.query.VerdictSet;
import parindex.warehouse.query.WarningQueries;

/** Text of an address becomes a known thing here and nowhere else; what cannot be one is a fault of the request. */
final class Params {
    private static final int LONGEST = 200;
    private static final String BY_UNIT = "don-vi";
    private static final int LAST_PAGE = 1_000_000;
    private static final List<String> CHANNELS = List.of("ONLINE", "DIRECT", "POSTAL", "EMAIL", "OTHER", "UNKNOWN");

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

    /** Which form is meant: a level and a unit only where the form has them. */
    static FormView.Wish form(Request request) {
        FormKind kind = text(request, "mau")
                .map(number -> FormKind.find(number).orElseThrow(() -> wrong("mau", number)))
                .orElse(FormKind.II06B);
        return switch (kind) {
            case II06A ->
                new FormView.Wish(
                        kind, Optional.of(findUnit(request).orElseGet(() -> firstUnit(request))), Optional.empty());
            case II06B -> new FormView.Wish(kind, Optional.empty(), findGroup(request));
            case II07B -> new FormView.Wish(kind, Optional.empty(), Optional.empty());
        };
    }

    private static String firstUnit(Request request) {
        return request.snapshot().catalogue().unitsOf(group(request)).stream()
                .findFirst()
                .map(Unit::id)
                .orElseThrow(() -> new NotFound("don-vi"));
    }

    /** A field of administration that any procedure has. */
    static Optional<String> findField(Request request) {
        return text(request, "linh-vuc").map(code -> {
            if (code.length() > LONGEST) {
                throw wrong("linh-vuc", code);
            }
            return code;
        });
    }

    static boolean isWithHeirs(Request request) {
        return isSaid(request, "tien-than", "co");
    }

    static boolean isWithoutCopies(Request request) {
        return isSaid(request, "chung-thuc", "khong");
    }

    private static boolean isSaid(Request request, String name, String only) {
        return text(request, name)
                .map(value -> {
                    if (!value.equals(only)) {
                        throw wrong(name, value);
                    }
                    return true;
                })
                .orElse(false);
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

    static Optional<String> findUnit(Request request) {
        var catalogue = request.snapshot().catalogue();
        return text(request, "don-vi")
                .map(id -> catalogue.findUnit(id).map(Unit::id).orElseThrow(() -> wrong("don-vi", id)));
    }

    /** A unit whose dossiers are left out. */
    static Optional<String> findOtherThan(Request request) {
        var catalogue = request.snapshot().catalogue();
        return text(request, "tru-don-vi")
                .map(id -> catalogue.findUnit(id).map(Unit::id).orElseThrow(() -> wrong("tru-don-vi", id)));
    }

    /** Days between which due dates lie: both ends or none. */
    static Optional<DossierFilter.Days> findDue(Request request) {
        if (text(request, "han-tu").isEmpty() && text(request, "han-den").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DossierFilter.Days(day(request, "han-tu"), day(request, "han-den")));
    }

    /** The unit asked for; there must be one. */
    static Unit neededUnit(Request request) {
        return findUnit(request)
                .flatMap(request.snapshot().catalogue()::findUnit)
                .orElseThrow(() -> wrong("don-vi", ""));
    }

    /** The procedure that the path names. */
    static Procedure procedure(Request request) {
        String code = request.named().get("code");
        return request.snapshot().catalogue().findProcedure(code).orElseThrow(() -> new NotFound(shortened(code)));
    }

    static Optional<String> findProcedure(Request request) {
        var catalogue = request.snapshot().catalogue();
        return text(request, "thu-tuc")
                .map(code ->
                        catalogue.findProcedure(code).map(Procedure::code).orElseThrow(() -> wrong("thu-tuc", code)));
    }

    static Optional<String> findChannel(Request request) {
        return text(request, "kenh").map(channel -> {
            if (!CHANNELS.contains(channel)) {
                throw wrong("kenh", channel);
            }
            return channel;
        });
    }

    static DossierSet set(Request request) {
        return text(request, "loai")
                .map(name -> named(DossierSet.values(), "loai", name))
                .orElse(DossierSet.HANDLED);
    }

    static ProcedureSet procedureSet(Request request) {
        return text(request, "loai")
                .map(name -> named(ProcedureSet.values(), "loai", name))
                .orElseThrow(() -> wrong("loai", ""));
    }

    /** The rule set whose dossiers are listed; form II.06 when none was named. */
    static RuleSet rule(Request request) {
        return text(request, "quy-tac")
                .map(code -> RuleSet.find(code).orElseThrow(() -> wrong("quy-tac", code)))
                .orElse(RuleSet.OFFICIAL_II06);
    }

    static VerdictSet verdicts(Request request) {
        return text(request, "loai")
                .map(name -> named(VerdictSet.values(), "loai", name))
                .orElse(VerdictSet.DOSSIERS);
    }

    /** A cause by its code; whether any dossier has it is the snapshot's matter. */
    static Optional<String> findCause(Request request) {
        return text(request, "ly-do").map(code -> {
            if (!code.matches("[A-Z_]{1,30}")) {
                throw wrong("ly-do", code);
            }
            return code;
        });
    }

    static Optional<AgeBand> findAge(Request request) {
        return text(request, "qua-han").map(name -> named(AgeBand.values(), "qua-han", name));
    }

    /** From 1. */
    static int pageNumber(Request request) {
        String text = text(request, "trang").orElse("1");
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > LAST_PAGE) {
            throw wrong("trang", text);
        }
        return Integer.parseInt(text);
    }

    /** A code of capitals, digits and underscores, as quarantine uses them. */
    static Optional<String> findCode(Request request) {
        return text(request, "ma").map(code -> {
            if (!code.matches("[A-Z0-9_]{1,40}")) {
                throw wrong("ma", code);
            }
            return code;
        });
    }

    /** A kind of flag of single dossiers. */
    static Optional<String> findFlag(Request request) {
        return text(request, "ma").map(kind -> {
            if (!WarningQueries.kinds().contains(kind)) {
                throw wrong("ma", kind);
            }
            return kind;
        });
    }

    static Optional<String> findFile(Request request) {
        return text(request, "tep").map(id -> {
            if (!id.matches("[0-9a-f]{8,40}")) {
                throw wrong("tep", id);
            }
            return id;
        });
    }

    /** A feed by its name; whether anybody owes it is the snapshot's matter. */
    static Optional<String> findFeed(Request request) {
        return text(request, "nguon").map(feed -> {
            if (!feed.matches("[a-z_]{1,40}")) {
                throw wrong("nguon", feed);
            }
            return feed;
        });
    }

    /** The feed whose files are listed. */
    static Optional<String> findFileFeed(Request request) {
        return text(request, "loai").map(feed -> {
            if (!feed.matches("[a-z_]{1,40}")) {
                throw wrong("loai", feed);
            }
            return feed;
        });
    }

    static Optional<ActivitySection> findSection(Request request) {
        return text(request, "muc").map(id -> Arrays.stream(ActivitySection.values())
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> wrong("muc", id)));
    }

    /** The measure whose worst share stands first; empty also where the order of units was asked for. */
    static Optional<ActivityMeasure> findSort(Request request) {
        return text(request, "xep").filter(id -> !id.equals(BY_UNIT)).map(id -> Arrays.stream(ActivityMeasure.values())
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> wrong("xep", id)));
    }

    static boolean isSortedByUnit(Request request) {
        return text(request, "xep").filter(BY_UNIT::equals).isPresent();
    }

    static Optional<YearMonth> findMonth(Request request) {
        return text(request, "thang").map(month -> {
            if (!month.matches("20\\d\\d-(0[1-9]|1[0-2])")) {
                throw wrong("thang", month);
            }
            return YearMonth.parse(month);
        });
    }

    /** The day asked for; there must be one. */
    static LocalDate day(Request request) {
        return day(request, "ngay");
    }

    private static LocalDate day(Request request, String parameter) {
        String day = text(request, parameter).orElse("");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw wrong(parameter, day);
        }
    }

    static Optional<String> text(Request request, String name) {
        Map<String, String> query = request.query();
        return Optional.ofNullable(query.get(name));
    }

    static <E extends Enum<E>> E named(E[] values, String parameter, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(parameter, name));
    }

    static WarehouseException wrong(String parameter, String value) {
        return new WarehouseException(
                REQUEST,
                parameter,
                "tham số \"" + parameter + "\" không nhận giá trị \"" + shortened(value) + "\"",
                "parameter \"" + parameter + "\" does not take \"" + shortened(value) + "\"");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
