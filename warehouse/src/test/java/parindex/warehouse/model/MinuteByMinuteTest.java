package parindex.warehouse.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parindex.warehouse.calendar.NaiveClock;
import parindex.warehouse.calendar.NaiveDays;
import parindex.warehouse.reference.ReferenceLoader;
import parindex.warehouse.settings.Settings;
import parindex.warehouse.store.Engine;
import parindex.warehouse.store.Sql;

/** Laws on many values: counting by running numbers is the same as walking days and minutes, in the tables and in the models. */
class MinuteByMinuteTest {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** Worked minutes of the administration before an instant: those before its day and those of its day. */
    private static final String MINUTES_BEFORE = """
            (
                %1$s.minute_no
                + greatest(least(date_part('hour', %2$s) * 60 + date_part('minute', %2$s), %1$s.am_to) - %1$s.am_from, 0)
                + greatest(least(date_part('hour', %2$s) * 60 + date_part('minute', %2$s), %1$s.pm_to) - %1$s.pm_from, 0)
            )""";

    @TempDir
    Path data;

    @Test
    void theLoadedDaysAreThoseTypedASecondTime() throws SQLException {
        try (Connection connection = loaded()) {
            var sql = new Sql(connection, "days");
            var differences = new ArrayList<String>();
            for (var row : sql.rows("select day, is_working from reference.working_day")) {
                LocalDate day = LocalDate.parse(row.get(0));
                boolean isKnown = !day.isBefore(NaiveDays.FIRST) && !day.isAfter(NaiveDays.LAST);
                if (isKnown && NaiveDays.isWorking(day) != Boolean.parseBoolean(row.get(1))) {
                    differences.add(row.toString());
                }
            }
            assertEquals(List.of(), differences);
        }
    }

    /** Law, on 2,000 seeded pairs of days. */
    @Test
    void aDifferenceOfDayNumbersIsTheNumberOfDaysWalked() throws SQLException {
        var random = new Random(20190504);
        try (Connection connection = loaded()) {
            var sql = new Sql(connection, "days");
            var pairs = new ArrayList<String>();
            var walked = new ArrayList<String>();
            for (int i = 0; i < 2000; i++) {
                LocalDate from = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3000));
                LocalDate to = from.plusDays(random.nextInt(200));
                pairs.add("(" + i + ", date '" + from + "', date '" + to + "')");
                walked.add(from + " to " + to + ": " + CaseCalendars.OFFICE.workingDays(from, to));
            }
            var numbers = sql.texts("select pair.from_on || ' to ' || pair.to_on || ': '"
                    + " || (last.working_day_no - first.working_day_no) from (values " + String.join(", ", pairs)
                    + ") as pair(no, from_on, to_on)"
                    + " join reference.working_day as first on first.day = pair.from_on"
                    + " join reference.working_day as last on last.day = pair.to_on order by pair.no");
            assertEquals(walked, numbers);
        }
    }

    /** Law, on 2,000 seeded pairs of instants of the shipped calendar. */
    @Test
    void aDifferenceOfMinuteNumbersIsTheNumberOfMinutesWalked() throws SQLException {
        var random = new Random(20240504);
        try (Connection connection = loaded()) {
            var sql = new Sql(connection, "minutes");
            assumeTrue(
                    sql.number("select count(*) from duckdb_tables() where schema_name = 'reference' and table_name ="
                                    + " 'clock_day'")
                            > 0,
                    "nobody makes reference.clock_day yet");
            var pairs = new ArrayList<String>();
            var walked = new ArrayList<String>();
            for (int i = 0; i < 2000; i++) {
                LocalDateTime from = instant(random);
                LocalDateTime to = from.plusMinutes(random.nextInt(60 * 24 * 12));
                pairs.add("(" + i + ", timestamp '" + from + "', timestamp '" + to + "')");
                walked.add(i + ": " + CaseCalendars.OFFICE.workedMinutes(from, to));
            }
            var numbers = sql.texts("select pair.no || ': ' || (" + MINUTES_BEFORE.formatted("last", "to_at") + " - "
                    + MINUTES_BEFORE.formatted("first", "from_at") + ") from (values " + String.join(", ", pairs)
                    + ") as pair(no, from_at, to_at)"
                    + " join reference.clock_day as first on first.calendar_no = 0 and first.day = cast(from_at as date)"
                    + " join reference.clock_day as last on last.calendar_no = 0 and last.day = cast(to_at as date)"
                    + " order by pair.no");
            assertEquals(walked, numbers);
        }
    }

    /** Law of the judge himself: minutes added one after the other are those added at once, and as many as asked for. */
    @Test
    void theNaiveClockAgreesWithItself() {
        var random = new Random(20250426);
        for (NaiveClock clock : CaseCalendars.BY_NAME.values()) {
            for (int i = 0; i < 200; i++) {
                LocalDateTime from = instant(random);
                int one = 1 + random.nextInt(900);
                int other = 1 + random.nextInt(900);
                LocalDateTime atOnce = clock.plusWorkedMinutes(from, one + other, Set.of());
                LocalDateTime inTurn =
                        clock.plusWorkedMinutes(clock.plusWorkedMinutes(from, one, Set.of()), other, Set.of());
                assertEquals(atOnce, inTurn, from + " + " + one + " + " + other);
                assertEquals(one + other, clock.workedMinutes(from, atOnce));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 20250303)
    void madeUpDossiersAreDueWhenTheWalkArrives(long seed) throws SQLException {
        compareMadeUp(seed, 1000);
    }

    @Tag("slow")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 7, 11})
    void tenThousandMadeUpDossiersAreDueWhenTheWalkArrives(long seed) throws SQLException {
        compareMadeUp(seed, 2000);
    }

    /** Law: the term of one day more ends on the next working day, from 5 receipts and for 40 terms. */
    @Test
    void addingDaysOneByOneIsAddingThemAtOnce() throws SQLException {
        assumeTrue(CaseWarehouse.hasVerdicts(), "no SQL file makes core.dossier_verdict yet");
        var receipts = List.of(
                "2019-04-24T08:00", "2024-02-03T10:00", "2025-01-15T16:30", "2025-04-18T23:00", "2022-10-01T07:00");
        var dossiers = new ArrayList<DeadlineCase>();
        for (String receipt : receipts) {
            for (int count = 1; count <= 40; count++) {
                dossiers.add(RandomDeadlines.plain(receipt + "+" + count, LocalDateTime.parse(receipt), count));
            }
        }
        try (var warehouse = CaseWarehouse.of(dossiers)) {
            var said = warehouse.saidOn(DeadlineCase.AS_OF);
            for (String receipt : receipts) {
                LocalDate day = LocalDateTime.parse(receipt).toLocalDate();
                for (int count = 1; count <= 40; count++) {
                    day = CaseCalendars.OFFICE.next(day);
                    assertEquals(
                            day + "T17:00:00", said.get(receipt + "+" + count).dueAt());
                }
            }
        }
    }

    private static void compareMadeUp(long seed, int count) throws SQLException {
        assumeTrue(CaseWarehouse.hasVerdicts(), "no SQL file makes core.dossier_verdict yet");
        var dossiers = RandomDeadlines.of(seed, count);
        var differences = new ArrayList<String>();
        int compared = 0;
        try (var warehouse = CaseWarehouse.of(dossiers)) {
            var said = warehouse.saidOn(DeadlineCase.AS_OF);
            for (DeadlineCase each : dossiers) {
                var due = NaiveDeadline.of(each, CaseCalendars.BY_NAME.get(each.calendar()));
                if (due.isPresent()) {
                    compared++;
                    compare(each, due.get(), said.get(each.id()), differences);
                }
            }
        }
        assertTrue(compared > count * 9 / 10, "compared: " + compared);
        assertEquals(
                "",
                String.join("\n", differences.subList(0, Math.min(differences.size(), 20))),
                () -> differences.size() + " differ");
    }

    /** Terms of hours and parts of a day are kept to the minute, others to the day. */
    private static void compare(
            DeadlineCase each, LocalDateTime due, CaseWarehouse.Said said, List<String> differences) {
        boolean isToTheMinute = each.termUnit().equals("WORKING_HOUR")
                || each.termCount().stripTrailingZeros().scale() > 0;
        int order = isToTheMinute
                ? each.endedAt().compareTo(due)
                : each.endedAt().toLocalDate().compareTo(due.toLocalDate());
        String outcome = order < 0 ? "EARLY" : order == 0 ? "ON_TIME" : "LATE";
        String want = SECOND.format(due) + " " + outcome;
        String got =
                said == null ? "nothing" : said.dueAt() + " " + said.outcomes().get("OFFICIAL_II06");
        if (!want.equals(got)) {
            differences.add("walked " + want + ", the clock " + got + ": " + each);
        }
    }

    private Connection loaded() {
        Connection connection = Engine.openInMemory(Settings.defaults());
        ReferenceLoader.load(connection, data);
        return connection;
    }

    /** Half of them in or near office hours, some of them on the hour. */
    private static LocalDateTime instant(Random random) {
        LocalDate day = LocalDate.of(2018, 2, 1).plusDays(random.nextInt(3100));
        int minute =
                switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(1440);
                    case 1 -> 30 * random.nextInt(48);
                    default -> 400 + random.nextInt(660);
                };
        return day.atStartOfDay().plusMinutes(minute);
    }
}
