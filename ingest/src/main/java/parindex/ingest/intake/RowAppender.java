package parindex.ingest.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Fills a table, value by value in the order of its columns. Empty text is the same as none. */
public interface RowAppender extends AutoCloseable {
    RowAppender text(String value);

    RowAppender number(long value);

    RowAppender flag(boolean value);

    RowAppender day(LocalDate value);

    /** @param value null when unknown */
    RowAppender instant(LocalDateTime value);

    /** Text that stays text when it is empty, for columns that are joined on. */
    RowAppender key(String value);

    void endRow();

    @Override
    void close();
}
