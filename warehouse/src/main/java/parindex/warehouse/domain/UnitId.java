package parindex.warehouse.domain;

import java.util.regex.Pattern;

/**
 * Names a unit for ever, for example {@code bd-545}: unlike the code of the General Statistics Office it is never given to
 * another territory.
 */
public record UnitId(String value) implements Comparable<UnitId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    public UnitId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "need 1 to 40 letters, digits, dots, dashes or underscores, got \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
