package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.hidden;
import static parindex.warehouse.app.Listing.Column.number;
import static parindex.warehouse.app.Listing.Column.text;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.query.FigureDimension;
import parindex.warehouse.query.FigureLateTable;
import parindex.warehouse.query.FigureNames;
import parindex.warehouse.query.FigureSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parindex late}: which procedures run late in which units, the worst first. */
@Command(
        name = "late",
        description = {
            "Thủ tục trễ hẹn theo đơn vị trong một kỳ, nặng nhất trước (theo số hồ sơ quá hạn và trả trễ).",
            "Procedures that run late, by unit, in a period; worst first (by dossiers overdue and finished late)."
        },
        footer = {
            "",
            "CSV, JSON: period_id, procedure_code, procedure_name, unit_id, unit_name, open_overdue, late_finished,",
            "finished, median_working_days, p90_working_days, promised_median_working_days.",
            "--flags: unit_id, unit_name, procedure_code, procedure_name, kind, surety, false_share, since_on, missed,",
            "fell_due, past_missed, past_fell_due, peer_missed, peer_fell_due, open_overdue, excess_working_days, step,",
            "reason."
        },
        mixinStandardHelpOptions = true)
public final class LateCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            hidden("period_id"),
            text("procedure_code", "Mã thủ tục", "Code"),
            text("procedure_name", "Thủ tục", "Procedure"),
            hidden("unit_id"),
            text("unit_name", "Đơn vị", "Unit"),
            number("open_overdue", "Đang quá hạn", "Overdue"),
            number("late_finished", "Trả trễ", "Late"),
            number("finished", "Đã giải quyết", "Finished"),
            number("median_working_days", "Trung vị (ngày làm việc)", "Median (working days)"),
            number("p90_working_days", "P90", "P90"),
            number("promised_median_working_days", "Hẹn (trung vị)", "Promised (median)"));

    @Mixin
    private SnapshotOptions options;

    @Mixin
    private PeriodOption period;

    @Mixin
    private GroupOption group;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = {"Chỉ N dòng đầu (mặc định: tất cả).", "The first N rows only (default: all)."})
    private Integer top;

    @Option(
            names = "--flags",
            description = {
                "Chỉ các cờ: thủ tục chậm hơn hẳn bình thường, kèm lý do; không theo kỳ.",
                "Flags only: procedures later than chance explains, with the reasons; of no period."
            })
    private boolean isFlags;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (top != null && top < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--top: cần số từ 1, nhận được " + top + " / need 1 or more, got " + top);
        }
        options.print(
                spec.commandLine().getOut(),
                isFlags ? source -> new FlagListing(options).of(source, group.in(source), limit()) : this::listing);
        return ExitCode.DONE.number();
    }

    private Listing listing(FigureSource source) {
        String periodId = period.in(source);
        var names = source.names();
        var rows = source.late().rows(periodId, group.in(source)).stream()
                .limit(limit())
                .map(row -> cells(periodId, row, names))
                .toList();
        return new Listing(
                SnapshotOptions.title(Listing.Language.vi, "Thủ tục trễ hẹn kỳ " + periodId, source.origin()),
                SnapshotOptions.title(Listing.Language.en, "Late procedures of " + periodId, source.origin()),
                COLUMNS,
                rows);
    }

    private long limit() {
        return top == null ? Long.MAX_VALUE : top;
    }

    private List<Object> cells(String periodId, FigureLateTable.Row row, FigureNames names) {
        return Arrays.asList(
                periodId,
                row.procedureCode(),
                options.word(names.name(FigureDimension.PROCEDURE, row.procedureCode())),
                row.unitId(),
                options.word(names.name(FigureDimension.UNIT, row.unitId())),
                row.openOverdue(),
                row.late(),
                row.finished(),
                row.medianDays().orElse(null),
                row.p90Days().orElse(null),
                row.promisedDays().orElse(null));
    }
}
