package parindex.warehouse.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server on loopback that does what good ones do not do on demand: answers some commands with numbers of its own, or
 * takes a letter whole and never says so.
 */
final class OddMailServer implements AutoCloseable {
    /** Not an answer but silence. */
    static final String SILENCE = "";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers;
    private final CountDownLatch silent = new CountDownLatch(1);
    private final AtomicInteger taken = new AtomicInteger();

    /** @param answers to commands that begin so; {@code .} is the end of a letter */
    OddMailServer(Map<String, String> answers) throws IOException {
        this.answers = Map.copyOf(answers);
        var thread = new Thread(this::listen, "odd mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    /** Until a whole letter has come that is never answered. */
    void awaitSilence() throws InterruptedException {
        silent.await();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // the client was killed, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        say(client, "220 odd");
        boolean isLetter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (isLetter && !line.equals(".")) {
                continue;
            }
            isLetter = false;
            String answer = told(line).orElse(line.startsWith("DATA") ? "354 go" : "250 ok");
            if (answer.equals(SILENCE)) {
                silent.countDown();
                in.read(); // until the client is gone
                return;
            }
            taken.addAndGet(line.equals(".") && answer.startsWith("250") ? 1 : 0);
            isLetter = line.startsWith("DATA") && answer.startsWith("354");
            say(client, answer);
            if (line.startsWith("QUIT") || answer.startsWith("421")) {
                return;
            }
        }
    }

    private Optional<String> told(String line) {
        return answers.entrySet().stream()
                .filter(each -> line.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
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
