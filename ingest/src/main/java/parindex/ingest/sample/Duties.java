package parindex.ingest.sample;

import static parindex.warehouse.fault.Fault.RESOURCE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import parindex.ingest.sample.ProvinceUnit.Kind;
import parindex.warehouse.fault.WarehouseException;

/**
 * Who owes what in the made-up province: as often as its units really send, so that the matrix of duties shows silence where
 * it was planted. Written as {@code reference/obligation.csv}; a file that somebody else wrote there is left as it is.
 */
final class Duties {
    static final String FILE = "reference/obligation.csv";
    private static final String MARK = "# Duties of the made-up province, written by the sample";
    private static final int GRACE = 5;

    private final LocalDate from;
    private final TreeSet<String> rows = new TreeSet<>();

    /** @param from first day of all duties */
    Duties(LocalDate from) {
        this.from = from;
    }

    /** Dossiers: monthly, as the systems export; a book comes quarter by quarter. */
    void dossiers(Map<ProvinceUnit, Sending> sendings) {
        for (Kind kind : Kind.values()) {
            rows.add("," + kind.name() + ",onestop,MONTHLY,1," + from + ",,sample");
        }
        sendings.forEach((unit, sending) -> {
            if (sending.system() == Sending.System.BOOK) {
                own(unit, "onestop", "QUARTERLY", from, null);
            }
        });
    }

    /** @param to last day of the duty; null: as long as the unit lives */
    void own(ProvinceUnit unit, String feed, String frequency, LocalDate first, LocalDate to) {
        rows.add(unit.id() + ",," + feed + "," + frequency + "," + GRACE + "," + first + "," + (to == null ? "" : to)
                + ",sample");
    }

    void write(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        try {
            if (Files.exists(file)
                    && !Files.readString(file, StandardCharsets.UTF_8).startsWith(MARK)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    MARK + "; it may be changed or deleted.\n"
                            + "unit_id,group_id,feed,frequency,grace_working_days,valid_from,valid_to,source\n"
                            + String.join("\n", rows) + "\n",
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, file.toString(), "không ghi được tệp: " + e, "the file cannot be written: " + e, e);
        }
    }
}
