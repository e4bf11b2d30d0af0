package parindex.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at the parts of a workbook before anything parses them: unpacks each once, because sizes and sums in a directory may
 * lie, and refuses what is too large, damaged, or brings declarations of its own.
 */
final class WorkbookPackage {
    private static final int MAX_ENTRIES = 10_000;

    /** Below this, the ratio says nothing. */
    private static final long FREE_BYTES = 100L << 20;

    /** Parts that the parser keeps in memory whole. */
    private static final Set<String> KEPT = Set.of("xl/sharedstrings.xml", "xl/styles.xml");

    private static final long MAX_KEPT = 64L << 20;
    private static final byte[] DECLARATION = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final long most;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private WorkbookPackage(long most) {
        this.most = most;
    }

    static void check(Path file, Limits limits) throws IOException {
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
            new WorkbookPackage(most).check(zip);
        } catch (IllegalArgumentException e) {
            throw new ZipException("names that are no text"); // the JDK says so of a broken directory
        }
    }

    private static FileRefused tooLarge(long bytes) {
        return new FileRefused("ZIP_LIMIT", "giới hạn là " + bytes + " byte", "the limit is " + bytes + " bytes");
    }

    private void check(ZipFile zip) throws IOException {
        var names = new HashSet<String>();
        for (ZipEntry entry : zip.stream().toList()) {
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

    private void check(ZipEntry entry, InputStream bytes) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
        var sum = new CRC32();
        long size = 0;
        int matched = 0;
        for (int count = bytes.read(buffer); count > 0; count = bytes.read(buffer)) {
            sum.update(buffer, 0, count);
            size += count;
            unpacked += count;
            if (unpacked > most || KEPT.contains(name) && size > MAX_KEPT) {
                throw tooLarge(KEPT.contains(name) ? MAX_KEPT : most);
            }
            matched = isXml ? matched(count, matched) : 0;
        }
        if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            throw new ZipException("a part is not as it was packed");
        }
    }

    /** Text of a cell never looks so, for there {@code <} is written {@code &lt;}; zeros are those of UTF-16. */
    private int matched(int count, int before) {
        int matched = before;
        for (int i = 0; i < count; i++) {
            byte octet = buffer[i];
            if (octet != 0) {
                matched = octet == DECLARATION[matched] ? matched + 1 : octet == DECLARATION[0] ? 1 : 0;
            }
            if (matched == DECLARATION.length) {
                throw new FileRefused("DTD", "", "");
            }
        }
        return matched;
    }
}
