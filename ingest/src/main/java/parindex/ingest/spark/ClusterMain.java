package parindex.ingest.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import parindex.warehouse.fault.ExitCode;
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
        stop(list);
        if (action == Action.stop) {
            return ExitCode.DONE.number();
        }
        var cluster = new Cluster(home, host, port);
        var pids = new ArrayList<String>();
        pids.add(String.valueOf(cluster.startMaster().pid()));
        for (int i = 1; i <= workers; i++) {
            pids.add(String.valueOf(cluster.startWorker(i, cores, memory).pid()));
        }
        Files.write(list, pids);
        System.out.println("./parindex ingest --engine spark --master " + cluster.url());
        return ExitCode.DONE.number();
    }

    /** Ends what an earlier start began, and nothing that took over its numbers since. */
    private static void stop(Path list) throws Exception {
        if (!Files.exists(list)) {
            return;
        }
        List<ProcessHandle> running = Files.readAllLines(list).stream()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .flatMap(each -> Stream.concat(each.descendants(), Stream.of(each)))
                .toList();
        running.forEach(ProcessHandle::destroy);
        for (ProcessHandle each : running) {
            each.onExit().get(30, TimeUnit.SECONDS);
        }
        Files.delete(list);
    }
}
