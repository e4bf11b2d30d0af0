package parindex.dashboard.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report forms of TT 01/2020/TT-VPCP that we fill in. */
public enum FormKind {
    /** One body, by field. */
    II06A("II.06a", 13),
    /** All bodies of the province or of one level: by level, then by field. */
    II06B("II.06b", 13),
    /** Procedures by field: all, at one-stop units, with an internal process. */
    II07B("II.07b", 14);

    private final String number;
    private final int columns;

    FormKind(String number, int columns) {
        this.number = number;
        this.columns = columns;
    }

    /** As printed: II.06a. */
    public String number() {
        return number;
    }

    /** How many numbered columns it has, (1) to (13) or (14). */
    public int columns() {
        return columns;
    }

    /** Whether it counts dossiers of a period, and not procedures of a day. */
    public boolean isOfDossiers() {
        return this != II07B;
    }

    public static List<String> numbers() {
        return Arrays.stream(values()).map(FormKind::number).toList();
    }

    /** However its letters are typed. */
    public static Optional<FormKind> find(String number) {
        String typed = number.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.number.toLowerCase(Locale.ROOT).equals(typed))
                .findFirst();
    }
}
