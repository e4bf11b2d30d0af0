package parindex.warehouse.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How alerts leave the house, {@code alert} in {@code <data>/parindex.conf}; see ALERTS.md. What is not told is empty.
 *
 * @param from address that the digests come from
 * @param operator address that takes requests to stop them; where not told, the sender's
 * @param baseUrl where readers reach the pages, without a slash at the end
 */
public record AlertSettings(Smtp smtp, String from, String operator, String baseUrl) {
    private static final String ADDRESS = "[!-~&&[^<>@,;:\"\\\\()]]+@[A-Za-z0-9.-]+";

    /** How the connection is closed to others. */
    public enum Tls {
        NONE(25),
        STARTTLS(587),
        TLS(465);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    /**
     * The mail server that takes the digests.
     *
     * @param passwordFile its first line is the password; relative to the data folder
     * @param trustFile certificates of the authorities that may vouch for the server, and no others; relative to the data
     *     folder; where not told, those that this Java knows
     * @param timeoutSeconds to connect, to write and to wait for each answer
     */
    public record Smtp(
            String host, int port, Tls tls, String user, String passwordFile, String trustFile, int timeoutSeconds) {
        /** Whether what is sent never leaves this machine; by its name, nothing is looked up. */
        boolean isLoopback() {
            return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}|\\[?::1]?");
        }
    }

    public static AlertSettings defaults() {
        return new AlertSettings(new Smtp("", Tls.STARTTLS.port, Tls.STARTTLS, "", "", "", 20), "", "", "");
    }

    /** The settings of a data folder. */
    public static AlertSettings of(Path dataFolder) {
        Path file = dataFolder.resolve(Settings.FILE_NAME);
        return Files.exists(file) ? from(StrictConfig.read(file)) : defaults();
    }

    static AlertSettings from(StrictConfig file) {
        var alert = file.level("alert").only("smtp", "from", "operator", "base-url");
        String from = address(alert, "from");
        String operator = address(alert, "operator");
        return new AlertSettings(smtp(alert.level("smtp")), from, operator.isEmpty() ? from : operator, address(alert));
    }

    private static Smtp smtp(StrictConfig level) {
        var standard = defaults().smtp;
        level.only("host", "port", "tls", "user", "password-file", "trust-file", "timeout-seconds");
        Tls tls = level.has("tls") ? tls(level) : standard.tls;
        var smtp = new Smtp(
                level.findText("host").orElse(""),
                level.has("port") ? positive(level, "port", 65_535) : tls.port,
                tls,
                level.findText("user").orElse(""),
                level.findText("password-file").orElse(""),
                level.findText("trust-file").orElse(""),
                level.has("timeout-seconds") ? positive(level, "timeout-seconds", 600) : standard.timeoutSeconds);
        if (smtp.user.isEmpty() != smtp.passwordFile.isEmpty()) {
            throw level.wrong(
                    smtp.user.isEmpty() ? "password-file" : "user",
                    "cần cả user và password-file, hoặc không cái nào",
                    "need both user and password-file, or neither");
        }
        if (!smtp.user.isEmpty() && tls == Tls.NONE && !smtp.isLoopback()) {
            throw level.wrong(
                    "tls",
                    "không gửi mật khẩu qua mạng mà không mã hóa; đặt tls = starttls hoặc tls",
                    "no password crosses a network in the clear; set tls = starttls or tls");
        }
        if (!smtp.trustFile.isEmpty() && tls == Tls.NONE) {
            throw level.wrong(
                    "trust-file",
                    "không có TLS thì không ai bảo chứng gì; đặt tls = starttls hoặc tls, hoặc bỏ trust-file",
                    "without TLS nobody vouches for anything; set tls = starttls or tls, or leave trust-file out");
        }
        return smtp;
    }

    private static Tls tls(StrictConfig level) {
        String told = level.text("tls");
        return Arrays.stream(Tls.values())
                .filter(tls -> tls.name().toLowerCase(Locale.ROOT).equals(told))
                .findFirst()
                .orElseThrow(() -> level.wrong(
                        "tls",
                        "cần none, starttls hoặc tls, nhận được \"" + told + "\"",
                        "need none, starttls or tls, got \"" + told + "\""));
    }

    private static int positive(StrictConfig level, String key, int most) {
        int number = level.number(key);
        if (number < 1 || number > most) {
            throw level.wrong(
                    key, "cần từ 1 đến " + most + ", nhận được " + number, "need 1 to " + most + ", got " + number);
        }
        return number;
    }

    private static String address(StrictConfig level, String key) {
        String address = level.findText(key).orElse("");
        if (!address.isEmpty() && !address.matches(ADDRESS)) {
            throw level.wrong(key, "cần một địa chỉ thư, không kèm tên", "need one mail address, without a name");
        }
        return address;
    }

    private static String address(StrictConfig level) {
        String told = level.findText("base-url").orElse("");
        if (!told.isEmpty() && !isWebAddress(told)) {
            throw level.wrong(
                    "base-url",
                    "cần địa chỉ như https://cchc.tinh.gov.vn",
                    "need an address such as https://cchc.tinh.gov.vn");
        }
        return told.replaceFirst("/+$", "");
    }

    private static boolean isWebAddress(String text) {
        if (!text.matches("https?://[!-~&&[^<>\"?#]]+")) {
            return false;
        }
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false; // no address at all
        }
    }
}
