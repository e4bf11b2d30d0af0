package parindex.dashboard.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import parindex.dashboard.web.Server;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: opens the dashboard on the newest snapshot and stays until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Mở bảng điều khiển trên bản chốt mới nhất. / Opens the dashboard on the newest snapshot.")
public final class ServeCommand implements Callable<Integer> {
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

    @Override
    public Integer call() throws InterruptedException {
        try {
            Server server = Server.start(settings(), data);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-dashboard"));
            System.out.println("Bảng điều khiển / Dashboard: " + server.address());
            System.out.println("Dừng bằng Ctrl+C. / Stop with Ctrl+C.");
            new CountDownLatch(1).await();
            return ExitCode.DONE.number();
        } catch (WarehouseException e) {
            System.err.println(e.vietnamese());
            System.err.println(e.english());
            System.err.println("[" + e.subject() + "]");
            return ExitCode.of(e.fault()).number();
        }
    }

    private Settings settings() {
        Settings file = Settings.of(data);
        return new Settings(
                file.provinceId(),
                file.variant(),
                file.noDueDate(),
                file.minDossiers(),
                file.silentWorkingDays(),
                host == null ? file.host() : host,
                port == null ? file.port() : port,
                file.memory(),
                file.threads());
    }
}
