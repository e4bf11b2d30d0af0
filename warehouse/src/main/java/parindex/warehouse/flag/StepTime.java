package parindex.warehouse.flag;

/**
 * How long one step took in dossiers of one week.
 *
 * @param weeksAgo week in which the dossiers fell due, as in {@link WeekCount}
 * @param days working days that they spent in it, parts of a day counted
 */
public record StepTime(int weeksAgo, String step, double days) {}
