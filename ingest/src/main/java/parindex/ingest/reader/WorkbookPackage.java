package parindex.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Looks at the parts of a workbook before anything parses them: unpacks each once, because sizes and sums in a directory may
 * lie, and refuses what is too large, damaged, or brings declarations of its own. The parts are found as the parser of
 * workbooks finds them: an archive may have two directories, and readers of archives do not agree on which counts.
 */
final class WorkbookPackage {
    private static final int MAX_ENTRIES = 10_000;

    /** Below this, the ratio says nothing. */
    private static final long FREE_BYTES = 100L << 20;

    private final long most;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;
    private long weight;

    private WorkbookPackage(long most) {
        this.most = most;
    }

    /** Bytes of heap, roughly, that a parser will keep of it at once. */
    static long check(Path file, Limits limits) throws IOException {
        long packed = Files.size(file);
        long most = Math.min(limits.maxUnpackedBytes(), Math.max(FREE_BYTES, packed * limits.maxRatio()));
        if (packed > limits.maxBytes()) {
            throw tooLarge(limits.maxBytes());
        }
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw tooLarge(most);
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new FileRefused("TYPE_MISMATCH", "không phải sổ Excel", "not an Excel workbook");
            }
        } catch (IllegalArgumentException e) {
            throw new ZipException("names that are no text"); // the JDK says so of a broken directory
        }
        var parts = new WorkbookPackage(most);
        try (var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setFile(file.toFile())
                .get()) {
            parts.check(zip);
        } catch (IllegalArgumentException e) {
            throw new ZipException("a directory that is none");
        }
        return parts.weight;
    }

    private static FileRefused tooLarge(long bytes) {
        return new FileRefused("ZIP_LIMIT", "giới hạn là " + bytes + " byte", "the limit is " + bytes + " bytes");
    }

    private void check(org.apache.commons.compress.archivers.zip.ZipFile zip) throws IOException {
        var names = new HashSet<String>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (names.size() >= MAX_ENTRIES) {
                throw tooLarge(most);
            }
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new ZipException("two parts of one name");
            }
            if (!entry.isDirectory()) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    check(entry, bytes);
                }
            }
        }
    }

    private void check(ZipArchiveEntry entry, InputStream bytes) throws IOException {
        var scan = new XmlScan();
        var sum = new CRC32();
        for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
            sum.update(buffer, 0, count);
            unpacked += count;
            if (unpacked > most) {
                throw tooLarge(most);
            }
            scan.look(buffer, count);
        }
        weight += scan.weight();
        if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            throw new ZipException("a part is not as it was packed");
        }
    }
}
