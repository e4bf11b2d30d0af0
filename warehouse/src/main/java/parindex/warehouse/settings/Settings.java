package parindex.warehouse.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What the operator chose, from {@code <data>/parindex.conf}; all defaults hold when the file is absent.
 *
 * @param provinceId unit id of the province that is measured
 * @param instrument which instrument points and places follow: the name of its file, {@code qd766} or {@code tt01-2018}
 * @param variant which reading of an instrument's rules counts, {@code api} or {@code text}
 * @param noDueDate what a dossier without any due date does to the on-time share
 * @param minDossiers a unit that handled fewer dossiers in a period is shown but not placed
 * @param silentWorkingDays a unit without a sign of life for more working days before a period's end is not placed
 * @param host address the dashboard binds
 * @param port port of the dashboard, 0 = any free one
 * @param pageCacheMebibytes room for rendered pages, 0 renders every page anew
 * @param memory memory limit of the database engine, as DuckDB writes it
 * @param threads threads of the database engine
 * @param engine which engine ingest counts with, {@code duckdb} or {@code spark}
 * @param master where Spark runs, as Spark writes it; empty: in this process with so many threads
 * @param settleSeconds a file of the drop folder that changed in so many last seconds may still be on its way, and waits
 * @param maxUploadMebibytes largest file that a unit may send over HTTP
 * @param buildAfterMinutes the dashboard builds by itself once nothing new came in for so long; 0 = never
 * @param mail when an official mailbox counts as used
 */
public record Settings(
        String provinceId,
        String instrument,
        String variant,
        NoDueDate noDueDate,
        int minDossiers,
        int silentWorkingDays,
        String host,
        int port,
        int pageCacheMebibytes,
        String memory,
        int threads,
        String engine,
        String master,
        int settleSeconds,
        int maxUploadMebibytes,
        int buildAfterMinutes,
        Mail mail) {

    /**
     * When an official mailbox counts as used. Provinces say 45 days, 3 months or 6 months.
     *
     * @param activeDays days up to the day of judging in which something must have happened
     */
    public record Mail(int activeDays, boolean countsLogin, boolean countsSend) {
        private static final String LOG_IN = "log-in";
        private static final String SEND = "send";
        private static final Mail STANDARD = new Mail(45, true, true);

        static Mail from(StrictConfig level) {
            level.only("active-days", "active-events");
            int days = level.has("active-days") ? level.number("active-days") : STANDARD.activeDays;
            if (days < 1) {
                throw level.wrong("active-days", "cần từ 1 trở lên", "need 1 or more");
            }
            if (!level.has("active-events")) {
                return new Mail(days, STANDARD.countsLogin, STANDARD.countsSend);
            }
            var events = level.texts("active-events");
            if (events.isEmpty() || !Set.of(LOG_IN, SEND).containsAll(events)) {
                throw level.wrong(
                        "active-events", "cần một hay cả hai: log-in, send", "need one or both of log-in, send");
            }
            return new Mail(days, events.contains(LOG_IN), events.contains(SEND));
        }
    }

    /** A dossier without any due date, promised or legal. */
    public enum NoDueDate {
        COUNTS_ON_TIME,
        LEFT_OUT
    }

    public static final String FILE_NAME = "parindex.conf";

    public static Settings defaults() {
        return new Settings(
                "bd",
                "qd766",
                "api",
                NoDueDate.LEFT_OUT,
                30,
                10,
                "127.0.0.1",
                7070,
                64,
                "1GB",
                2,
                "duckdb",
                "",
                10,
                200,
                0,
                Mail.STANDARD);
    }

    /** The settings of a data folder. A key that is not known stops here and names its line. */
    public static Settings of(Path dataFolder) {
        Path file = dataFolder.resolve(FILE_NAME);
        return Files.exists(file) ? from(StrictConfig.read(file)) : defaults();
    }

    /** These settings on another port, 0 for any free one. */
    public Settings withPort(int otherPort) {
        return serving(host, otherPort, pageCacheMebibytes);
    }

    /** These settings listening on another address. */
    public Settings withHost(String otherHost) {
        return serving(otherHost, port, pageCacheMebibytes);
    }

    /** These settings with every page rendered anew. */
    public Settings withoutPageCache() {
        return serving(host, port, 0);
    }

    /** These settings with another share of the machine for the database engine. */
    public Settings withEngine(String otherMemory, int otherThreads) {
        return new Settings(
                provinceId,
                instrument,
                variant,
                noDueDate,
                minDossiers,
                silentWorkingDays,
                host,
                port,
                pageCacheMebibytes,
                otherMemory,
                otherThreads,
                engine,
                master,
                settleSeconds,
                maxUploadMebibytes,
                buildAfterMinutes,
                mail);
    }

    private Settings serving(String otherHost, int otherPort, int otherPageCacheMebibytes) {
        return new Settings(
                provinceId,
                instrument,
                variant,
                noDueDate,
                minDossiers,
                silentWorkingDays,
                otherHost,
                otherPort,
                otherPageCacheMebibytes,
                memory,
                threads,
                engine,
                master,
                settleSeconds,
                maxUploadMebibytes,
                buildAfterMinutes,
                mail);
    }

    static Settings from(StrictConfig file) {
        file.only(
                "province",
                "method",
                "serve",
                "engine",
                "gather",
                "upload",
                "jobs",
                "mail",
                "portal",
                "warning",
                "alert");
        PortalRules.from(file); // a mistake stops whoever starts
        WarningRules.from(file);
        AlertSettings.from(file);
        var standard = defaults();
        var method = file.level("method")
                .only("instrument", "variant", "no-due-date", "min-dossiers", "silent-working-days");
        var serve = file.level("serve").only("host", "port", "page-cache-mib");
        var engine = file.level("engine").only("memory", "threads", "kind", "master");
        var gather = file.level("gather").only("settle-seconds");
        var upload = file.level("upload").only("max-mib");
        var jobs = file.level("jobs").only("build-after-minutes");
        return new Settings(
                file.findText("province").orElse(standard.provinceId),
                method.has("instrument") ? instrument(method) : standard.instrument,
                method.has("variant") ? oneOf(method, "variant", "api", "text") : standard.variant,
                method.has("no-due-date")
                        ? (oneOf(method, "no-due-date", "on-time", "left-out").equals("on-time")
                                ? NoDueDate.COUNTS_ON_TIME
                                : NoDueDate.LEFT_OUT)
                        : standard.noDueDate,
                method.has("min-dossiers") ? method.number("min-dossiers") : standard.minDossiers,
                method.has("silent-working-days") ? method.number("silent-working-days") : standard.silentWorkingDays,
                serve.findText("host").orElse(standard.host),
                serve.has("port") ? serve.number("port") : standard.port,
                serve.has("page-cache-mib") ? serve.number("page-cache-mib") : standard.pageCacheMebibytes,
                engine.findText("memory").orElse(standard.memory),
                engine.has("threads") ? engine.number("threads") : standard.threads,
                engine.has("kind") ? oneOf(engine, "kind", "duckdb", "spark") : standard.engine,
                engine.findText("master").orElse(standard.master),
                gather.has("settle-seconds") ? gather.number("settle-seconds") : standard.settleSeconds,
                upload.has("max-mib") ? upload.number("max-mib") : standard.maxUploadMebibytes,
                jobs.has("build-after-minutes") ? jobs.number("build-after-minutes") : standard.buildAfterMinutes,
                Mail.from(file.level("mail")));
    }

    private static String instrument(StrictConfig method) {
        String name = method.text("instrument");
        if (!name.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw method.wrong(
                    "instrument",
                    "cần tên tệp của bộ chỉ số, như qd766 hoặc tt01-2018, nhận được \"" + name + "\"",
                    "need the name of an instrument's file, such as qd766 or tt01-2018, got \"" + name + "\"");
        }
        return name;
    }

    private static String oneOf(StrictConfig level, String key, String first, String second) {
        String value = level.text(key);
        if (!value.equals(first) && !value.equals(second)) {
            throw level.wrong(
                    key,
                    "cần \"" + first + "\" hoặc \"" + second + "\", nhận được \"" + value + "\"",
                    "need \"" + first + "\" or \"" + second + "\", got \"" + value + "\"");
        }
        return value;
    }
}
