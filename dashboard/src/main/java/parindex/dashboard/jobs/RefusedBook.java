package parindex.dashboard.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import parindex.dashboard.access.PrivateFolder;
import parindex.dashboard.access.Token;

/**
 * Has the workbook of a unit's refused rows written by the command that a person would type, one at a time. While it is
 * written it lies in a folder of its own inside a closed one, which a start empties: a kill leaves nothing of it for long.
 */
public final class RefusedBook {
    private static final System.Logger LOG = System.getLogger(RefusedBook.class.getName());

    private final Path dataFolder;
    private final Path closed;
    private final Commands commands;
    private final long waitSeconds;
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * @param submissions opened before, so that no other server writes workbooks here now
     * @param waitSeconds for those who ask at the same time, before they are sent away
     */
    public RefusedBook(Submissions submissions, Commands commands, long waitSeconds) {
        this.dataFolder = submissions.dataFolder();
        this.closed = submissions.emptyFolder(".refused");
        this.commands = commands;
        this.waitSeconds = waitSeconds;
    }

    /** What a unit gets. @param isBusy whether others were first */
    public record Written(Optional<byte[]> workbook, boolean isBusy) {}

    /** @param unitId whose rows, with those of the units below it */
    public Written write(String unitId) throws InterruptedException, IOException {
        if (!turn.tryAcquire(waitSeconds, TimeUnit.SECONDS)) {
            return new Written(Optional.empty(), true);
        }
        Path folder = null;
        try {
            folder = PrivateFolder.make(closed.resolve(Token.randomLetters(20)));
            Path file = folder.resolve("cach-ly.xlsx");
            var ended = new Child(commands.start(List.of(
                            "quarantine", "--data", dataFolder.toString(), "--unit", unitId, "--out", file.toString())))
                    .await();
            if (ended.code() != 0 || !Files.isRegularFile(file)) {
                LOG.log(System.Logger.Level.WARNING, "quarantine ended with {0}: {1}", ended.code(), ended.lastWords());
                return new Written(Optional.empty(), false);
            }
            return new Written(Optional.of(Files.readAllBytes(file)), false);
        } finally {
            turn.release();
            if (folder != null) {
                PrivateFolder.remove(folder);
            }
        }
    }
}
