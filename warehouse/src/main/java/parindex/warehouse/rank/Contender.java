package parindex.warehouse.rank;

import parindex.warehouse.score.UnitScore;

/**
 * A unit that asks for a place in its group.
 *
 * @param handled dossiers in hand in the period: received and carried in
 * @param quietWorkingDays since its last sign of life, at the period's end or the data date if that is earlier
 */
public record Contender(String unitId, String groupId, UnitScore score, long handled, int quietWorkingDays) {}
