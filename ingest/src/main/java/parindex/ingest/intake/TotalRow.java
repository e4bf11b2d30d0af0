package parindex.ingest.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import parindex.ingest.profile.Profile.TotalRows;
import parindex.ingest.reader.SourceRow;
import parindex.warehouse.domain.FoldedText;

/** Tells rows of totals from dossiers by the word at the beginning of a cell. */
final class TotalRow {
    private final List<String> columns;
    private final List<Word> words;
    private int[] places = {};

    /** @param written with its accents: "cộng" sums up, "công nhận" is what many procedures are called */
    private record Word(String folded, String written) {}

    TotalRow(TotalRows told) {
        this.columns = told.columns();
        this.words = told.words().stream()
                .map(word -> new Word(FoldedText.fold(word), written(word)))
                .toList();
    }

    /** @param placeOf finds a column of the head by its name; below 0 when there is none */
    void begin(ToIntFunction<String> placeOf) {
        places = columns.stream().mapToInt(placeOf).filter(place -> place >= 0).toArray();
    }

    boolean fits(SourceRow row) {
        for (int place : places) {
            String text = FoldedText.fold(row.cell(place));
            String written = written(row.cell(place));
            boolean hasAccents = !written.equals(text);
            if (!text.isEmpty()
                    && words.stream()
                            .anyMatch(word -> begins(text, word.folded())
                                    && (!hasAccents || written.startsWith(word.written())))) {
                return true;
            }
        }
        return false;
    }

    private static String written(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static boolean begins(String text, String word) {
        return text.startsWith(word)
                && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())));
    }
}
