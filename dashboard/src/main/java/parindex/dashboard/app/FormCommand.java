package parindex.dashboard.app;

import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import parindex.dashboard.text.Language;
import parindex.dashboard.view.FormKind;
import parindex.dashboard.view.FormView;
import parindex.dashboard.view.Page;
import parindex.dashboard.web.FormWorkbook;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.query.Catalogue;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code form II.06a --unit … --period … --out x.xlsx}: a report form filled in, as a workbook. */
@Command(
        name = "form",
        mixinStandardHelpOptions = true,
        description = "Ghi biểu mẫu báo cáo đã điền số liệu. / Writes a report form, filled in.")
public final class FormCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "BIỂU/FORM",
            description = "II.06a (một đơn vị / one body), II.06b (tổng hợp / summary), II.07b (thủ tục / procedures).")
    private String form;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Thư mục dữ liệu. / Data folder.")
    private Path data;

    @Option(names = "--unit", paramLabel = "ID", description = "Đơn vị, cho II.06a. / The body, for II.06a.")
    private String unit;

    @Option(names = "--group", paramLabel = "ID", description = "Cấp, cho II.06b. / The level, for II.06b.")
    private String group;

    @Option(
            names = "--period",
            paramLabel = "ID",
            description = {
                "bc-2025-06, bc-2025-Q2, bc-2025-H1, bc-2025-N9, bc-2025: từ ngày 15 đến ngày 14 / 15th to 14th;",
                "2025-06, 2025-Q2, 2025, all: dương lịch / calendar."
            })
    private String period;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Tệp XLSX. / The XLSX file.")
    private Path out;

    @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", description = "Ngôn ngữ. / Language.")
    private String language;

    @Override
    public Integer call() {
        FormKind kind = FormKind.find(form)
                .orElseThrow(() -> unknown(form, "biểu mẫu", "form", String.join(", ", FormKind.numbers())));
        var folder = new DataFolder(data);
        var settings = Settings.of(data);
        String id = current(folder);
        try (var snapshot = Snapshot.open(folder.snapshot(id), settings.memory(), settings.threads())) {
            var view = view(snapshot, kind);
            Files.write(out, FormWorkbook.write(view));
            System.out.println(out);
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, out.toString(), "không ghi được tệp", "the file cannot be written", e);
        }
        return ExitCode.DONE.number();
    }

    private static String current(DataFolder folder) {
        try {
            return Files.readString(folder.current(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new WarehouseException(
                    REQUEST,
                    folder.current().toString(),
                    "thư mục dữ liệu này chưa có bản chốt; chạy lệnh build trước",
                    "this data folder has no snapshot yet; run build first",
                    e);
        }
    }

    private FormView view(Snapshot snapshot, FormKind kind) {
        Catalogue catalogue = snapshot.catalogue();
        Optional<String> body = Optional.ofNullable(unit).map(id -> catalogue
                .findUnit(id)
                .orElseThrow(() -> unknown(id, "đơn vị", "unit", "--unit"))
                .id());
        Optional<String> level = Optional.ofNullable(group).map(id -> catalogue
                .findGroup(id.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> unknown(id, "cấp", "level", "--group"))
                .id());
        if (kind == FormKind.II06A && body.isEmpty()) {
            throw new WarehouseException(REQUEST, kind.number(), "biểu II.06a cần --unit", "form II.06a needs --unit");
        }
        var page = new Page(speaking(), catalogue, period(catalogue, kind), "/bieu-mau", Map.of(), "forms", "");
        return FormView.build(
                page,
                snapshot,
                new FormView.Wish(
                        kind,
                        kind == FormKind.II06A ? body : Optional.empty(),
                        kind == FormKind.II06B ? level : Optional.empty()));
    }

    private Catalogue.Period period(Catalogue catalogue, FormKind kind) {
        if (period == null && kind == FormKind.II07B) {
            return catalogue.wholeTime();
        }
        if (period == null) {
            throw new WarehouseException(REQUEST, "--period", "cần --period", "need --period");
        }
        return catalogue
                .findPeriod(period)
                .or(() -> catalogue.findReportPeriod(period))
                .orElseThrow(() -> unknown(period, "kỳ", "period", "--period"));
    }

    private Language speaking() {
        return switch (language) {
            case "vi" -> Language.VI;
            case "en" -> Language.EN;
            default -> throw unknown(language, "ngôn ngữ", "language", "vi, en");
        };
    }

    private static WarehouseException unknown(String typed, String vietnamese, String english, String known) {
        return new WarehouseException(
                REQUEST,
                typed,
                "không có " + vietnamese + " này (" + known + ")",
                "there is no such " + english + " (" + known + ")");
    }
}
