package parindex.warehouse.app;

import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RULES;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import parindex.warehouse.alert.Recipient;
import parindex.warehouse.alert.RecipientFile;
import parindex.warehouse.alert.Recipients;
import parindex.warehouse.alert.Recipients.Refused;
import parindex.warehouse.alert.Round;
import parindex.warehouse.alert.RoundReport;
import parindex.warehouse.alert.RoundReport.Line;
import parindex.warehouse.alert.RoundReport.State;
import parindex.warehouse.alert.ServerTrust;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.model.Snapshots;
import parindex.warehouse.query.Snapshot;
import parindex.warehouse.reference.ReferenceLoader;
import parindex.warehouse.settings.AlertSettings;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parindex alert}: mails each recipient the digest of its unit, in working time, once a day at most. */
@Command(
        name = "alert",
        description = {
            "Gửi thư cảnh báo cho từng đơn vị: việc còn kịp, việc đã quá hạn, thủ tục chậm. Chỉ trong giờ làm việc, "
                    + "mỗi người mỗi ngày nhiều nhất một thư; chạy lại bao nhiêu lần cũng được.",
            "Mails each unit its digest: what can be saved, what is overdue, which procedures run late. In working "
                    + "time only, one a day and recipient at most; run it as often as you like."
        },
        footer = {"", "Người nhận / recipients: <data>/alert/recipients.csv; xem / see warehouse/ALERTS.md."},
        mixinStandardHelpOptions = true)
public final class AlertCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = {"Thư mục dữ liệu (mặc định: ${DEFAULT-VALUE}).", "Data folder (default: ${DEFAULT-VALUE})."})
    private Path data;

    @Option(
            names = "--dry-run",
            description = {"Chỉ in những gì sẽ gửi.", "Only print what would be sent."})
    private boolean isRehearsal;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = {
                "Coi như bây giờ là lúc này, ví dụ 2026-11-23T08:00+07:00.",
                "As if it were this moment, such as 2026-11-23T08:00+07:00."
            })
    private OffsetDateTime at;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var folder = new DataFolder(data);
        var settings = AlertSettings.of(data);
        if (!isRehearsal) {
            needComplete(settings);
        }
        RoundReport report;
        Recipients told;
        var out = spec.commandLine().getOut();
        try (var snapshot = open(folder)) {
            told = RecipientFile.read(
                    folder.alert(), id -> snapshot.catalogue().findUnit(id).isPresent());
            told.refused().forEach(row -> printRefused(row, out)); // before the server may end it all
            Instant now = at == null ? Instant.now() : at.toInstant();
            var round = new Round(snapshot, settings, ReferenceLoader.clocks(data), folder.alert(), now);
            report = isRehearsal ? round.rehearse(told.recipients()) : send(round, told.recipients(), settings);
        }
        print(report, out);
        boolean hasFindings = !told.refused().isEmpty() || report.hasFindings() && !isRehearsal;
        return (hasFindings ? ExitCode.DONE_WITH_FINDINGS : ExitCode.DONE).number();
    }

    private RoundReport send(Round round, List<Recipient> recipients, AlertSettings settings) {
        String passwordFile = settings.smtp().passwordFile();
        String trustFile = settings.smtp().trustFile();
        return round.send(
                recipients,
                passwordFile.isEmpty() ? "" : password(data.resolve(passwordFile)),
                trustFile.isEmpty() ? ServerTrust.ofJava() : ServerTrust.of(data.resolve(trustFile)));
    }

    private Snapshot open(DataFolder folder) {
        String snapshotId = new Snapshots(folder)
                .current()
                .orElseThrow(() -> new WarehouseException(
                        REQUEST,
                        folder.current().toString(),
                        "thư mục dữ liệu này chưa có bản chốt; chạy lệnh build trước",
                        "this data folder has no snapshot yet; run build first"));
        var settings = Settings.of(data);
        return Snapshot.open(folder.snapshot(snapshotId), settings.memory(), settings.threads());
    }

    private void needComplete(AlertSettings settings) {
        String missing = settings.smtp().host().isEmpty()
                ? "alert.smtp.host"
                : settings.from().isEmpty() ? "alert.from" : settings.baseUrl().isEmpty() ? "alert.base-url" : "";
        if (!missing.isEmpty()) {
            throw new WarehouseException(
                    RULES,
                    data.resolve(Settings.FILE_NAME).toString(),
                    "cần đặt " + missing + " để gửi thư; xem warehouse/ALERTS.md, hoặc chạy --dry-run",
                    "set " + missing + " to send mail; see warehouse/ALERTS.md, or run --dry-run");
        }
    }

    /** The first line; a file that others may read is refused. */
    private static String password(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)
                            .contains(PosixFilePermission.OTHERS_READ)) {
                throw new WarehouseException(
                        RULES,
                        file.toString(),
                        "người khác đọc được tệp mật khẩu; chạy chmod 600 cho tệp này",
                        "others may read the file of the password; chmod it 600");
            }
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new WarehouseException(
                    RULES,
                    file.toString(),
                    "không đọc được tệp mật khẩu",
                    "the file of the password cannot be read",
                    e);
        }
    }

    private static void printRefused(Refused row, PrintWriter out) {
        out.println("[" + row.label() + "] " + row.vietnamese());
        out.println("[" + row.label() + "] " + row.english());
    }

    private static void print(RoundReport report, PrintWriter out) {
        for (Line line : report.lines()) {
            line.letter()
                    .ifPresent(letter -> out.printf(
                            Locale.ROOT,
                            "--- %s%n%s%n%n%s%n",
                            line.recipient().label(),
                            letter.subject(),
                            letter.text().indent(2).stripTrailing()));
        }
        out.printf(
                Locale.ROOT,
                "Đã gửi %d thư; sẽ gửi %d; hôm nay đã báo %d; không có gì để báo %d; chờ giờ làm việc %d.%n",
                report.count(State.SENT),
                report.count(State.READY),
                report.count(State.TOLD),
                report.count(State.NOTHING),
                report.count(State.WAITS));
        out.printf(
                Locale.ROOT,
                "Sent %d; to send %d; told today before %d; nothing to tell %d; outside working time %d.%n",
                report.count(State.SENT),
                report.count(State.READY),
                report.count(State.TOLD),
                report.count(State.NOTHING),
                report.count(State.WAITS));
        report.waitsUntil().ifPresent(until -> printUntil(until, out));
        report.lines().forEach(line -> printFinding(line, out));
    }

    private static void printUntil(LocalDateTime until, PrintWriter out) {
        out.printf(Locale.ROOT, "Chờ đến %s.%nwaits until %s.%n", MOMENT.format(until), until);
    }

    private static void printFinding(Line line, PrintWriter out) {
        String label = "[" + line.recipient().label() + "] ";
        switch (line.state()) {
            case REFUSED -> {
                out.println(label + "máy chủ thư từ chối người nhận; sửa địa chỉ trong tệp rồi chạy lại");
                out.println(label + "the mail server refused the recipient; correct the address and run again");
            }
            case REFUSED_FOR_NOW -> {
                out.println(label + "máy chủ thư hẹn lúc khác; chạy lại sẽ gửi");
                out.println(label + "the mail server said later; run again");
            }
            case UNKNOWN -> {
                out.println(label + "không biết thư hôm nay đã đến chưa; không gửi lần hai, ngày mai gửi tiếp");
                out.println(
                        label + "nobody knows whether today's mail arrived; it is not sent twice, tomorrow goes on");
            }
            default -> {
                // counted above
            }
        }
    }
}
