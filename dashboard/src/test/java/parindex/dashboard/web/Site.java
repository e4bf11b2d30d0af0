package parindex.dashboard.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import parindex.warehouse.settings.Settings;

/** A server on a free port over the made-up province, and a client that asks it. */
final class Site implements AutoCloseable {
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    Site(Path folder) throws IOException, SQLException {
        this(folder, new String[0]);
    }

    /** @param changes statements run on the fixture before it is served */
    Site(Path folder, String... changes) throws IOException, SQLException {
        Path dataFolder = SnapshotFixture.dataFolder(folder);
        SnapshotFixture.change(dataFolder, changes);
        this.server = Server.start(onFreePort(), dataFolder);
    }

    static Settings onFreePort() {
        return Settings.defaults().withPort(0);
    }

    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> bytes(String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    int statusOf(String method, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(address)).method(method, HttpRequest.BodyPublishers.noBody());
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + server.port() + address);
    }
}
