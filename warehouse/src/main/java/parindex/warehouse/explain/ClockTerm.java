package parindex.warehouse.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the clock of one dossier was set to on the day of receipt.
 *
 * @param source DECISION, DOSSIER, CATALOGUE
 * @param unit WORKING_DAY, CALENDAR_DAY, WORKING_HOUR, MONTH, SAME_DAY, MIXED, NONE
 * @param mixedDays working days at the end of a mixed term
 * @param basis document that lays the term down
 * @param startedOn the day that does not count any more
 * @param dueBasis PROMISED, LEGAL, LEGAL_SHORTER, NONE
 */
public record ClockTerm(
        Optional<String> source,
        Optional<BigDecimal> count,
        Optional<String> unit,
        Optional<BigDecimal> mixedDays,
        int extraDays,
        Optional<String> basis,
        String startRule,
        LocalDate startedOn,
        String endRule,
        String pauseMode,
        String dueBasis) {
    /** Days off run on in it. */
    boolean isByCalendar() {
        return unit.filter(each -> each.equals("CALENDAR_DAY") || each.equals("MONTH") || each.equals("MIXED"))
                .isPresent();
    }
}
