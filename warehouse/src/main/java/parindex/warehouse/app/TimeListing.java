package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.hidden;
import static parindex.warehouse.app.Listing.Column.number;
import static parindex.warehouse.app.Listing.Column.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.query.DossierFilter;
import parindex.warehouse.query.DossierSet;
import parindex.warehouse.query.FigureDimension;
import parindex.warehouse.query.FigureSource;
import parindex.warehouse.query.LateClass;
import parindex.warehouse.query.StepQueries.By;

/** {@code figures --times} and {@code figures --late-days}: where the time of dossiers went, and by how many days they are late. */
final class TimeListing {
    private static final List<Column> TIMES = List.of(
            text("period_id", "Kỳ", "Period"),
            text("state", "Nhật ký", "Log"),
            hidden("holder_id"),
            text("holder_name", "Cơ quan giữ", "Holder"),
            text("step", "Bước", "Step"),
            number("dossiers", "Hồ sơ", "Dossiers"),
            number("held_minutes", "Giữ (phút)", "Held (min)"),
            number("waiting_minutes", "Chờ (phút)", "Waiting (min)"),
            number("overdue_minutes", "Quá hạn (phút)", "Overdue (min)"),
            number("waiting_dossiers", "Hồ sơ chờ", "Waiting"),
            number("overdue_dossiers", "Hồ sơ quá hạn", "Overdue"));

    private static final List<Column> DAYS = List.of(
            text("period_id", "Kỳ", "Period"),
            number("days_from", "Từ ngày", "Days from"),
            number("days_to", "Đến ngày", "Days to"),
            number("late", "Xong trễ", "Finished late"),
            number("open_overdue", "Còn quá hạn", "Open overdue"));

    private TimeListing() {}

    /** Time by holder and step of the dossiers finished in the period; those without a log are a row without minutes. */
    static Listing times(FigureSource source, String periodId, Optional<String> unitId, SnapshotOptions options) {
        var filter = filter(periodId, DossierSet.FINISHED, unitId);
        var names = source.names();
        var rows = new ArrayList<List<Object>>();
        source.steps()
                .lines(filter, By.STEP_AND_HOLDER)
                .forEach(line -> rows.add(List.of(
                        periodId,
                        "TOLD",
                        line.holderId(),
                        options.word(names.name(FigureDimension.UNIT, line.holderId())),
                        line.step(),
                        line.dossiers(),
                        line.heldMinutes(),
                        line.waitingMinutes(),
                        line.overdueMinutes(),
                        line.waitingDossiers(),
                        line.overdueDossiers())));
        long untold = source.steps().whole(filter).untold();
        rows.add(Arrays.asList(periodId, "NOT_TOLD", null, null, null, untold, null, null, null, null, null));
        return new Listing(
                SnapshotOptions.title(Listing.Language.vi, "Thời gian nằm ở đâu", source.origin()),
                SnapshotOptions.title(Listing.Language.en, "Where the time went", source.origin()),
                TIMES,
                rows);
    }

    /** Late dossiers by working days: finished late in the period, and open past their due date at its end. */
    static Listing days(FigureSource source, String periodId, Optional<String> unitId) {
        var late = source.steps().lateClasses(filter(periodId, DossierSet.LATE, unitId));
        var open = source.steps().lateClasses(filter(periodId, DossierSet.OPEN_OVERDUE, unitId));
        var rows = new ArrayList<List<Object>>();
        for (LateClass each : LateClass.CLASSES) {
            rows.add(Arrays.asList(
                    periodId, each.from(), each.isOpen() ? null : each.to(), late.get(each), open.get(each)));
        }
        return new Listing(
                SnapshotOptions.title(Listing.Language.vi, "Hồ sơ trễ theo ngày làm việc", source.origin()),
                SnapshotOptions.title(Listing.Language.en, "Late dossiers by working days", source.origin()),
                DAYS,
                rows);
    }

    private static DossierFilter filter(String periodId, DossierSet set, Optional<String> unitId) {
        var all = DossierFilter.of(periodId, set);
        return unitId.map(all::inUnit).orElse(all);
    }
}
