package parindex.warehouse.rank;

/**
 * Who gets a place; the province chooses, no decree does.
 *
 * @param minDossiers a unit that had fewer dossiers in hand is shown but not placed
 * @param silentWorkingDays a unit without a sign of life for more working days is not placed
 */
public record PlaceRules(int minDossiers, int silentWorkingDays) {}
