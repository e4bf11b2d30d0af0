package parindex.dashboard.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import parindex.dashboard.web.Sending;
import parindex.dashboard.web.Server;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: opens the dashboard on the newest snapshot and stays until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Mở bảng điều khiển trên bản chốt mới nhất. / Opens the dashboard on the newest snapshot.")
public final class ServeCommand implements Callable<Integer> {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Thư mục dữ liệu. / Data folder. (${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Cổng, 0 là cổng trống bất kỳ. / Port, 0 takes a free one.")
    private Integer port;

    @Option(names = "--host", paramLabel = "ADDR", description = "Địa chỉ lắng nghe. / Address to listen on.")
    private String host;

    @Option(
            names = "--no-cache",
            description = "Dựng lại trang mỗi lần mở, để đo. / Renders every page anew, for measuring.")
    private boolean noCache;

    @Override
    public Integer call() throws InterruptedException {
        Server server = Launcher.isKnown()
                ? Server.start(settings(), data, sending(Launcher.find()))
                : Server.start(settings(), data);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-dashboard"));
        System.out.println("Bảng điều khiển / Dashboard: " + server.address());
        System.out.println("Dừng bằng Ctrl+C. / Stop with Ctrl+C.");
        new CountDownLatch(1).await();
        return ExitCode.DONE.number();
    }

    static Sending sending(Launcher launcher) {
        return new Sending(Clock.systemUTC(), launcher, FIRST_PAUSE);
    }

    private Settings settings() {
        Settings chosen = Settings.of(data);
        chosen = port == null ? chosen : chosen.withPort(port);
        chosen = host == null ? chosen : chosen.withHost(host);
        return noCache ? chosen.withoutPageCache() : chosen;
    }
}
