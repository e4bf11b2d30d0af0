package parindex.warehouse.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * TLS before a mail server on loopback that has none: from the first byte on, or after STARTTLS. What is said behind the door
 * goes on to the server and back; what was said before it stands in {@link #heardInTheClear()}.
 */
final class TlsDoor implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> clear = new CopyOnWriteArrayList<>();
    private final SSLContext context;
    private final boolean isAfterCommand;
    private final int inner;

    private TlsDoor(SSLContext context, boolean isAfterCommand, int inner) throws IOException {
        this.context = context;
        this.isAfterCommand = isAfterCommand;
        this.inner = inner;
        var thread = new Thread(this::listen, "tls door");
        thread.setDaemon(true);
        thread.start();
    }

    static TlsDoor smtps(SSLContext context, int inner) throws IOException {
        return new TlsDoor(context, false, inner);
    }

    static TlsDoor startTls(SSLContext context, int inner) throws IOException {
        return new TlsDoor(context, true, inner);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The first word of each command that came before the connection was closed to others. */
    List<String> heardInTheClear() {
        return List.copyOf(clear);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                if (!isAfterCommand || wantsTls(client)) {
                    pass(client);
                }
            } catch (IOException e) {
                // the client does not trust us and left, or the test is over
            }
        }
    }

    private boolean wantsTls(Socket client) throws IOException {
        say(client, "220 door");
        for (String line = line(client.getInputStream()); line != null; line = line(client.getInputStream())) {
            String command = line.split(" ")[0].toUpperCase(Locale.ROOT);
            clear.add(command);
            switch (command) {
                case "EHLO" -> say(client, "250-door\r\n250 STARTTLS");
                case "STARTTLS" -> {
                    say(client, "220 go");
                    return true;
                }
                default -> say(client, "530 STARTTLS first");
            }
        }
        return false;
    }

    private void pass(Socket client) throws IOException {
        try (var closed = (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), false);
                var server = new Socket(InetAddress.getLoopbackAddress(), inner)) {
            closed.setUseClientMode(false);
            closed.startHandshake();
            if (isAfterCommand) {
                line(server.getInputStream()); // the greeting was the door's
            }
            var back = new Thread(() -> copy(server, closed), "tls door, back");
            back.setDaemon(true);
            back.start();
            closed.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException e) {
            // one of both has left
        }
    }

    /** Byte by byte: what follows belongs to TLS. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                return null;
            }
            line.append((char) each);
        }
        return line.toString().strip();
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
