package parindex.warehouse.query;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The clock of one dossier as it may be shown: what it was set to, what each stretch of time was to it, and what came
 * of it under each rule set. The stretches add up to {@code lifeDays} and {@code lifeMinutes}, which are counted apart.
 *
 * @param lines empty where the dossier is in no figure
 * @param lifeDays working days after the day of receipt
 */
public record DossierClock(
        String dossierId,
        String dossierCode,
        Optional<String> unitId,
        Optional<String> procedureCode,
        List<Fact> facts,
        List<Line> lines,
        List<Sum> sums,
        int lifeDays,
        int lifeMinutes,
        List<Wait> waits,
        List<Verdict> verdicts) {
    public DossierClock {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
        waits = List.copyOf(waits);
        verdicts = List.copyOf(verdicts);
    }

    /** @param code TERM, START, END, DUE, CALENDAR @param source law or document */
    public record Fact(
            String code, Bilingual label, Optional<LocalDateTime> at, Bilingual words, Optional<Bilingual> source) {}

    /** @param to not counted itself @param days absent: the term is counted in minutes */
    public record Line(
            String state,
            String kind,
            LocalDateTime from,
            LocalDateTime to,
            Optional<Integer> days,
            int minutes,
            int otherMinutes,
            Bilingual words,
            Optional<Bilingual> source) {}

    /** All stretches of one state together. */
    public record Sum(String state, Bilingual words, Optional<Integer> days, int minutes) {}

    /** @param ends absent: still waits */
    public record Wait(
            LocalDateTime starts,
            Optional<LocalDateTime> ends,
            String mode,
            String reason,
            boolean movesDue,
            Optional<String> whyNot,
            int days,
            int minutes,
            Bilingual words) {}

    /** @param cause why it is in another class than by form II.06 */
    public record Verdict(
            String ruleSet,
            Bilingual rule,
            Bilingual law,
            Optional<LocalDateTime> dueAt,
            String outcome,
            Bilingual words,
            int lateDays,
            int lateMinutes,
            Optional<Bilingual> cause) {}

    public int otherMinutes() {
        return lines.stream().mapToInt(Line::otherMinutes).sum();
    }
}
