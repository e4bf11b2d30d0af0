package parindex.dashboard.web;

import java.nio.file.Path;
import java.time.Duration;
import parindex.dashboard.access.Senders;
import parindex.dashboard.jobs.JobRunner;
import parindex.dashboard.jobs.RefusedBook;
import parindex.dashboard.jobs.Submissions;
import parindex.warehouse.settings.Settings;

/** Everything that takes files in over HTTP, opened and closed together. */
final class SendingDesk implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 20;

    private final Submissions submissions;
    private final JobRunner runner;
    private final Gate gate;
    private final Upload upload;
    private final RefusedBook refusedBook;

    private SendingDesk(Submissions submissions, JobRunner runner, Gate gate, Upload upload, RefusedBook refusedBook) {
        this.submissions = submissions;
        this.runner = runner;
        this.gate = gate;
        this.upload = upload;
        this.refusedBook = refusedBook;
    }

    /** Refuses when another server takes files into this folder. Nothing is run before {@link #start}. */
    static SendingDesk open(Settings settings, Path dataFolder, Sending sending) {
        var submissions = Submissions.open(dataFolder);
        return new SendingDesk(
                submissions,
                new JobRunner(
                        submissions,
                        sending.commands(),
                        sending.firstPause(),
                        Duration.ofMinutes(settings.buildAfterMinutes())),
                new Gate(new Senders(dataFolder), sending.clock()),
                new Upload(submissions, sending.clock(), (long) settings.maxUploadMebibytes() << 20),
                new RefusedBook(submissions, sending.commands(), LONGEST_WAIT_SECONDS));
    }

    void start() {
        runner.start();
    }

    Submissions submissions() {
        return submissions;
    }

    JobRunner runner() {
        return runner;
    }

    Gate gate() {
        return gate;
    }

    Upload upload() {
        return upload;
    }

    RefusedBook refusedBook() {
        return refusedBook;
    }

    @Override
    public void close() {
        runner.close();
        submissions.close();
    }
}
