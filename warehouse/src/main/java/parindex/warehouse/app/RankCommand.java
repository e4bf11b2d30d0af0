package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.hidden;
import static parindex.warehouse.app.Listing.Column.number;
import static parindex.warehouse.app.Listing.Column.text;
import static parindex.warehouse.app.Listing.Column.words;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.app.Listing.Kind;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.query.FigureCount;
import parindex.warehouse.query.FigureCounts;
import parindex.warehouse.query.FigureDimension;
import parindex.warehouse.query.FigureNames;
import parindex.warehouse.query.FigureSource;
import parindex.warehouse.query.FigureTable;
import parindex.warehouse.query.RankingTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parindex rank}: the places of a period with the counts they rest on. */
@Command(
        name = "rank",
        description = {
            "Xếp hạng các đơn vị trong một kỳ, kèm số hồ sơ và tỷ lệ.",
            "Ranks the units of a period, with their dossiers and rates."
        },
        footer = {
            "",
            "CSV, JSON: period_id, group_id, group_name, place, unit_id, unit_code, unit_name, state (PLACED, SILENT,",
            "TOO_FEW, NO_DATA), tier, index_percent, points, max_points, previous_place, movement (+: lên / up),",
            "received, carried_in, finished, in_time (early + on time), late, open, open_overdue,",
            "finished_of_received_percent, finished_of_handled_percent (handled = received + carried_in),",
            "in_time_of_finished_percent, late_of_finished_percent, overdue_of_open_percent.",
            "Phần trăm hai chữ số thập phân / Percentages have two decimals, half up."
        },
        mixinStandardHelpOptions = true)
public final class RankCommand implements Callable<Integer> {
    private static final List<Column> STANDING = List.of(
            hidden("period_id"),
            hidden("group_id"),
            text("group_name", "Nhóm", "Group"),
            number("place", "Hạng", "Place"),
            hidden("unit_id"),
            hidden("unit_code"),
            text("unit_name", "Đơn vị", "Unit"),
            hidden("state"),
            hidden("tier"),
            words("Xếp loại", "Tier"),
            number("index_percent", "Chỉ số %", "Index %"),
            number("points", "Điểm", "Points"),
            number("max_points", "Tối đa", "Max"),
            hidden("previous_place"),
            new Column("movement", "Tăng giảm", "Moved", Kind.MOVE),
            number("received", "Tiếp nhận", "Received"),
            number("carried_in", "Kỳ trước chuyển", "Carried in"),
            number("finished", "Đã giải quyết", "Finished"),
            number("in_time", "Đúng hạn", "In time"),
            number("late", "Quá hạn", "Late"),
            number("open", "Đang giải quyết", "Open"),
            number("open_overdue", "Đang quá hạn", "Overdue"));

    private static final List<Column> COLUMNS =
            Stream.concat(STANDING.stream(), RateColumns.ALL.stream()).toList();

    @Mixin
    private SnapshotOptions options;

    @Mixin
    private PeriodOption period;

    @Mixin
    private GroupOption group;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        options.print(spec.commandLine().getOut(), this::listing);
        return ExitCode.DONE.number();
    }

    private Listing listing(FigureSource source) {
        String periodId = period.in(source);
        var names = source.names();
        Map<String, FigureCounts> counts =
                source.figures().rows(List.of(FigureDimension.UNIT), List.of(periodId)).stream()
                        .collect(Collectors.toMap(row -> row.codes().get(0), FigureTable.Row::counts));
        var rows = new ArrayList<List<Object>>();
        for (RankingTable.Row row : source.ranking().rows(periodId, group.in(source))) {
            rows.add(cells(periodId, row, counts.get(row.unitId()), names));
        }
        return new Listing(
                SnapshotOptions.title(Listing.Language.vi, "Xếp hạng kỳ " + periodId, source.origin()),
                SnapshotOptions.title(Listing.Language.en, "Ranking of " + periodId, source.origin()),
                COLUMNS,
                rows);
    }

    private List<Object> cells(String periodId, RankingTable.Row row, FigureCounts counts, FigureNames names) {
        Integer place = row.place().orElse(null);
        Integer before = row.previousPlace().orElse(null);
        var cells = new ArrayList<Object>(Arrays.asList(
                periodId,
                row.groupId(),
                options.word(names.name(FigureDimension.GROUP, row.groupId())),
                place,
                row.unitId(),
                row.unitCode(),
                options.word(names.name(FigureDimension.UNIT, row.unitId())),
                row.state(),
                row.tier().map(options::word).orElse(null),
                row.tier().map(options::word).orElseGet(() -> whyNot(row.state())),
                row.indexPercent().orElse(null),
                row.points().setScale(2, RoundingMode.HALF_UP),
                row.maxPoints().setScale(2, RoundingMode.HALF_UP),
                before,
                place == null || before == null ? null : before - place));
        cells.addAll(Arrays.asList(
                counts.of(FigureCount.RECEIVED),
                counts.of(FigureCount.CARRIED_IN),
                counts.of(FigureCount.FINISHED),
                counts.finishedInTime(),
                counts.of(FigureCount.LATE),
                counts.of(FigureCount.CLOSING_OPEN),
                counts.of(FigureCount.OPEN_OVERDUE)));
        cells.addAll(RateColumns.cells(counts));
        return cells;
    }

    /** In place of a tier, why there is none. */
    private String whyNot(String state) {
        return options.word(
                switch (state) {
                    case "SILENT" -> new FigureNames.Name("(không gửi số liệu)", "(silent)");
                    case "TOO_FEW" -> new FigureNames.Name("(ít hồ sơ)", "(too few dossiers)");
                    default -> new FigureNames.Name("(chưa có số liệu)", "(no data)");
                });
    }
}
