package parindex.ingest.intake;

import java.util.List;
import parindex.ingest.reader.CellBytes;
import parindex.ingest.vocabulary.Text;

/**
 * What one cell says in its column: its text as the door changed it, and what {@link TypedRow} reads in it, both found once
 * for all cells of the same bytes.
 */
final class Value {
    private String text = "";
    private CellBytes bytes;
    private int place;

    /** Whether all below is told. */
    boolean isTyped;

    /** What its columns hold, where they hold text; else {@link #number}. */
    String first = "";

    String second = "";
    long number;
    /** Whether there is a {@link #number}. */
    boolean isKnown;

    boolean isUnreadable;
    /** Text to be kept for the SQL to show; null for none. */
    String kept;

    /** Whom the cell of a unit names; null where nobody asked yet. */
    List<NamedUnits.Match> units;

    long hashHigh;
    long hashLow;

    Value of(String text) {
        this.text = text;
        this.bytes = null;
        this.isTyped = false;
        return this;
    }

    /** A cell that means what it says; it becomes text when somebody asks. */
    Value of(CellBytes bytes, int place) {
        this.text = null;
        this.bytes = bytes;
        this.place = place;
        this.isTyped = false;
        return this;
    }

    String text() {
        if (text == null) {
            text = Text.clean(bytes.text(place));
        }
        return text;
    }

    /** Null when there is only text. */
    CellBytes bytes() {
        return bytes;
    }

    int place() {
        return place;
    }
}
