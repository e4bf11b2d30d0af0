package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.hidden;
import static parindex.warehouse.app.Listing.Column.number;

import java.util.ArrayList;
import java.util.List;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.query.FigureCounts;
import parindex.warehouse.query.FigureRate;

/** The rates that every report quotes, as columns of a listing. */
final class RateColumns {
    static final List<Column> ALL = List.of(
            hidden("finished_of_received_percent"),
            number("finished_of_handled_percent", "Giải quyết %", "Finished %"),
            number("in_time_of_finished_percent", "Đúng hạn %", "In time %"),
            number("late_of_finished_percent", "Quá hạn %", "Late %"),
            number("overdue_of_open_percent", "Tồn quá hạn %", "Overdue %"));

    private RateColumns() {}

    /** One cell for each column; none where there is nothing to divide by. */
    static List<Object> cells(FigureCounts counts) {
        var cells = new ArrayList<Object>();
        for (FigureRate rate : List.of(
                counts.finishedOfReceived(),
                counts.finishedOfHandled(),
                counts.inTimeOfFinished(),
                counts.lateOfFinished(),
                counts.overdueOfOpen())) {
            cells.add(rate.percent().orElse(null));
        }
        return cells;
    }
}
