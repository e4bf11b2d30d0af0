package parindex.ingest.spark;

import static parindex.warehouse.fault.Fault.REQUEST;
import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parindex cluster start|stop}: a master and workers on this machine, out of the jars of this build. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = {
            "Mở hoặc tắt cụm Spark trên máy này (một master và các worker).",
            "Starts or stops a Spark cluster on this machine (a master and workers)."
        })
public final class ClusterMain implements Callable<Integer> {
    private static final String PROCESSES = "processes";
    private static final int LONGEST_START_S = 90;
    private static final int LONGEST_STOP_S = 30;

    private enum Action {
        start,
        stop
    }

    @Parameters(
            paramLabel = "start|stop",
            description = {"Mở hoặc tắt.", "Start or stop."})
    private Action action = Action.start;

    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = {"Thư mục của cụm: nhật ký, vùng tạm.", "Folder of the cluster: logs, scratch."})
    private Path home = Path.of(".");

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = {"Địa chỉ của máy này.", "Address of this machine."})
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "7077",
            paramLabel = "PORT",
            description = {"Cổng của master.", "Port of the master."})
    private int port = 7077;

    @Option(
            names = "--workers",
            defaultValue = "2",
            paramLabel = "N",
            description = {"Số worker.", "Number of workers."})
    private int workers = 2;

    @Option(
            names = "--cores",
            defaultValue = "1",
            paramLabel = "N",
            description = {"Số lõi của mỗi worker.", "Cores of each worker."})
    private int cores = 1;

    @Option(
            names = "--memory",
            defaultValue = "1500m",
            paramLabel = "SIZE",
            description = {"Bộ nhớ của mỗi worker.", "Memory of each worker."})
    private String memory = "1500m";

    private ClusterMain() {}

    public static void main(String[] arguments) {
        var line = new CommandLine(new ClusterMain())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((fault, command, parsed) ->
                        ExitCode.tell(fault, command.getErr()).number());
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path list = home.resolve(PROCESSES);
        List<ProcessHandle> running = running(list);
        return action == Action.stop ? stop(list, running) : start(list, running);
    }

    private int start(Path list, List<ProcessHandle> running) throws Exception {
        if (!running.isEmpty()) {
            throw new WarehouseException(
                    REQUEST,
                    "cluster start",
                    "cụm đang chạy (" + running.size() + " tiến trình); tắt trước bằng ./parindex cluster stop",
                    "the cluster is running (" + running.size() + " processes); first ./parindex cluster stop");
        }
        if (isListening()) {
            throw new WarehouseException(
                    RESOURCE,
                    "--port " + port,
                    "cổng này đang có chương trình khác dùng; chọn cổng khác",
                    "another program uses this port; choose another one");
        }
        var cluster = new Cluster(home, host, port);
        var processes = new ArrayList<Process>();
        processes.add(cluster.startMaster());
        note(list, processes);
        for (int i = 1; i <= workers; i++) {
            processes.add(cluster.startWorker(i, cores, memory));
            note(list, processes);
        }
        if (!isReady(processes)) {
            stop(list, running(list));
            throw new WarehouseException(
                    RESOURCE,
                    "cluster start",
                    "cụm không lên; xem các tệp nhật ký *.log trong " + home,
                    "the cluster does not come up; see the logs *.log in " + home);
        }
        tell("Cụm đang chạy, số worker: " + workers + ".", "The cluster is running; workers: " + workers + ".");
        System.out.println("./parindex ingest --engine spark --master " + cluster.url());
        return ExitCode.DONE.number();
    }

    /** A start that is interrupted leaves nothing that a stop would not find. */
    private static void note(Path list, List<Process> processes) throws IOException {
        Files.write(
                list, processes.stream().map(each -> String.valueOf(each.pid())).toList());
    }

    /** The master answers, and nobody died of a wrong option. */
    private boolean isReady(List<Process> processes) throws InterruptedException {
        for (int tries = 0; tries < LONGEST_START_S * 5; tries++) {
            if (processes.stream().anyMatch(each -> !each.isAlive())) {
                return false;
            }
            if (isListening()) {
                return true;
            }
            Thread.sleep(200); // another process is waited for; it tells nobody
        }
        return false;
    }

    private boolean isListening() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What an earlier start began and still runs, executors first; nothing that took over its numbers since. */
    private static List<ProcessHandle> running(Path list) throws IOException {
        return !Files.exists(list)
                ? List.of()
                : Files.readAllLines(list).stream()
                        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                        .filter(each -> each.info().commandLine().orElse("").contains("org.apache.spark.deploy"))
                        .flatMap(each -> Stream.concat(each.descendants(), Stream.of(each)))
                        .toList();
    }

    private static int stop(Path list, List<ProcessHandle> running) throws Exception {
        running.forEach(ProcessHandle::destroy);
        for (ProcessHandle each : running) {
            try {
                each.onExit().get(LONGEST_STOP_S, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                each.destroyForcibly();
                each.onExit().get(LONGEST_STOP_S, TimeUnit.SECONDS);
            }
        }
        Files.deleteIfExists(list);
        if (running.isEmpty()) {
            tell("Không có cụm nào đang chạy.", "No cluster was running.");
        } else {
            tell("Đã tắt " + running.size() + " tiến trình.", "Stopped " + running.size() + " processes.");
        }
        return ExitCode.DONE.number();
    }

    private static void tell(String vietnamese, String english) {
        System.out.println(vietnamese + " / " + english);
    }
}
