package parindex.ingest.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import parindex.ingest.vocabulary.InstantForm;

/** Fills a table, value by value in the order of its columns. Empty text is the same as none. */
public interface RowAppender extends AutoCloseable {
    RowAppender text(String value);

    RowAppender number(long value);

    RowAppender flag(boolean value);

    RowAppender day(LocalDate value);

    /** @param value null when unknown */
    default RowAppender instant(LocalDateTime value) {
        return instant(value == null ? InstantForm.NONE : InstantForm.micros(value));
    }

    /** @param micros since 1970, local time; {@link InstantForm#NONE} when unknown */
    RowAppender instant(long micros);

    /** Text that stays text when it is empty, for columns that are joined on. */
    RowAppender key(String value);

    void endRow();

    /**
     * Ends a row about which there is nothing to ask, but whether its record came before.
     *
     * @param record a number for its record; others may have the same
     */
    default void endPlainRow(long record) {
        endRow();
    }

    @Override
    void close();
}
