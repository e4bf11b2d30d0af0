package parindex.warehouse.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The hand-worked deadlines of {@code deadline-cases/*.csv} against the clock in SQL, all in one engine. */
class DeadlineCasesTest {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final Set<String> UNITS =
            Set.of("WORKING_DAY", "CALENDAR_DAY", "WORKING_HOUR", "MONTH", "SAME_DAY", "MIXED", "NONE");
    private static final Set<String> OUTCOMES = Set.of(
            "EARLY",
            "ON_TIME",
            "LATE",
            "REAPPOINTED_MET",
            "OPEN_IN_TERM",
            "OPEN_OVERDUE",
            "OPEN_PAUSED",
            "REFUSED",
            "WITHDRAWN",
            "EXCLUDED",
            "UNKNOWN");

    @Test
    void thereAreThreeHundredCasesEachWithItsReason() {
        var cases = DeadlineCases.read();

        assertTrue(cases.size() >= 300, "cases: " + cases.size());
        var ids = new HashSet<String>();
        var sentences = new HashSet<String>();
        var wrong = new ArrayList<String>();
        for (DeadlineCase each : cases) {
            if (!ids.add(each.id()) || !sentences.add(each.id().replaceFirst("-\\d+$", " ") + each.sentence())) {
                wrong.add(each.id() + ": told twice");
            }
            if (each.reason().length() < 8 || each.sentence().isEmpty()) {
                wrong.add(each.id() + ": no reason or no sentence");
            }
            if (!UNITS.contains(each.termUnit())
                    || !OUTCOMES.containsAll(each.outcomes().values())) {
                wrong.add(each.id() + ": a word nobody knows");
            }
            if (each.dueAt() == null && each.outcomes().isEmpty()) {
                wrong.add(each.id() + ": asks nothing");
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Every unit, rule, calendar, outcome and each Tết from 2019 to 2026 has its case. */
    @Test
    void nothingThatTheClockKnowsIsLeftOut() {
        var cases = DeadlineCases.read();

        assertEquals(UNITS, cases.stream().map(DeadlineCase::termUnit).collect(Collectors.toSet()));
        assertEquals(
                OUTCOMES,
                cases.stream()
                        .flatMap(each -> each.outcomes().values().stream())
                        .collect(Collectors.toSet()));
        for (String rule : List.of("AFTER_15", "LAST_HOUR", "AFTER_HOURS", "COMPLETE")) {
            assertTrue(cases.stream().anyMatch(each -> rule.equals(each.startRule())), rule);
        }
        for (String calendar : List.of("hanh-chinh", "mua-dong", "nua-ngay", "lu", "lu-muon", "thu-bay")) {
            assertTrue(cases.stream().anyMatch(each -> calendar.equals(each.calendar())), calendar);
        }
        for (int year = 2019; year <= 2026; year++) {
            String tet = "Tết " + year;
            assertTrue(
                    cases.stream()
                                    .filter(each -> each.sentence().startsWith(tet))
                                    .count()
                            >= 2,
                    tet);
        }
    }

    /** Where nothing but term, calendar and waits has a say, the walk of the tests comes to the same. */
    @Test
    void theWalkArrivesWhereTheHandDoes() {
        var differences = new ArrayList<String>();
        int walked = 0;
        for (DeadlineCase each : DeadlineCases.read()) {
            boolean isPlain = each.promisedAt() == null
                    && each.endedAt() != null
                    && each.dueAt() != null
                    && each.remoteDays() == 0
                    && each.also().isEmpty()
                    && !"COMPLETE".equals(each.startRule())
                    && CaseCalendars.BY_NAME.containsKey(each.calendar());
            if (isPlain) {
                walked++;
                var due = NaiveDeadline.of(each, CaseCalendars.BY_NAME.get(each.calendar()));
                due.ifPresent(
                        day -> note(differences, each, "due_at", SECOND.format(each.dueAt()), SECOND.format(day)));
            }
        }
        assertEquals("", String.join("\n", differences));
        assertTrue(walked > 250, "walked: " + walked);
    }

    @Test
    void theClockSaysWhatTheHandSays() throws SQLException {
        assumeTrue(CaseWarehouse.hasVerdicts(), "no SQL file makes core.dossier_verdict yet");
        var byDay = new TreeMap<LocalDate, List<DeadlineCase>>();
        var cases = DeadlineCases.read();
        cases.forEach(each ->
                byDay.computeIfAbsent(each.asOf(), day -> new ArrayList<>()).add(each));

        var differences = new ArrayList<String>();
        try (var warehouse = CaseWarehouse.of(cases)) {
            byDay.forEach((asOf, judged) -> {
                var said = warehouse.saidOn(asOf);
                judged.forEach(each -> compare(each, said.get(each.id()), differences));
            });
        }
        assertEquals(
                "",
                String.join("\n", differences),
                () -> differences.size() + " differences; case | asked | by"
                        + " hand | by the clock | sentence | reason");
    }

    private static void compare(DeadlineCase each, CaseWarehouse.Said said, List<String> differences) {
        if (said == null) {
            note(differences, each, "verdict", "one", "none");
            return;
        }
        if (each.dueAt() != null) {
            note(differences, each, "due_at", SECOND.format(each.dueAt()), said.dueAt());
        }
        for (Map.Entry<String, String> asked : new TreeMap<>(each.outcomes()).entrySet()) {
            note(
                    differences,
                    each,
                    asked.getKey(),
                    asked.getValue(),
                    said.outcomes().get(asked.getKey()));
        }
    }

    private static void note(List<String> differences, DeadlineCase each, String asked, String hand, String clock) {
        if (!hand.equals(clock)) {
            differences.add(
                    String.join(" | ", each.id(), asked, hand, String.valueOf(clock), each.sentence(), each.reason()));
        }
    }
}
