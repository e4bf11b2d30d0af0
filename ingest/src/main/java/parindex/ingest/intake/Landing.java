package parindex.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import parindex.ingest.reader.FileRefused;
import parindex.warehouse.store.DurableFile;

/** Keeps files as they were sent: the only place with personal data, closed to everybody but its owner. */
public final class Landing {
    private static final int LONGEST_NAME = 120;

    private final Path dataFolder;
    private final Path incoming;

    Landing(Path dataFolder) throws IOException {
        this.dataFolder = dataFolder;
        Path landing = dataFolder.resolve("landing");
        Files.createDirectories(landing);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(landing, PosixFilePermissions.fromString("rwx------"));
        }
        this.incoming = landing.resolve(".incoming");
        BatchFolder.remove(incoming);
        Files.createDirectories(incoming);
    }

    /** 64 hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        var digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            copy(in, OutputStream.nullOutputStream(), digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a short text. */
    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void copy(InputStream in, OutputStream out, MessageDigest digest) throws IOException {
        var buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            digest.update(buffer, 0, count);
            out.write(buffer, 0, count);
        }
    }

    /** Keeps a copy, and refuses a file whose bytes are not those that were just counted. */
    Path keep(Path file, String profile, String sha256) throws IOException {
        Path part = incoming.resolve(sha256);
        var digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(part)) {
            copy(in, out, digest);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new FileRefused("CHANGED_WHILE_READ", "", "");
        }
        Path folder = dataFolder.resolve("landing").resolve(safe(profile)).resolve(sha256.substring(0, 16));
        Files.createDirectories(folder);
        Path kept = folder.resolve(safe(file.getFileName().toString()));
        DurableFile.commit(part, kept);
        return kept;
    }

    String relative(Path kept) {
        return dataFolder.relativize(kept).toString().replace('\\', '/');
    }

    /** A name that no file system and no page takes for anything else. */
    static String safe(String name) {
        String clean = name.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^[._-]+", "");
        String bytesSafe = clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
        boolean isDevice = bytesSafe.toUpperCase(Locale.ROOT).matches("(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\..*)?");
        return bytesSafe.isEmpty() || isDevice ? "file_" + bytesSafe : bytesSafe;
    }
}
