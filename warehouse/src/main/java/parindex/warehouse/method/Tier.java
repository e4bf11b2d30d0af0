package parindex.warehouse.method;

import java.math.BigDecimal;

/**
 * A class of units by their index in percent.
 *
 * @param number 1 = best
 * @param from lower cut, belongs to this tier
 * @param to upper cut, belongs to the better tier; 100 belongs to the best
 */
public record Tier(int number, Words name, BigDecimal from, BigDecimal to) {}
