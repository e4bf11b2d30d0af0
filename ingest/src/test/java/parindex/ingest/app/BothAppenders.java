package parindex.ingest.app;

import java.time.LocalDate;
import parindex.ingest.intake.RowAppender;

/** Appends the same row to two tables. */
record BothAppenders(RowAppender first, RowAppender second) implements RowAppender {
    @Override
    public RowAppender text(String value) {
        first.text(value);
        second.text(value);
        return this;
    }

    @Override
    public RowAppender number(long value) {
        first.number(value);
        second.number(value);
        return this;
    }

    @Override
    public RowAppender flag(boolean value) {
        first.flag(value);
        second.flag(value);
        return this;
    }

    @Override
    public RowAppender day(LocalDate value) {
        first.day(value);
        second.day(value);
        return this;
    }

    @Override
    public RowAppender instant(long value) {
        first.instant(value);
        second.instant(value);
        return this;
    }

    @Override
    public RowAppender key(String value) {
        first.key(value);
        second.key(value);
        return this;
    }

    @Override
    public void endRow() {
        first.endRow();
        second.endRow();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
