package parindex.dashboard.app;

import static parindex.warehouse.fault.Fault.REQUEST;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import parindex.dashboard.access.Sender;
import parindex.dashboard.access.Senders;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.ReferenceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sender}: who may send files over HTTP. A running server knows of a change at once. */
@Command(
        name = "sender",
        mixinStandardHelpOptions = true,
        description = {"Nơi gửi tệp qua HTTP: cấp, liệt kê, thu hồi mã.", "Senders over HTTP: add, list, revoke."},
        exitCodeListHeading = "%nMã thoát / Exit codes:%n",
        exitCodeList = {"0:xong / done", "2:sai cách dùng / usage", "5:lỗi / fault"})
public final class SenderCommand implements Runnable {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "add | list | revoke");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Thêm một nơi gửi và in mã của nơi gửi đó, một lần duy nhất.",
                "Adds a sender and prints its token, this once."
            })
    int add(
            @Option(
                            names = "--unit",
                            required = true,
                            paramLabel = "UNIT",
                            description = "Mã đơn vị trong unit.csv. / Unit id of unit.csv.")
                    String unit,
            @Option(
                            names = "--profile",
                            required = true,
                            split = ",",
                            paramLabel = "ID",
                            description = "Hồ sơ nguồn được gửi. / Profiles it may send.")
                    List<String> profiles,
            @Option(names = "--name", defaultValue = "", description = "Tên gọi cho người đọc. / What people call it.")
                    String name,
            @Option(
                            names = "--data",
                            defaultValue = "data",
                            paramLabel = "DIR",
                            description = "Thư mục dữ liệu. / Data folder. (${DEFAULT-VALUE})")
                    Path data)
            throws IOException {
        refuseUnknownUnit(data, unit);
        refuseUnknownProfiles(data, profiles);
        LocalDate today = LocalDate.now(Clock.system(VIETNAM));
        Senders.Granted granted = new Senders(data).add(name, unit, profiles, today);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Nơi gửi / sender: " + granted.sender().id());
        out.println("Mã, chỉ hiện một lần / token, shown this once:");
        out.println(granted.token().reveal());
        out.flush();
        return ExitCode.DONE.number();
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"Liệt kê các nơi gửi, không có mã.", "Lists the senders, without tokens."})
    int list(
            @Option(
                            names = "--data",
                            defaultValue = "data",
                            paramLabel = "DIR",
                            description = "Thư mục dữ liệu. / Data folder. (${DEFAULT-VALUE})")
                    Path data) {
        PrintWriter out = spec.commandLine().getOut();
        for (Sender each : new Senders(data).list()) {
            out.printf(
                    "%s  %-8s  %s  %-10s  %s  %s%n",
                    each.id(),
                    each.isActive() ? "active" : "revoked",
                    each.createdOn(),
                    each.unitId(),
                    String.join(",", each.profiles()),
                    each.name());
        }
        out.flush();
        return ExitCode.DONE.number();
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = {"Thu hồi mã của một nơi gửi, có hiệu lực ngay.", "Revokes a sender's token, at once."})
    int revoke(
            @Parameters(paramLabel = "ID", description = "Mã nơi gửi. / The sender's id.") String id,
            @Option(
                            names = "--data",
                            defaultValue = "data",
                            paramLabel = "DIR",
                            description = "Thư mục dữ liệu. / Data folder. (${DEFAULT-VALUE})")
                    Path data) {
        Sender revoked = new Senders(data).revoke(id);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Đã thu hồi / revoked: " + revoked.id());
        out.flush();
        return ExitCode.DONE.number();
    }

    /** The intake alone knows its profiles; without a launcher, as in a test, there is nobody to ask. */
    private static void refuseUnknownProfiles(Path data, List<String> profiles) throws IOException {
        if (!Launcher.isKnown()) {
            return;
        }
        var child = Launcher.find().startAndRead(List.of("ingest", "--list-profiles", "--data", data.toString()));
        List<String> known = child.inputReader(StandardCharsets.UTF_8).lines().toList();
        List<String> unknown =
                profiles.stream().filter(each -> !known.contains(each)).toList();
        if (!known.isEmpty() && !unknown.isEmpty()) {
            throw new WarehouseException(
                    REQUEST,
                    "--profile",
                    "không có hồ sơ nguồn " + unknown + "; đã biết: " + known,
                    "no profiles " + unknown + "; known are " + known);
        }
    }

    private static void refuseUnknownUnit(Path data, String unit) throws IOException {
        try (var reader = ReferenceFiles.open(data, "unit.csv");
                var lines = new java.io.BufferedReader(reader)) {
            Stream<String> ids = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 2)[0].strip());
            if (!unit.matches("[A-Za-z0-9._-]{1,60}") || ids.noneMatch(unit::equals)) {
                throw new WarehouseException(
                        REQUEST,
                        "--unit",
                        "cần mã đơn vị (cột unit_id) có trong unit.csv, nhận được \"" + unit + "\"",
                        "need a unit id (column unit_id) of unit.csv, got \"" + unit + "\"");
            }
        }
    }
}
