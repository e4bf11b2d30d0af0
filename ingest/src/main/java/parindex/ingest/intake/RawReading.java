package parindex.ingest.intake;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import parindex.ingest.intake.Engine.Table;
import parindex.ingest.profile.FeedShape;
import parindex.ingest.reader.FileRefused;

/**
 * How one file becomes raw rows: the same on every engine, which only chooses where, and how many at a time.
 *
 * @param records table of the records, as the feed wants it
 * @param events table of their events
 * @param now local time of Vietnam; dates after it are odd
 */
public record RawReading(Table records, Table events, FeedShape shape, Door door, LocalDateTime now) {

    static RawReading of(Feed feed, Door door, LocalDateTime now) {
        return new RawReading(feed.rawRecords(), feed.rawEvents(), feed.shape(), door, now);
    }

    /** Appends the rows of the file; those of a file that is refused half way stay, and count for nothing. */
    public FileOutcome read(SentFile file, RowAppender recordRows, RowAppender eventRows) {
        var translation = new Translation(file.profile(), shape, door, now, file, recordRows, eventRows);
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
                    Optional.empty(),
                    translation.wrongTotal());
        } catch (FileRefused e) {
            return FileOutcome.refused(file, e);
        } catch (IOException e) {
            return FileOutcome.refused(file, new FileRefused("FILE_UNREADABLE", "", ""));
        }
    }
}
