package parindex.dashboard.jobs;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import parindex.dashboard.access.PrivateFolder;
import parindex.dashboard.access.Sender;
import parindex.dashboard.access.Token;
import parindex.dashboard.jobs.Incoming.Received;
import parindex.dashboard.jobs.Submission.State;
import parindex.warehouse.fault.WarehouseException;
import parindex.warehouse.store.DataFolder;
import parindex.warehouse.store.DurableFile;

/**
 * All files that were sent over HTTP, one small file each under {@code uploads}; that is also the queue. One server at a time
 * takes files into a data folder.
 */
public final class Submissions implements AutoCloseable {
    private static final String PART = ".part";

    /** What became of an arrival. @param isNew false when the same sender had sent the same content before */
    public record Registered(Submission submission, boolean isNew) {}

    private final Path dataFolder;
    private final Path folder;
    private final FileChannel lock;
    private final Incoming incoming;
    private final Map<String, Submission> byId = new TreeMap<>();
    private long lastNumber;
    private long arrivals;

    private Submissions(Path dataFolder, Path folder, FileChannel lock) throws IOException {
        this.dataFolder = dataFolder;
        this.folder = folder;
        this.lock = lock;
        for (Submission each : SubmissionFile.readAll(folder)) {
            recover(each);
        }
        removeUntold();
        this.incoming = new Incoming(folder.resolve(".incoming"));
    }

    /** Refuses at once when another process holds the folder. */
    public static Submissions open(Path dataFolder) {
        Path folder = PrivateFolder.make(dataFolder.resolve("uploads"));
        try {
            return new Submissions(dataFolder, folder, lock(folder));
        } catch (IOException e) {
            throw cannot(folder, e);
        }
    }

    public Incoming incoming() {
        return incoming;
    }

    Path dataFolder() {
        return dataFolder;
    }

    /** A closed folder beside the records, for what need not outlive this server; what another one left there goes. */
    Path emptyFolder(String name) {
        PrivateFolder.remove(folder.resolve(name));
        return PrivateFolder.make(folder.resolve(name));
    }

    /**
     * Keeps a file that came whole: its record first, then its bytes by rename into the drop folder, so that no reader ever
     * sees half of it. When this returns, both are on disk. The same content again leads to the first submission, unless that
     * one came to nothing.
     */
    public synchronized Registered register(
            Sender sender, String profile, String name, Received received, Instant now) {
        Optional<Submission> first = same(sender, profile, received.sha256());
        try {
            if (first.isPresent()) {
                incoming.discard(received);
                return new Registered(first.get(), false);
            }
            DurableFile.sync(received.part());
            Submission submission = submission(sender, profile, name, received, now);
            Path part = part(submission.id());
            Files.move(received.part(), part, StandardCopyOption.ATOMIC_MOVE);
            DurableFile.syncFolder(part.getParent());
            SubmissionFile.write(folder, submission);
            place(submission);
            lastNumber = submission.number();
            byId.put(submission.id(), submission);
            arrivals++;
            notifyAll();
            return new Registered(submission, true);
        } catch (IOException e) {
            throw cannot(folder, e);
        }
    }

    public synchronized Optional<Submission> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A sender's own, newest first. */
    public synchronized List<Submission> of(Sender sender) {
        return byId.values().stream()
                .filter(each -> each.senderId().equals(sender.id()))
                .sorted(Comparator.comparing(Submission::number).reversed())
                .toList();
    }

    /** How many of a sender's files wait or are read. */
    public synchronized long pending(Sender sender) {
        return byId.values().stream()
                .filter(each ->
                        each.senderId().equals(sender.id()) && !each.state().isSettled())
                .count();
    }

    /** Those that wait, in the order of arrival. */
    synchronized List<Submission> queue() {
        return byId.values().stream()
                .filter(each -> each.state() == State.QUEUED)
                .sorted(Comparator.comparing(Submission::number))
                .toList();
    }

    /** Grows with every arrival. */
    synchronized long arrivals() {
        return arrivals;
    }

    /** Ends every waiting. */
    synchronized void wake() {
        arrivals++;
        notifyAll();
    }

    /** Waits until there are more arrivals than seen, but no longer than this. */
    synchronized void await(long seen, long milliseconds) throws InterruptedException {
        if (arrivals == seen) {
            wait(Math.max(1, milliseconds));
        }
    }

    /** From now on it is read; on disk it waits with one attempt more, so that a stop loses nothing. */
    synchronized Submission begin(Submission submission) {
        Submission tried = submission.triedAgain();
        SubmissionFile.write(folder, tried);
        byId.put(tried.id(), tried.in(State.RUNNING));
        return tried;
    }

    /** Puts it back into the queue. */
    synchronized void postpone(Submission tried) {
        byId.put(tried.id(), tried);
    }

    synchronized void fail(Submission tried) {
        save(tried.in(State.FAILED));
    }

    /** It has its receipt; its bytes now lie in the landing of the intake, and the copy that waited goes. */
    synchronized void settle(Submission tried, Outcome outcome) {
        save(tried.with(outcome));
        Path file = dataFolder.resolve(tried.file());
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw cannot(folder, e);
        }
    }

    private void save(Submission submission) {
        SubmissionFile.write(folder, submission);
        byId.put(submission.id(), submission);
    }

    private Optional<Submission> same(Sender sender, String profile, String sha256) {
        return byId.values().stream()
                .filter(each -> each.senderId().equals(sender.id())
                        && each.profile().equals(profile)
                        && each.sha256().equals(sha256))
                .filter(each -> each.state() != State.REFUSED && each.state() != State.FAILED)
                .min(Comparator.comparing(Submission::number));
    }

    private Submission submission(Sender sender, String profile, String name, Received received, Instant now) {
        String id = Token.randomLetters(26);
        Path file = new DataFolder(dataFolder)
                .inbox()
                .resolve(profile)
                .resolve("@" + sender.unitId())
                .resolve(id)
                .resolve(SafeName.forFile(name));
        return new Submission(
                id,
                lastNumber + 1,
                sender.id(),
                sender.unitId(),
                profile,
                SafeName.forPeople(name),
                dataFolder.relativize(file).toString().replace('\\', '/'),
                received.bytes(),
                received.sha256(),
                now,
                State.QUEUED,
                0,
                null);
    }

    /** A stop between record and rename leaves the bytes beside the record; nobody was told then, but nothing is lost. */
    private void recover(Submission submission) throws IOException {
        lastNumber = Math.max(lastNumber, submission.number());
        if (!submission.state().isSettled() && Files.exists(part(submission.id()))) {
            place(submission);
        }
        byId.put(submission.id(), submission);
    }

    /** Bytes whose record was never written: their sender was never told that they came. */
    private void removeUntold() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path each : left.filter(file -> file.toString().endsWith(PART)).toList()) {
                Files.delete(each);
            }
        }
    }

    private void place(Submission submission) throws IOException {
        Path file = dataFolder.resolve(submission.file());
        PrivateFolder.make(file.getParent().getParent());
        Files.createDirectories(file.getParent());
        DurableFile.syncFolder(file.getParent().getParent());
        DurableFile.commit(part(submission.id()), file);
    }

    private Path part(String id) {
        return folder.resolve(id + PART);
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same answer
        }
        channel.close();
        throw new WarehouseException(
                RESOURCE,
                folder.toString(),
                "một máy chủ khác đang nhận tệp vào thư mục này",
                "another server takes files into this folder");
    }

    private static WarehouseException cannot(Path path, IOException cause) {
        return new WarehouseException(
                RESOURCE,
                path.toString(),
                "không đọc hoặc ghi được; kiểm tra dung lượng đĩa và quyền",
                "cannot be read or written; check disk space and rights",
                cause);
    }
}
