package parindex.warehouse.reference;

import java.time.LocalDate;

/** The days of columns {@code valid_from} and {@code valid_to} of a row; an empty one is open. */
record DaySpan(LocalDate from, LocalDate to) {
    static DaySpan of(ReferenceRow row) {
        var span = new DaySpan(
                row.findDay("valid_from").orElse(LocalDate.MIN),
                row.findDay("valid_to").orElse(LocalDate.MAX));
        if (span.to.isBefore(span.from)) {
            throw row.wrong("valid_to", "trước valid_from", "is before valid_from");
        }
        return span;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean meets(DaySpan other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
