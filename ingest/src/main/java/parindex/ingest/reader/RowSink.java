package parindex.ingest.reader;

/** Takes rows one by one, and says which columns may become text at all: what it does not want never leaves the reader. */
public interface RowSink {
    /** Who keeps a row from below the first thousand of its sheet keeps its text, for its bytes give way to the next. */
    void row(SourceRow row);

    /**
     * Asked for each field of each row; the answer may change once the header is known. Below the first thousand rows of a
     * sheet it stands.
     */
    boolean wants(int column);

    /** A new sheet begins, with its own header. */
    void sheet(String name);
}
