package parindex.warehouse.warning;

import java.time.LocalDate;

/**
 * How many dossiers of one kind fell due in a month.
 *
 * @param dueMonthOn first day of the month
 * @param termDays working days from receipt to the first due date
 * @param slackDays working days from the end to the due date; -1: missed
 */
public record PastCount(
        LocalDate dueMonthOn,
        String unit,
        String procedure,
        String channel,
        int termDays,
        int slackDays,
        int dossiers) {

    boolean isMissed() {
        return slackDays < 0;
    }
}
