package parindex.ingest.reader;

/** Takes rows one by one, and says which columns may become text at all: what it does not want never leaves the reader. */
public interface RowSink {
    void row(SourceRow row);

    /**
     * Asked for each field of each row; the answer may change once the header is known. Below the first thousand rows of a
     * sheet it stands, and may be asked by another thread than the one that gives the rows.
     */
    boolean wants(int column);

    /** A new sheet begins, with its own header. */
    void sheet(String name);
}
