package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.hidden;
import static parindex.warehouse.app.Listing.Column.number;
import static parindex.warehouse.app.Listing.Column.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.query.FigureCount;
import parindex.warehouse.query.FigureCounts;
import parindex.warehouse.query.FigureDimension;
import parindex.warehouse.query.FigureNames;
import parindex.warehouse.query.FigureRate;
import parindex.warehouse.query.FigureSource;
import parindex.warehouse.query.FigureTable;
import parindex.warehouse.settings.Settings.NoDueDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parindex figures}: every count and rate by unit, group, procedure, field, channel or year. */
@Command(
        name = "figures",
        description = {
            "Mọi số đếm và tỷ lệ theo đơn vị, nhóm, thủ tục, lĩnh vực, kênh nộp hoặc năm tiếp nhận.",
            "Every count and rate by unit, group, procedure, field, channel or year received."
        },
        footer = {
            "",
            "CSV, JSON: period_id; mỗi chiều / each dimension: unit_id, unit_name; group_id, group_name; procedure_code,",
            "procedure_name; field_code, field_name; channel; received_year; all. Rồi / then: received, carried_in,",
            "finished, early, on_time, late, finished_no_due, withdrawn, closing_open, open_in_term, open_paused,",
            "open_overdue, open_no_due, refused, received_online, received_direct, received_postal, received_unknown,",
            "received_digitised, received_with_fee, received_paid_online, finished_electronic; in_time (early + on_time),",
            "finished_of_received_percent, finished_of_handled_percent (handled = received + carried_in),",
            "in_time_of_finished_percent, late_of_finished_percent, overdue_of_open_percent;",
            "on_time_part, on_time_whole, on_time_percent (đã giải quyết / of finished),",
            "not_late_part, not_late_whole, not_late_percent (cả đang giải quyết / of finished and open):",
            "hai cặp này theo --no-due / these two pairs follow --no-due.",
            "received = tiếp nhận trong kỳ / in the period. Identity: received + carried_in = finished + withdrawn + closing_open."
        },
        mixinStandardHelpOptions = true)
public final class FiguresCommand implements Callable<Integer> {
    private static final String DUE_OPTION = "--no-due";

    @Mixin
    private SnapshotOptions options;

    @Option(
            names = "--by",
            paramLabel = "DIM",
            split = ",",
            defaultValue = "unit",
            description = {
                "unit, group, procedure, field, channel, received-year, all; nhiều chiều cách nhau dấu phẩy "
                        + "(mặc định: ${DEFAULT-VALUE}). received-year: mỗi hồ sơ một lần, trạng thái ở ngày dữ liệu.",
                "unit, group, procedure, field, channel, received-year, all; several joined by commas "
                        + "(default: ${DEFAULT-VALUE}). received-year: each dossier once, as at the data date."
            })
    private List<String> by;

    @Mixin
    private PeriodOption period;

    @Option(
            names = "--periods",
            paramLabel = "KIND",
            description = {"Mọi kỳ thuộc loại year, quarter hoặc month.", "Every year, quarter or month."})
    private PeriodKind periods;

    @Option(
            names = DUE_OPTION,
            paramLabel = "on-time|left-out",
            description = {
                "Hồ sơ không có ngày hẹn: tính đúng hạn (on-time) hay để ngoài (left-out); mặc định theo parindex.conf.",
                "Dossiers without due date: counted on time, or left out; default as parindex.conf says."
            })
    private String noDue;

    @Option(
            names = "--rates",
            description = {
                "Ba tỷ lệ đi cùng nhau, có và không có chứng thực bản sao: trong hạn / đã giải quyết, trả đúng hạn / đến hạn,",
                "quá hạn / đang giải quyết; --by unit, group hoặc all; --period nhận cả kỳ báo cáo (bc-2025-06).",
                "Three rates together, with and without certified copies; --period takes reporting periods too."
            })
    private boolean rates;

    @Option(
            names = "--times",
            description = {
                "Thời gian (phút làm việc) của hồ sơ đã giải quyết trong kỳ nằm ở cơ quan nào, bước nào; hồ sơ không có nhật ký",
                "là một dòng riêng không có phút / working minutes of the dossiers finished in the period by holder and step;",
                "those without a log are a row without minutes. --period, --unit."
            })
    private boolean times;

    @Option(
            names = "--late-days",
            description = {
                "Hồ sơ xong trễ và còn quá hạn theo số ngày làm việc; --period, --unit.",
                "Dossiers finished late and open overdue by working days; --period, --unit."
            })
    private boolean lateDays;

    @Option(
            names = "--unit",
            paramLabel = "ID",
            description = {
                "Chỉ hồ sơ của đơn vị này; cùng --times, --late-days.",
                "Dossiers of this unit only; with --times, --late-days."
            })
    private String unit;

    @Spec
    private CommandSpec spec;

    /** Kinds of periods that follow one another. */
    enum PeriodKind {
        year,
        quarter,
        month
    }

    @Override
    public Integer call() {
        var dimensions = dimensions();
        var treatment = treatment();
        if (period.isGiven() && periods != null) {
            throw wrong("chọn --period hoặc --periods", "choose --period or --periods");
        }
        if (isByYear(dimensions) && (period.isGiven() || periods != null)) {
            throw wrong(
                    "received-year là toàn bộ thời gian: bỏ --period, --periods",
                    "received-year speaks of all time: leave out --period, --periods");
        }
        if (times || lateDays || unit != null) {
            return ofTime();
        }
        if (rates) {
            if (dimensions.size() != 1 || !FigureTable.isScope(dimensions.get(0)) || periods != null) {
                throw wrong(
                        "--rates: chỉ --by unit, group hoặc all, và --period", "--rates: need --by unit, group or all");
            }
            options.print(
                    spec.commandLine().getOut(),
                    source -> RateListing.of(source, dimensions.get(0), period.inAny(source), options));
            return ExitCode.DONE.number();
        }
        options.print(spec.commandLine().getOut(), source -> listing(source, dimensions, treatment));
        return ExitCode.DONE.number();
    }

    private int ofTime() {
        if (times == lateDays || rates || periods != null) {
            throw wrong(
                    "chọn một trong --times, --late-days, với --period, --unit",
                    "choose one of --times, --late-days, with --period, --unit");
        }
        options.print(
                spec.commandLine().getOut(),
                source -> times
                        ? TimeListing.times(source, period.inAny(source), Optional.ofNullable(unit), options)
                        : TimeListing.days(source, period.inAny(source), Optional.ofNullable(unit)));
        return ExitCode.DONE.number();
    }

    private Listing listing(FigureSource source, List<FigureDimension> dimensions, NoDueDate treatment) {
        var names = source.names();
        var rows = new ArrayList<List<Object>>();
        for (FigureTable.Row row : rows(source, dimensions)) {
            rows.add(cells(row, dimensions, treatment, names));
        }
        String words = treatment == NoDueDate.LEFT_OUT ? "để ngoài hồ sơ không hẹn" : "không hẹn tính đúng hạn";
        String english = treatment == NoDueDate.LEFT_OUT ? "no due date: left out" : "no due date: on time";
        return new Listing(
                SnapshotOptions.title(Listing.Language.vi, "Số liệu (" + words + ")", source.origin()),
                SnapshotOptions.title(Listing.Language.en, "Figures (" + english + ")", source.origin()),
                columns(dimensions),
                rows);
    }

    private List<FigureTable.Row> rows(FigureSource source, List<FigureDimension> dimensions) {
        if (isByYear(dimensions)) {
            return source.figures().byYearReceived(dimensions);
        }
        if (periods != null) {
            return source.figures()
                    .rows(dimensions, source.periods().ofKind(periods.name().toUpperCase(Locale.ROOT)));
        }
        String one = period.in(source);
        return source.figures().rows(dimensions, List.of(one));
    }

    private static List<Column> columns(List<FigureDimension> dimensions) {
        var columns = new ArrayList<>(List.of(text("period_id", "Kỳ", "Period")));
        for (FigureDimension each : dimensions) {
            if (each.isNamed()) {
                boolean isCode = each == FigureDimension.PROCEDURE || each == FigureDimension.FIELD;
                columns.add(hidden(each.key() + (isCode ? "_code" : "_id")));
            }
            columns.add(text(each.key() + (each.isNamed() ? "_name" : ""), each.vietnamese(), each.english()));
        }
        for (FigureCount count : FigureCount.values()) {
            boolean isShown = count.ordinal() <= FigureCount.REFUSED.ordinal();
            columns.add(isShown ? number(count.column(), count.vietnamese(), count.english()) : hidden(count.column()));
        }
        columns.add(hidden("in_time"));
        columns.addAll(RateColumns.ALL);
        columns.addAll(List.of(
                hidden("on_time_part"),
                hidden("on_time_whole"),
                number("on_time_percent", "Xong đúng hạn %", "On time %"),
                hidden("not_late_part"),
                hidden("not_late_whole"),
                number("not_late_percent", "Chưa trễ %", "Not late %")));
        return columns;
    }

    private List<Object> cells(
            FigureTable.Row row, List<FigureDimension> dimensions, NoDueDate treatment, FigureNames names) {
        var cells = new ArrayList<Object>(List.of(row.periodId()));
        for (int n = 0; n < dimensions.size(); n++) {
            String code = row.codes().get(n);
            cells.add(code);
            if (dimensions.get(n).isNamed()) {
                cells.add(options.word(names.name(dimensions.get(n), code)));
            }
        }
        FigureCounts counts = row.counts();
        for (FigureCount count : FigureCount.values()) {
            cells.add(counts.of(count));
        }
        cells.add(counts.finishedInTime());
        cells.addAll(RateColumns.cells(counts));
        for (FigureRate rate : List.of(counts.onTime(treatment), counts.notLate(treatment))) {
            cells.add(rate.part());
            cells.add(rate.whole());
            cells.add(rate.percent().orElse(null));
        }
        return cells;
    }

    private List<FigureDimension> dimensions() {
        var dimensions = new ArrayList<FigureDimension>();
        for (String typed : by) {
            String key = typed.strip().toLowerCase(Locale.ROOT).replace('-', '_');
            dimensions.add(FigureDimension.find(key)
                    .orElseThrow(
                            () -> wrong("--by: không có chiều \"" + typed + "\"", "there is no \"" + typed + "\"")));
        }
        if (new HashSet<>(dimensions).size() < dimensions.size()) {
            throw wrong("--by: một chiều viết hai lần", "a dimension is given twice");
        }
        return dimensions;
    }

    private NoDueDate treatment() {
        if (noDue == null) {
            return options.settings().noDueDate();
        }
        return switch (noDue) {
            case "on-time" -> NoDueDate.COUNTS_ON_TIME;
            case "left-out" -> NoDueDate.LEFT_OUT;
            default ->
                throw wrong(DUE_OPTION + ": cần on-time hoặc left-out", DUE_OPTION + ": need on-time or left-out");
        };
    }

    private static boolean isByYear(List<FigureDimension> dimensions) {
        return dimensions.contains(FigureDimension.RECEIVED_YEAR);
    }

    private ParameterException wrong(String vietnamese, String english) {
        return new ParameterException(spec.commandLine(), vietnamese + " / " + english);
    }
}
