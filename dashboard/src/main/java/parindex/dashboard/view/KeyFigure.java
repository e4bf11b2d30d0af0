package parindex.dashboard.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import parindex.dashboard.text.Figures;
import parindex.warehouse.query.Catalogue.Period;
import parindex.warehouse.query.Catalogue.PeriodKind;
import parindex.warehouse.query.Counts;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.FigureQueries;
import parindex.warehouse.query.FigureQueries.Figure;
import parindex.warehouse.query.FigureQueries.Scope;
import parindex.warehouse.query.Snapshot;

/**
 * One of the five figures at the top of the overview, compared with the period before.
 *
 * @param value as written, without its unit; empty when there is no data
 * @param change as written, with its arrow; empty when there is nothing to compare with
 * @param isBetter whether the change is good news
 * @param tone {@code up} for good news, {@code down} for bad, {@code even} for none: a class of the style sheet
 * @param link the rows behind it: the part of a share, the dossiers of a median; empty when there is no data
 */
public record KeyFigure(
        String label, String value, String unit, String change, String after, String tone, Spark spark, String link) {

    private enum Kind {
        /** Differences are percentage points. */
        SHARE,
        /** Differences are per cent of the value before. */
        COUNT,
        DAYS
    }

    private record Measured(
            String key,
            Kind kind,
            boolean isMoreBetter,
            DossierSet rows,
            Function<Figure, Optional<BigDecimal>> value) {}

    private static final List<Measured> FIVE = List.of(
            new Measured("on_time", Kind.SHARE, true, DossierSet.FINISHED_IN_TIME, KeyFigure::onTime),
            new Measured("late", Kind.COUNT, false, DossierSet.LATE, f -> count(f, DossierSet.LATE)),
            new Measured("overdue", Kind.COUNT, false, DossierSet.OPEN_OVERDUE, f -> count(f, DossierSet.OPEN_OVERDUE)),
            new Measured("median", Kind.DAYS, false, DossierSet.FINISHED, Figure::medianDays),
            new Measured("online", Kind.SHARE, true, DossierSet.RECEIVED_ONLINE, KeyFigure::online));

    public static List<KeyFigure> five(Page page, Snapshot snapshot, Scope scope, String... narrowing) {
        List<Period> months = page.catalogue().periodsUpTo(page.period(), PeriodKind.MONTH, 12);
        var wanted = new ArrayList<>(months.stream().map(Period::id).toList());
        wanted.add(page.period().id());
        page.period().previousId().ifPresent(wanted::add);
        Map<String, Figure> figures = new FigureQueries(snapshot).history(wanted, scope);
        Optional<Figure> now =
                Optional.ofNullable(figures.get(page.period().id())).filter(Figure::isReported);
        Optional<Figure> before = page.period().previousId().map(figures::get).filter(Figure::isReported);
        return FIVE.stream()
                .map(measured -> of(page, measured, now, before, spark(measured, months, figures), narrowing))
                .toList();
    }

    private static KeyFigure of(
            Page page,
            Measured measured,
            Optional<Figure> now,
            Optional<Figure> before,
            Spark spark,
            String... narrowing) {
        Optional<BigDecimal> value = now.flatMap(measured.value);
        Optional<BigDecimal> past = before.flatMap(measured.value);
        String written = value.map(v -> write(page, measured, v)).orElse("");
        Optional<BigDecimal> change = value.flatMap(v -> past.flatMap(p -> change(measured, v, p)));
        int sign = change.map(BigDecimal::signum).orElse(0);
        String link = page.rows(measured.rows, narrowing);
        return new KeyFigure(
                page.say("key." + measured.key),
                written,
                value.isEmpty() ? "" : unit(page, measured.kind),
                change.map(c -> arrow(sign) + write(page, measured.kind, c.abs()))
                        .orElse(""),
                after(page, measured.kind, past, change),
                tone(sign, measured.isMoreBetter),
                spark,
                value.isEmpty() ? "" : link);
    }

    private static Spark spark(Measured measured, List<Period> months, Map<String, Figure> figures) {
        return Spark.of(
                months.stream()
                        .map(m -> Optional.ofNullable(figures.get(m.id()))
                                .filter(Figure::isReported)
                                .flatMap(measured.value))
                        .toList(),
                84,
                30);
    }

    private static String after(Page page, Kind kind, Optional<BigDecimal> past, Optional<BigDecimal> change) {
        if (change.isPresent()) {
            return page.say("key.after." + kind, page.comparedWithBefore());
        }
        return page.say(past.isPresent() ? "before.zero" : "before.none");
    }

    private static String unit(Page page, Kind kind) {
        return kind == Kind.SHARE ? page.figures().percentSign() : page.say("key.unit." + kind);
    }

    private static String arrow(int sign) {
        return switch (sign) {
            case 1 -> "↑ ";
            case -1 -> "↓ ";
            default -> "";
        };
    }

    private static String tone(int sign, boolean isMoreBetter) {
        if (sign == 0) {
            return "even";
        }
        return sign > 0 == isMoreBetter ? "up" : "down";
    }

    private static Optional<BigDecimal> change(Measured measured, BigDecimal now, BigDecimal before) {
        if (measured.kind != Kind.COUNT) {
            return Optional.of(now.subtract(before));
        }
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(Figures.percentOf(now.longValueExact(), before.longValueExact())
                        .subtract(BigDecimal.valueOf(100)));
    }

    private static String write(Page page, Measured measured, BigDecimal value) {
        return switch (measured.kind) {
            case SHARE -> page.decimal(value, 2);
            case COUNT -> page.count(value.longValueExact());
            case DAYS -> page.decimal(value, 1);
        };
    }

    private static String write(Page page, Kind kind, BigDecimal change) {
        return switch (kind) {
            case SHARE -> page.decimal(change, 2);
            case COUNT -> page.figures().percent(change, 1);
            case DAYS -> page.decimal(change, 1);
        };
    }

    private static Optional<BigDecimal> onTime(Figure figure) {
        Counts counts = figure.counts();
        return share(counts.finishedInTime(), counts.judged());
    }

    private static Optional<BigDecimal> online(Figure figure) {
        return share(
                figure.counts().of(DossierSet.RECEIVED_ONLINE), figure.counts().of(DossierSet.RECEIVED));
    }

    private static Optional<BigDecimal> count(Figure figure, DossierSet set) {
        return Optional.of(BigDecimal.valueOf(figure.counts().of(set)));
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(Figures.percentOf(part, whole));
    }
}
