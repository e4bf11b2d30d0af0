package parindex.ingest.sample;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import parindex.warehouse.fault.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parindex sample}: writes raw files of a made-up province, or of the published year of a real district. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Viết tệp hồ sơ một cửa của một tỉnh giả lập vào <data>/inbox (cùng tham số thì cùng nội dung).",
            "Writes one-stop files of a made-up province into <data>/inbox (same arguments, same bytes)."
        })
public final class SampleCommand implements Callable<Integer> {
    @Option(
            names = "--dossiers",
            paramLabel = "N",
            defaultValue = "200000",
            description = "số hồ sơ / number of dossiers (${DEFAULT-VALUE})")
    private int dossiers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "2025",
            description = "mầm ngẫu nhiên / seed of chance (${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--from",
            paramLabel = "yyyy-MM-dd",
            defaultValue = "2024-07-01",
            description = "ngày đầu / first day (${DEFAULT-VALUE})")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "yyyy-MM-dd",
            defaultValue = "2025-06-30",
            description = "ngày cuối / last day (${DEFAULT-VALUE})")
    private LocalDate to;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "thư mục dữ liệu / data folder (${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = {
                "kịch bản có sẵn thay cho tỉnh giả lập: " + BacBinh2022.NAME,
                "a ready scenario instead of the made-up province: " + BacBinh2022.NAME
            })
    private String scenario;

    @Option(
            names = "--mail",
            description = {
                "thêm ba tháng thư công vụ: tài khoản, đăng nhập, chuyển phát",
                "three months of official mail too: accounts, log-ins, deliveries"
            })
    private boolean isMailWanted;

    @Spec
    private CommandSpec spec;

    /** Progress in words on the error stream, the summary on the output stream. */
    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        SampleSummary summary = scenario == null ? writeProvince(errors) : writeScenario(errors);
        summary.print(out);
        return ExitCode.DONE.number();
    }

    private SampleSummary writeProvince(PrintWriter errors) {
        var province = new SampleProvince(request(), line -> {
            errors.println(line);
            errors.flush();
        });
        return isMailWanted ? province.writeWithMail() : province.write();
    }

    private SampleRequest request() {
        try {
            return new SampleRequest(dossiers, seed, from, to, data);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "tham số sai / wrong argument: " + e.getMessage(), e);
        }
    }

    private SampleSummary writeScenario(PrintWriter errors) {
        if (!scenario.equals(BacBinh2022.NAME)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "không có kịch bản / no scenario \"" + scenario + "\"; có / there is " + BacBinh2022.NAME);
        }
        errors.println("đang viết kịch bản / writing the scenario " + scenario);
        errors.flush();
        return new BacBinh2022(data, seed).write();
    }
}
