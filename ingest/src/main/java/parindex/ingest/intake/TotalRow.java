package parindex.ingest.intake;

import java.util.List;
import java.util.function.ToIntFunction;
import parindex.ingest.profile.Profile.TotalRows;
import parindex.ingest.reader.SourceRow;
import parindex.warehouse.domain.FoldedText;

/** Tells rows of totals from dossiers by the word at the beginning of a cell. */
final class TotalRow {
    private final List<String> columns;
    private final List<String> words;
    private int[] places = {};

    TotalRow(TotalRows told) {
        this.columns = told.columns();
        this.words = told.words().stream().map(FoldedText::fold).toList();
    }

    /** @param placeOf finds a column of the head by its name; below 0 when there is none */
    void begin(ToIntFunction<String> placeOf) {
        places = columns.stream().mapToInt(placeOf).filter(place -> place >= 0).toArray();
    }

    boolean fits(SourceRow row) {
        for (int place : places) {
            String text = FoldedText.fold(row.cell(place));
            if (!text.isEmpty() && words.stream().anyMatch(word -> begins(text, word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, String word) {
        return text.startsWith(word)
                && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())));
    }
}
