package parindex.dashboard.jobs;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import parindex.warehouse.domain.Masks;

/**
 * Names as people send them: as one segment of a path, and as a line on a page. Neither keeps what may be a person's name or
 * number: a record of what was sent outlives the file.
 */
final class SafeName {
    private static final int MOST_BYTES = 150;
    private static final int LONGEST_SHOWN = 200;

    private SafeName() {}

    /** A file name that no file system takes for anything else: letters, digits, dot, hyphen, underscore; ends kept. */
    static String forFile(String name) {
        String clean = shown(name)
                .replaceAll("[^\\p{L}\\p{N}._-]", "_")
                .replaceAll("^[._-]+", "")
                .replaceAll("[.]+$", "");
        while (clean.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            clean = clean.substring(clean.offsetByCodePoints(0, 1));
        }
        boolean isDevice = clean.toUpperCase(Locale.ROOT).matches("(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\..*)?");
        return clean.isEmpty() || isDevice ? "file_" + clean : clean;
    }

    /** What receipts call the file: without folders, line breaks and marks that turn the direction of writing. */
    static String forPeople(String name) {
        String clean = shown(name)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "_")
                .strip();
        int shown = Math.min(LONGEST_SHOWN, clean.codePointCount(0, clean.length()));
        return clean.isEmpty() ? "file" : clean.substring(0, clean.offsetByCodePoints(0, shown));
    }

    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Normalizer.normalize(Masks.fileName(last), Normalizer.Form.NFC);
    }
}
