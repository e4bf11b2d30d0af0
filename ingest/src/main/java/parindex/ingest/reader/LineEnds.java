package parindex.ingest.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Tells whether the last line of a text has an end: programs that write a table to its end write that too. */
public final class LineEnds {
    private LineEnds() {}

    /** Looks at the unpacked content; of UTF-16 a zero may stand behind the last sign. */
    public static boolean isMissing(Path file, Limits limits) {
        var block = new byte[1 << 16];
        byte last = '\n';
        try (var bytes = SourceBytes.open(file, limits)) {
            for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
                for (int i = count - 1; i >= 0; i--) {
                    if (block[i] != 0) {
                        last = block[i];
                        break;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last != '\n' && last != '\r';
    }
}
