package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.hidden;
import static parindex.warehouse.app.Listing.Column.number;
import static parindex.warehouse.app.Listing.Column.text;

import java.util.ArrayList;
import java.util.List;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.query.FigureDimension;
import parindex.warehouse.query.FigureRate;
import parindex.warehouse.query.FigureSource;
import parindex.warehouse.query.RateTable;

/** {@code figures --rates}: three rates that stand together, each with its two counts; 0 of 0 has no percentage. */
final class RateListing {
    private static final List<Column> COLUMNS = List.of(
            text("period_id", "Kỳ", "Period"),
            hidden("period_rule"),
            hidden("scope_kind"),
            hidden("scope_id"),
            text("scope_name", "Đơn vị", "Unit"),
            text("copies", "Chứng thực", "Copies"),
            hidden("state"),
            number("finished_in_time", "Trong hạn", "In time"),
            number("finished", "Đã giải quyết", "Finished"),
            number("finished_in_time_percent", "%", "%"),
            number("fell_due_met", "Trả đúng hạn", "Met"),
            number("fell_due", "Đến hạn", "Fell due"),
            number("fell_due_met_percent", "%", "%"),
            number("open_overdue", "Tồn quá hạn", "Overdue"),
            number("closing_open", "Đang giải quyết", "Open"),
            number("open_overdue_percent", "%", "%"));

    private RateListing() {}

    static Listing of(FigureSource source, FigureDimension scope, String periodId, SnapshotOptions options) {
        var names = source.names();
        var rows = new ArrayList<List<Object>>();
        for (RateTable.Row row : source.rates().rows(scope, periodId)) {
            var cells = new ArrayList<Object>(List.of(
                    row.periodId(),
                    row.periodRule(),
                    row.scopeKind(),
                    row.scopeId(),
                    scope.isNamed() ? options.word(names.name(scope, row.scopeId())) : row.scopeId(),
                    row.copies(),
                    row.state()));
            for (FigureRate rate : List.of(row.finished(), row.fellDue(), row.overdue())) {
                cells.add(rate.part());
                cells.add(rate.whole());
                cells.add(rate.percent().orElse(null));
            }
            rows.add(cells);
        }
        return new Listing(
                SnapshotOptions.title(Listing.Language.vi, "Ba tỷ lệ đi cùng nhau", source.origin()),
                SnapshotOptions.title(Listing.Language.en, "Three rates together", source.origin()),
                COLUMNS,
                rows);
    }
}
