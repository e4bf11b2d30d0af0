package parindex.warehouse.warning;

import java.util.List;

/**
 * What an officer is told of an open dossier.
 *
 * @param isKnown false: nothing like it has ended yet, so that nobody can tell; both chances are 0 then
 * @param chance that it will miss its date, 0 to 1
 * @param savable chance that it will miss its date though the time left is enough for such a dossier, 0 to 1
 * @param reasons the past of its likes first, then what raises the chance most, at last whether there is still time
 */
public record Warning(Watched watched, boolean isKnown, double chance, double savable, List<Reason> reasons) {
    private static final double HIGH = 0.5;
    private static final double MEDIUM = 0.2;

    public Warning {
        reasons = List.copyOf(reasons);
    }

    /** How urgent a chance is. */
    public enum Band {
        /** More likely than not. */
        HIGH,
        /** One in five or more. */
        MEDIUM,
        LOW,
        /** No past to tell it by. */
        UNKNOWN
    }

    public Band band() {
        if (!isKnown) {
            return Band.UNKNOWN;
        }
        if (chance >= HIGH) {
            return Band.HIGH;
        }
        return chance >= MEDIUM ? Band.MEDIUM : Band.LOW;
    }

    public int chancePerMille() {
        return (int) Math.round(chance * 1000);
    }

    public int savablePerMille() {
        return (int) Math.round(savable * 1000);
    }
}
