package parindex.ingest.intake;

import java.io.IOException;
import java.util.Optional;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.reader.FileRefused;

/**
 * How one file becomes raw rows: the same on every engine, which only chooses where, and how many at a time.
 *
 * @param records table of the records, as the feed wants it
 * @param events table of their events
 */
public record RawReading(Table records, Table events, FeedShape shape, Door door) {

    static RawReading of(Feed feed, Door door) {
        return new RawReading(feed.rawRecords(), feed.rawEvents(), feed.shape(), door);
    }

    /** Appends the rows of the file; those of a file that is refused half way stay, and count for nothing. */
    public FileOutcome read(SentFile file, RowAppender recordRows, RowAppender eventRows) {
        var translation = new Translation(file.profile(), shape, door, file, recordRows, eventRows);
        try {
            FileReading.read(file, translation);
            if (!file.isUnchanged()) {
                throw new FileRefused("CHANGED_WHILE_READ", "", "");
            }
            return new FileOutcome(
                    file,
                    "",
                    translation.received(),
                    translation.blank(),
                    translation.senderColumns(),
                    Optional.empty());
        } catch (FileRefused e) {
            return FileOutcome.refused(file, e);
        } catch (IOException e) {
            return FileOutcome.refused(file, new FileRefused("FILE_UNREADABLE", "", ""));
        }
    }
}
