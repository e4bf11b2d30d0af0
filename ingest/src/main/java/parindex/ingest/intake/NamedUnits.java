package parindex.ingest.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import parindex.ingest.intake.UnitIndex.Candidate;

/** Whom the rows of one file mean by their ways of naming a unit; a unit's own file should speak of nobody else. */
final class NamedUnits {
    private final UnitIndex units;
    private final String sender;
    private Set<String> own;

    /** A unit that is meant, from and to the days named. */
    record Match(String unitId, LocalDate from, LocalDate to, boolean isForeign) {
        private static Match of(Candidate unit, boolean isForeign) {
            return new Match(unit.unitId(), unit.from(), unit.to(), isForeign);
        }
    }

    NamedUnits(UnitIndex units, SentFile file) {
        this.units = units;
        this.sender = file.senderText();
    }

    /** Nobody when nobody is called so; one a day. A sender's own row need not name it. */
    List<Match> find(String text) {
        if (sender.isEmpty()) {
            return units.find(text).stream().map(each -> Match.of(each, false)).toList();
        }
        if (own == null) {
            own = units.withChildren(sender);
        }
        List<Candidate> found = units.find(text.isEmpty() ? sender : text, own);
        return found.isEmpty()
                ? units.find(text).stream().map(each -> Match.of(each, true)).toList()
                : found.stream().map(each -> Match.of(each, false)).toList();
    }

    /** Who is meant on a day, counted since 1970; null when nobody is. */
    static Match on(long day, List<Match> all) {
        for (Match each : all) {
            if (each.from.toEpochDay() <= day && day <= each.to.toEpochDay()) {
                return each;
            }
        }
        return null;
    }
}
