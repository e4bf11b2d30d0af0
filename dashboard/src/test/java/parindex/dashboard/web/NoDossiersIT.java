package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province of which nothing but feedback came: real commands make its snapshot, and every page stands. */
class NoDossiersIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> PAGES = List.of(
            "/",
            "/?ky=all",
            "/xep-hang",
            "/don-vi/bd",
            "/don-vi/bd-545",
            "/thu-tuc-cham",
            "/thu-tuc",
            "/ho-so",
            "/hoat-dong",
            "/du-lieu",
            "/du-lieu/cach-ly",
            "/so-lieu-cong-bo",
            "/cach-tinh");

    @TempDir
    Path folder;

    private void run(String command) throws Exception {
        Path said = folder.resolve("said");
        int code = new ProcessBuilder(ROOT.resolve("parindex").toString(), command, "--data", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertEquals(0, code, Files.readString(said));
    }

    @Test
    void everyPageStandsWithoutADossier() throws Exception {
        Files.writeString(ROOT.resolve("dashboard/target/built"), ""); // this build has packaged all modules
        Files.writeString(folder.resolve("parindex.conf"), "gather { settle-seconds = 0 }\n");
        Path sent = folder.resolve("inbox/feedback/phan-anh_2025-03-31.csv");
        Files.createDirectories(sent.getParent());
        Files.writeString(
                sent,
                "feedback_code;unit;channel;received_on;status;source_document\nPA-1;545;PHONE;2025-03-03;RECEIVED;Sổ\n");
        run("ingest");
        run("build");
        var broken = Pattern.compile("NaN|Infinity|\\bnull\\b|\\{\\d|Optional");
        var failed = new ArrayList<String>();
        var client = HttpClient.newHttpClient();
        try (var server = Server.start(Site.onFreePort(), folder)) {
            for (String language : List.of("", "/en")) {
                for (String page : PAGES) {
                    var uri = URI.create("http://127.0.0.1:" + server.port() + language + page);
                    var answer = client.send(
                            HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
                    String words = answer.body().replaceAll("(?s)<(style|script)[^>]*>.*?</\\1>", "");
                    if (answer.statusCode() >= 500 || broken.matcher(words).find()) {
                        failed.add(answer.statusCode() + " " + uri);
                    }
                    if (page.equals("/")) {
                        assertEquals(200, answer.statusCode());
                    }
                }
            }
        }
        assertEquals(List.of(), failed);
    }
}
