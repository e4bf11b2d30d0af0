package parindex.warehouse.app;

import static parindex.warehouse.app.Listing.Column.number;
import static parindex.warehouse.app.Listing.Column.text;
import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import parindex.warehouse.app.Listing.Column;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.Engine;
import parindex.warehouse.warning.Backtest;
import parindex.warehouse.warning.BacktestResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parindex backtest}: how well early warning would have foretold the last months from those before them. */
@Command(
        name = "backtest",
        description = {
            "Thử lại cảnh báo sớm: học từ quá khứ, dự báo những tháng để riêng, so với quy tắc \"còn dưới k ngày\".",
            "Tries early warning on the past: learns, foretells months held out, beside the rule \"days left < k\"."
        },
        footer = {
            "",
            "CSV, JSON: measure, value, baseline, cases, missed, lead_low, lead_high (95 of 100). measure: brier, precision_at_top, days_left,",
            "asked, taught, months, reliability_00 … reliability_90 (value: foretold; missed of cases)."
        },
        mixinStandardHelpOptions = true)
public final class BacktestCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            text("measure", "Phép đo", "Measure"),
            number("value", "Mô hình", "Model"),
            number("baseline", "Quy tắc ngày còn lại", "Days-left rule"),
            number("cases", "Hồ sơ × ngày", "Dossier-days"),
            number("missed", "Trễ hẹn", "Missed"),
            number("lead_low", "Hơn, ít nhất", "Lead, least"),
            number("lead_high", "Hơn, nhiều nhất", "Lead, most"));

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {"Thư mục dữ liệu (mặc định: ${DEFAULT-VALUE}).", "Data folder (default: ${DEFAULT-VALUE})."})
    private Path data;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "6",
            description = {
                "Số tháng cuối để riêng, nhiều nhất một nửa (mặc định: ${DEFAULT-VALUE}).",
                "How many of the last months are held out, half at most (default: ${DEFAULT-VALUE})."
            })
    private int months;

    @Mixin
    private ListingOptions listing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (months < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--months: cần số từ 1, nhận được " + months + " / need 1 or more, got " + months);
        }
        var rows = read();
        listing.print(
                listing(Backtest.run(rows.then(), rows.past(), months)),
                spec.commandLine().getOut());
        return ExitCode.DONE.number();
    }

    private WatchedRows read() {
        Path warehouse = new DataFolder(data).warehouse();
        if (!Files.exists(warehouse)) {
            throw new WarehouseException(
                    REQUEST,
                    warehouse.toString(),
                    "chưa có kho dữ liệu; chạy lệnh build trước",
                    "there is no warehouse yet; run build first");
        }
        try (var connection = Engine.openSnapshot(warehouse, Settings.of(data))) {
            return WatchedRows.read(connection);
        } catch (SQLException e) {
            throw new WarehouseException(
                    RESOURCE,
                    warehouse.toString(),
                    "không đọc được kho dữ liệu: " + e.getMessage(),
                    "the warehouse cannot be read: " + e.getMessage(),
                    e);
        }
    }

    private static Listing listing(BacktestResult result) {
        var rows = new ArrayList<List<Object>>();
        if (result.asked() > 0) {
            rows.add(Arrays.asList(
                    "brier",
                    decimal(result.model().brier()),
                    decimal(result.rule().brier()),
                    result.asked(),
                    result.missed(),
                    decimal(result.brierMargin().low()),
                    decimal(result.brierMargin().high())));
            rows.add(Arrays.asList(
                    "precision_at_top",
                    decimal(result.model().precisionAtTop()),
                    decimal(result.rule().precisionAtTop()),
                    result.top(),
                    null,
                    decimal(result.topMargin().low()),
                    decimal(result.topMargin().high())));
            rows.add(Arrays.asList("days_left", null, result.daysLeft(), null, null, null, null));
            rows.add(Arrays.asList("taught", null, null, result.taught(), null, null, null));
            for (var bin : result.reliability()) {
                rows.add(Arrays.asList(
                        "reliability_" + bin.tenth() + "0",
                        bin.asked() == 0 ? null : decimal(bin.foretold()),
                        bin.asked() == 0 ? null : decimal(bin.missed() / (double) bin.asked()),
                        bin.asked(),
                        bin.missed(),
                        null,
                        null));
            }
        }
        rows.add(Arrays.asList("months", result.months().size(), null, null, null, null, null));
        return new Listing(title(result, "vi"), title(result, "en"), COLUMNS, rows);
    }

    private static String title(BacktestResult result, String language) {
        boolean isVietnamese = language.equals("vi");
        if (result.asked() == 0) {
            return isVietnamese
                    ? "Chưa đủ tháng đã biết kết quả để thử lại."
                    : "There are not enough months of known outcome to try on.";
        }
        String from = result.months().get(0).toString().substring(0, 7);
        String to = result.months().get(result.months().size() - 1).toString().substring(0, 7);
        String of = isVietnamese ? "Thử lại cảnh báo sớm " : "Early warning tried on ";
        String top = isVietnamese
                ? "precision_at_top: phần trễ hẹn trong 10 % đứng đầu mỗi tháng. reliability: mô hình = dự báo,"
                        + " cột sau = thực tế. Brier càng nhỏ càng tốt."
                        + " Hơn: mô hình hơn quy tắc bao nhiêu, 95 trên 100 lần."
                : "precision_at_top: share missed of the top 10 % of each month. reliability: model = foretold, the"
                        + " next column = what came. The less Brier the better."
                        + " Lead: of the model over the rule, 95 of 100 times.";
        return of + from + " – " + to + ". " + verdict(result, isVietnamese) + "\n" + top;
    }

    private static String verdict(BacktestResult result, boolean isVietnamese) {
        if (result.isModelBetter()
                && (result.brierMargin().isDraw() || result.topMargin().isDraw())) {
            return isVietnamese
                    ? "Mô hình tốt hơn quy tắc, nhưng có phép đo mà khoảng hơn kém chứa 0: ở đó coi như hoà."
                    : "The model is better than the rule, but of one measure the lead may be 0: there it is a draw.";
        }
        if (result.isModelBetter()) {
            return isVietnamese ? "Mô hình tốt hơn quy tắc." : "The model is better than the rule.";
        }
        return isVietnamese
                ? "Mô hình KHÔNG tốt hơn quy tắc ở cả hai phép đo."
                : "The model is NOT better than the rule on both measures.";
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
