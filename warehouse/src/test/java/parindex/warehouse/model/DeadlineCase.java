package parindex.warehouse.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One dossier and what its clock must say; a row of {@code deadline-cases/*.csv}, whose README tells what the columns hold.
 * Null: not told, or not asked.
 */
record DeadlineCase(
        String id,
        String sentence,
        LocalDateTime receivedAt,
        BigDecimal termCount,
        String termUnit,
        BigDecimal mixedWorkingDays,
        String startRule,
        String endRule,
        String calendar,
        int remoteDays,
        LocalDateTime promisedAt,
        String precision,
        List<Wait> waits,
        List<Reappointed> reappointed,
        LocalDateTime endedAt,
        String endKind,
        LocalDate asOf,
        Map<String, String> also,
        LocalDateTime dueAt,
        Map<String, String> outcomes,
        String reason) {

    /** Where a case names no day. */
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    static final List<String> COLUMNS = List.of(
            ("case_id sentence received_at term_count term_unit mixed_working_days start_rule end_rule unit_calendar"
                            + " remote_days promised_at precision pauses reappointed ended_at end_kind as_of also due_at"
                            + " official r766 vendor_td reason")
                    .split(" "));

    /** @param to null: still open; {@code mode} null: the event names none */
    record Wait(LocalDateTime from, LocalDateTime to, String mode, String kind) {
        boolean isSuspension() {
            return !kind.equals("SUPPLEMENT") && !kind.equals("FINANCIAL");
        }

        String begin() {
            return isSuspension() ? "SUSPENDED" : kind + "_REQUESTED";
        }

        String end() {
            return isSuspension() ? "RESUMED" : kind.equals("SUPPLEMENT") ? "SUPPLEMENT_RECEIVED" : "FINANCIAL_DONE";
        }

        String status() {
            return isSuspension() ? "SUSPENDED" : "WAIT_" + kind;
        }

        private static Wait of(String text) {
            String[] parts = text.split("/");
            return new Wait(
                    LocalDateTime.parse(parts[0]),
                    parts[1].equals("..") ? null : LocalDateTime.parse(parts[1]),
                    parts[2].equals("-") ? null : parts[2],
                    parts[3]);
        }
    }

    record Reappointed(LocalDateTime sentAt, LocalDateTime newDueAt) {
        private static Reappointed of(String text) {
            String[] parts = text.split(">");
            return new Reappointed(LocalDateTime.parse(parts[0]), LocalDateTime.parse(parts[1]));
        }
    }

    /** @param cells by column */
    static DeadlineCase of(Map<String, String> cells) {
        return new DeadlineCase(
                cells.get("case_id"),
                cells.get("sentence"),
                instant(cells.get("received_at")),
                number(cells.get("term_count")),
                cells.get("term_unit"),
                number(cells.get("mixed_working_days")),
                text(cells.get("start_rule")),
                text(cells.get("end_rule")),
                cells.get("unit_calendar"),
                cells.get("remote_days").isEmpty() ? 0 : Integer.parseInt(cells.get("remote_days")),
                instant(cells.get("promised_at")),
                text(cells.get("precision")),
                parts(cells.get("pauses")).map(Wait::of).toList(),
                parts(cells.get("reappointed")).map(Reappointed::of).toList(),
                instant(cells.get("ended_at")),
                text(cells.get("end_kind")),
                cells.get("as_of").isEmpty() ? AS_OF : LocalDate.parse(cells.get("as_of")),
                parts(cells.get("also"))
                        .collect(Collectors.toMap(
                                part -> part.replaceFirst("=.*", ""), part -> part.replaceFirst("^[^=]*=?", ""))),
                instant(cells.get("due_at")),
                asked(cells),
                cells.get("reason"));
    }

    /** The moment told under this name beside the rest; null: not told. */
    LocalDateTime alsoAt(String name) {
        return instant(also.getOrDefault(name, ""));
    }

    private static Map<String, String> asked(Map<String, String> cells) {
        return Stream.of(
                        Map.entry("OFFICIAL_II06", cells.get("official")),
                        Map.entry("766", cells.get("r766")),
                        Map.entry("VENDOR_TD", cells.get("vendor_td")))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static LocalDateTime instant(String cell) {
        return cell.isEmpty() ? null : LocalDateTime.parse(cell);
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
