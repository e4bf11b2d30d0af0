package parindex.dashboard.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Asks one page again and again from several clients for a while, and keeps how long each answer took. */
final class LoadRun {
    /**
     * What came out.
     *
     * @param sortedNanos time of each answer, ascending
     * @param seconds wall time of the run
     * @param cpuNanos processor time that the server spent, all threads
     * @param wrong answers with another status than the one asked for
     */
    record Outcome(long[] sortedNanos, double seconds, long cpuNanos, long wrong) {
        double perSecond() {
            return sortedNanos.length / seconds;
        }

        /** Milliseconds within which this share of the answers came, 0.5 or 0.99. */
        double millisAt(double share) {
            int index = (int) Math.min(sortedNanos.length - 1, Math.floor(share * sortedNanos.length));
            return sortedNanos[index] / 1e6;
        }

        double cpuMillisPerRequest() {
            return cpuNanos / 1e6 / sortedNanos.length;
        }
    }

    private final ProcessHandle server;
    private final HttpRequest request;
    private final int expected;

    LoadRun(ProcessHandle server, URI page, String etag) {
        this.server = server;
        var builder = HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip");
        if (!etag.isEmpty()) {
            builder.header("If-None-Match", etag);
        }
        this.request = builder.build();
        this.expected = etag.isEmpty() ? 200 : 304;
    }

    Outcome run(int clients, Duration length) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long cpu = cpu();
            long started = System.nanoTime();
            long until = started + length.toNanos();
            var answers = threads.invokeAll(IntStream.range(0, clients)
                    .mapToObj(client -> (Callable<long[]>) () -> ask(until))
                    .toList());
            double seconds = (System.nanoTime() - started) / 1e9;
            long spent = cpu() - cpu;
            var all = new long[0];
            for (var answer : answers) {
                long[] some = answer.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + some.length);
                System.arraycopy(some, 0, all, before, some.length);
            }
            long wrong = Arrays.stream(all).filter(nanos -> nanos < 0).count();
            long[] right =
                    Arrays.stream(all).filter(nanos -> nanos >= 0).sorted().toArray();
            return new Outcome(right, seconds, spent, wrong);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the server stopped answering", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] ask(long until) throws IOException, InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var times = new long[1024];
        int count = 0;
        while (System.nanoTime() < until) {
            long started = System.nanoTime();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
            }
            times[count++] = status == expected ? System.nanoTime() - started : -1;
        }
        return Arrays.copyOf(times, count);
    }

    private long cpu() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
