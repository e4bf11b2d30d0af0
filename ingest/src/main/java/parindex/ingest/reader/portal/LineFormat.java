package parindex.ingest.reader.portal;

/** How one kind of log writes its lines. One object reads one file. */
interface LineFormat {
    /** Answer for a line that tells of no request: empty, a comment. */
    String NOTHING = "nothing";

    /** Answer for a line that was read whole. */
    String READ = "";

    /** Fills the hit; any other answer is the code of what makes the line unreadable. */
    String read(String line, Hit hit);
}
