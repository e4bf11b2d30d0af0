package parindex.dashboard.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parindex.warehouse.fault.ExitCode;
import parindex.warehouse.fault.WarehouseException;

/**
 * Runs the intake on what was sent: one child process at a time, in the order of arrival, with the command a person would
 * type. A child that fails for a reason outside the file is tried again after longer and longer pauses.
 */
public final class JobRunner implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 60_000;
    private static final List<Integer> WITH_RECEIPT =
            List.of(ExitCode.DONE.number(), ExitCode.DONE_WITH_QUARANTINE.number(), ExitCode.FILE_REFUSED.number());

    private final Submissions submissions;
    private final Commands commands;
    private final Duration firstPause;
    private final BuildWish build;
    private final Map<String, Long> notBefore = new HashMap<>();
    /**
     * Those whose every attempt so far ended with a clean fault, such as another ingest at work. With all others a content
     * that is known was loaded by an earlier attempt of ours.
     */
    private final Set<String> untouched = new HashSet<>();

    private final Thread thread = new Thread(this::work, "jobs");
    private volatile boolean isStopped;
    private volatile Child running;
    private volatile String runningId = "";

    /**
     * @param firstPause before a failed attempt is repeated; each further one doubles it
     * @param buildAfter quiet time after which what came in is built; zero = never
     */
    public JobRunner(Submissions submissions, Commands commands, Duration firstPause, Duration buildAfter) {
        this.submissions = submissions;
        this.commands = commands;
        this.firstPause = firstPause;
        this.build = new BuildWish(submissions.dataFolder(), buildAfter);
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** What the intake said last of this submission; empty when it is not being read. */
    public Optional<Step> step(String id) {
        Child child = running;
        return child != null && id.equals(runningId) ? child.step() : Optional.empty();
    }

    /** Stops the child too: what it did not finish waits for the next start. */
    @Override
    public void close() {
        isStopped = true;
        submissions.wake(); // no interrupt: it would tear the files that are being written
        Child child = running;
        if (child != null) {
            child.stop();
        }
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!isStopped) {
            try {
                long seen = submissions.arrivals();
                long now = System.nanoTime();
                Optional<Submission> next = submissions.queue().stream()
                        .filter(each -> notBefore.getOrDefault(each.id(), now) - now <= 0)
                        .findFirst();
                if (next.isPresent()) {
                    ingest(next.get());
                } else if (build.isDue(now)) {
                    build();
                } else {
                    submissions.await(seen, pauseMillis(now));
                }
            } catch (InterruptedException e) {
                return; // whoever interrupts this thread wants it to end
            } catch (RuntimeException e) {
                // The queue must outlive one bad moment, such as a full disk.
                LOG.log(System.Logger.Level.ERROR, "a job failed", e);
                rest(submissions.arrivals());
            }
        }
    }

    private void rest(long seen) {
        try {
            submissions.await(seen, firstPause.toMillis());
        } catch (InterruptedException e) {
            isStopped = true;
        }
    }

    private long pauseMillis(long now) {
        long nanos =
                Math.min(build.dueInNanos(now), Duration.ofMillis(POLL_MILLIS).toNanos());
        for (Submission each : submissions.queue()) {
            nanos = Math.min(nanos, notBefore.getOrDefault(each.id(), now) - now);
        }
        return Math.max(1, nanos / 1_000_000 + 1);
    }

    private void ingest(Submission waiting) throws InterruptedException {
        Submission tried = submissions.begin(waiting);
        try {
            attempt(tried);
        } catch (RuntimeException e) {
            submissions.postpone(tried); // a full disk, for example: it waits for better times
            throw e;
        }
    }

    private void attempt(Submission tried) throws InterruptedException {
        Path file = submissions.dataFolder().resolve(tried.file());
        Child.Ended ended = run(
                tried.id(),
                List.of(
                        "ingest",
                        "--data",
                        submissions.dataFolder().toString(),
                        "--profile",
                        tried.profile(),
                        "--sender",
                        tried.unitId(),
                        "--json",
                        file.toString()));
        if (isStopped) {
            submissions.postpone(tried);
            return;
        }
        Optional<Outcome> outcome =
                WITH_RECEIPT.contains(ended.code()) ? Outcome.parse(ended.printed()) : Optional.empty();
        if (outcome.isPresent()) {
            boolean isOurs = tried.attempts() > 1 && !untouched.contains(tried.id());
            Outcome receipt = isOurs ? outcome.get().notKnown() : outcome.get();
            submissions.settle(tried, receipt);
            forget(tried);
            if (receipt.accepted() > 0 && !receipt.isKnown()) {
                build.wanted(System.nanoTime());
            }
            return;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "intake of submission {0} ended with {1} on attempt {2}: {3}",
                tried.id(),
                ended.code(),
                tried.attempts(),
                ended.lastWords());
        again(tried, ended.code());
    }

    private void again(Submission tried, int code) {
        if (code == ExitCode.USAGE.number() || tried.attempts() >= MOST_ATTEMPTS) {
            submissions.fail(tried);
            forget(tried);
            return;
        }
        boolean isUntouched = tried.attempts() == 1 || untouched.contains(tried.id());
        if (code == ExitCode.FAULT.number() && isUntouched) {
            untouched.add(tried.id());
        } else {
            untouched.remove(tried.id());
        }
        long pause = Math.min(LONGEST_PAUSE.toNanos(), firstPause.toNanos() << (tried.attempts() - 1));
        notBefore.put(tried.id(), System.nanoTime() + pause);
        submissions.postpone(tried);
    }

    private void forget(Submission settled) {
        notBefore.remove(settled.id());
        untouched.remove(settled.id());
    }

    private void build() throws InterruptedException {
        Child.Ended ended =
                run("", List.of("build", "--data", submissions.dataFolder().toString()));
        if (ended.code() == ExitCode.DONE.number()) {
            build.done();
        } else {
            build.wanted(System.nanoTime());
            LOG.log(System.Logger.Level.WARNING, "build ended with {0}: {1}", ended.code(), ended.lastWords());
        }
    }

    private Child.Ended run(String id, List<String> arguments) throws InterruptedException {
        try {
            var child = new Child(commands.start(arguments));
            runningId = id;
            running = child;
            if (isStopped) {
                child.stop(); // close() came before there was a child to stop
            }
            return child.await();
        } catch (WarehouseException e) {
            return new Child.Ended(ExitCode.FAULT.number(), "", e.getMessage());
        } finally {
            running = null;
            runningId = "";
        }
    }
}
