package parindex.dashboard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import parindex.dashboard.access.Senders;
import parindex.dashboard.access.Senders.Granted;
import parindex.dashboard.jobs.Commands;
import parindex.warehouse.fault.Fault;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.settings.Settings;

/** A server that takes files in, and clients that behave well and badly. */
public final class SendingSite implements AutoCloseable {
    static final String API = "/api/v1/submissions";

    private final Path data;
    private final Commands commands;
    private final Settings settings;
    private final Duration firstPause;
    private Server server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public SendingSite(Path data, Commands commands, Settings settings, Duration firstPause) {
        this.data = data;
        this.commands = commands;
        this.settings = settings;
        this.firstPause = firstPause;
        start();
    }

    /** Nothing can be started here: what is sent waits. */
    static Process nothing(List<String> arguments) {
        throw new WarehouseException(Fault.RESOURCE, "test", "không có", "nothing to start");
    }

    public static Settings settings(int maxMebibytes) throws IOException {
        Path folder = Files.createTempDirectory("settings");
        Files.writeString(folder.resolve(Settings.FILE_NAME), "upload { max-mib = " + maxMebibytes + " }\n");
        return Settings.of(folder).withPort(0);
    }

    void start() {
        server = Server.start(settings, data, new Sending(Clock.systemUTC(), commands, firstPause));
    }

    void restart() {
        server.close();
        start();
    }

    public Server server() {
        return server;
    }

    Granted grant(String unit, String... profiles) {
        return grant(data, unit, profiles);
    }

    public static Granted grant(Path data, String unit, String... profiles) {
        return new Senders(data).add("test", unit, List.of(profiles), LocalDate.of(2026, 1, 5));
    }

    /** @param headers name and value by turns */
    HttpResponse<String> post(String address, byte[] body, String... headers) {
        return send(HttpRequest.newBuilder(uri(address)).POST(BodyPublishers.ofByteArray(body)), headers);
    }

    HttpResponse<String> get(String address, String... headers) {
        return send(HttpRequest.newBuilder(uri(address)), headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            var told = headers.length == 0 ? request : request.headers(headers);
            return client.send(told.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> upload(Granted sender, String query, byte[] body, String... headers) {
        var all = Stream.concat(Stream.of("Authorization", bearer(sender)), Stream.of(headers));
        return post(API + "?" + query, body, all.toArray(String[]::new));
    }

    HttpResponse<String> ask(Granted sender, String address) {
        return get(address, "Authorization", bearer(sender));
    }

    static String bearer(Granted sender) {
        return "Bearer " + sender.token().reveal();
    }

    /** Speaks raw bytes, closes its own half of the line, and reads what comes back. */
    String raw(String text) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    URI uri(String address) {
        return URI.create("http://127.0.0.1:" + server.port() + address);
    }

    /** Files below a folder of the data folder, relative to it; none when it is not there. */
    List<String> files(String folder) throws IOException {
        Path root = data.resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        server.close();
    }

    static void problem(int status, String code, HttpResponse<String> answer) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""));
        JsonNode body = json(answer);
        assertEquals(code, body.path("code").asText());
        assertEquals(status, body.path("status").asInt());
        assertFalse(body.path("detail_vi").asText().isBlank());
        assertFalse(body.path("detail_en").asText().isBlank());
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
