package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.ingest.intake.ReferenceRows;

class SampleProvinceTest {
    private static final int DOSSIERS = 12_000;
    private static final Set<String> DUE_SENTINELS = Set.of("0001-01-01T00:00");

    @TempDir
    static Path data;

    private static SampleSummary summary;
    private static List<WrittenRow> national;
    private static List<WrittenRow> vendor;
    private static Map<String, List<List<String>>> books;

    @BeforeAll
    static void oneSampleForAll() throws IOException {
        summary = SmallProvince.write(data, DOSSIERS, 7);
        national = WrittenRow.national(data);
        vendor = WrittenRow.vendor(data);
        books = WrittenRow.books(data);
    }

    @Test
    void sameArgumentsWriteTheSameBytes(@TempDir Path again) throws IOException {
        SmallProvince.write(again, DOSSIERS, 7);
        assertEquals(digests(data), digests(again));
    }

    @Test
    void anotherSeedWritesOtherBytes(@TempDir Path other) throws IOException {
        SmallProvince.write(other, DOSSIERS, 8);
        assertNotEquals(digests(data), digests(other));
    }

    @Test
    void theNextSampleTakesAwayWhatTheLastOneLeft(@TempDir Path other) throws IOException {
        SmallProvince.write(other, 500, 1);
        Path own = Files.writeString(other.resolve("inbox/d1-json/own.json"), "[]");
        SmallProvince.write(other, 12_000, 7);
        assertTrue(Files.exists(own), "a file that no sample wrote stays");
        Files.delete(own);
        assertEquals(digests(data), digests(other));
    }

    @Test
    void everyRowIsCountedUnderItsDialect() throws IOException {
        long sentTwice = Files.readString(twins().get(1)).lines().count() - 2;
        assertEquals(summary.tally().rows().get("d1-json") + sentTwice, national.size());
        assertEquals(summary.tally().rows().get("vendor-csv"), vendor.size());
        assertEquals(
                summary.tally().rows().get("book-xlsx"),
                books.values().stream().mapToLong(List::size).sum());
        assertEquals(DOSSIERS, summary.tally().dossiers());
    }

    @Test
    void everyDirtyKindOccursAndAboutTwoPercentAreDirty() {
        assertEquals(Set.of(DirtyKind.values()), summary.tally().dirty().keySet());
        double share = (double) summary.tally().dirtyRows() / summary.tally().allRows();
        assertTrue(share > 0.015 && share < 0.04, "dirty share " + share);
    }

    @Test
    void laterVersionsAreAboutAFifth() {
        double share =
                (double) summary.tally().laterVersions() / summary.tally().allRows();
        assertTrue(share > 0.15 && share < 0.40, "share of later versions " + share);
        assertTrue(summary.tally().duplicates() > 0);
    }

    /** Hand-made dirt apart (31/02, ten years ahead), every receipt lies in office hours of a working day. */
    @Test
    void nothingIsReceivedOutsideOfficeHours() {
        var calendar =
                new OfficeCalendar(ReferenceRows.read(data, "holiday.csv"), SmallProvince.FROM, SmallProvince.TO);
        List<LocalDateTime> receipts = Stream.concat(national.stream(), vendor.stream())
                .flatMap(row -> row.received().stream())
                .filter(at -> at.getYear() < 2030)
                .toList();
        assertTrue(receipts.size() > 10_000);
        assertEquals(
                List.of(),
                receipts.stream().filter(at -> !calendar.isOpenAt(at)).toList());
    }

    @Test
    void nothingLiesAfterTheLastExport() {
        LocalDateTime last = LocalDate.of(2025, 6, 30).atTime(23, 45);
        assertTrue(Stream.concat(national.stream(), vendor.stream())
                .flatMap(row -> row.decided().stream())
                .noneMatch(at -> at.isAfter(last)));
    }

    @Test
    void theSilentDistrictSendsNothingOfItsLastFifteenWorkingDays() {
        // 30/6 back: 30 27 26 25 24 | 23 20 19 18 17 | 16 13 12 11 10 June; the last day told of is 9 June.
        LocalDate last = lastDay(national, "000.00.51.H08-");
        assertTrue(last.isBefore(LocalDate.of(2025, 6, 10)) && last.isAfter(LocalDate.of(2025, 5, 20)), "" + last);
        assertTrue(lastDay(national, "000.00.45.H08-").isAfter(LocalDate.of(2025, 6, 20)), "its neighbour goes on");
    }

    @Test
    void theDistrictThatClosesInBulkDoesSoOnTheLastWorkingDay() {
        Map<LocalDate, Long> ends = newest(vendor, "000.00.50.H08-").values().stream()
                .flatMap(row -> row.decided().stream())
                .collect(Collectors.groupingBy(LocalDateTime::toLocalDate, Collectors.counting()));
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        long inBulk = Stream.of(
                        "2024-07-31",
                        "2024-08-30",
                        "2024-09-30",
                        "2024-10-31",
                        "2024-11-29",
                        "2024-12-31",
                        "2025-01-24",
                        "2025-02-28",
                        "2025-03-31",
                        "2025-04-29",
                        "2025-05-30",
                        "2025-06-30")
                .mapToLong(day -> ends.getOrDefault(LocalDate.parse(day), 0L))
                .sum();
        assertTrue(inBulk > all / 4, inBulk + " of " + all + " on twelve days");
    }

    @Test
    void theClimbingDistrictClimbsAndTheFallingOneFalls() {
        double climbsFirst = onTime(national, "000.00.45.H08-", "2024-07", "2024-10");
        double climbsLast = onTime(national, "000.00.45.H08-", "2025-03", "2025-06");
        double fallsFirst = onTime(vendor, "000.00.48.H08-", "2024-07", "2024-10");
        double fallsLast = onTime(vendor, "000.00.48.H08-", "2025-03", "2025-06");
        assertTrue(climbsLast > climbsFirst + 0.2, climbsFirst + " to " + climbsLast);
        assertTrue(fallsLast < fallsFirst - 0.15, fallsFirst + " to " + fallsLast);
    }

    @Test
    void everyStoryIsToldInBothLanguages() {
        assertEquals(
                List.of("bd-545", "bd-548", "bd-stnmt", "bd-551", "bd-21607", "bd-550", "bd-stp", "bd-543"),
                summary.stories().stream().map(Story::unitId).toList());
        assertTrue(summary.stories().stream()
                .noneMatch(
                        story -> story.vietnamese().isBlank() || story.english().isBlank()));
    }

    @Test
    void oneFileIsSentTwiceUnderTwoNames() throws IOException {
        assertEquals(2, twins().size());
    }

    /** The intake must have something to drop. */
    @Test
    void personalColumnsAreFilled() {
        assertTrue(national.stream().allMatch(row -> row.person().matches("\\p{L}.* \\p{L}+052\\d{9}")));
        assertTrue(vendor.stream().allMatch(row -> row.person().matches("\\p{L}.* \\p{L}+052\\d{9}")));
    }

    @Test
    void aBookEndsEverySheetWithItsTotal() {
        assertEquals(
                Set.of("546", "21660", "21667"),
                books.keySet().stream()
                        .map(name -> name.substring(0, name.indexOf('/')))
                        .collect(Collectors.toSet()));
        long totals = books.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.get(0).startsWith("Tổng cộng") || row.get(0).startsWith("Cộng tháng"))
                .count();
        assertEquals(summary.tally().dirty().get(DirtyKind.TOTAL_ROW), totals);
        assertTrue(
                books.containsKey("546/So-theo-doi_2024-Q3_20240930.xlsx"),
                books.keySet().toString());
    }

    @Test
    void theCityHasMoreThanASmallCommune() {
        int city = newest(national, "000.00.40.H08-").size();
        int commune = newest(national, "000.01.42.H08-").size();
        assertTrue(city > 3 * commune, city + " against " + commune);
        assertFalse(
                national.stream().anyMatch(row -> row.code().startsWith("000.00.01.H08-")),
                "no procedures, no dossiers");
    }

    private static List<Path> twins() throws IOException {
        var first = new TreeMap<Long, Path>();
        for (Path file : WrittenRow.files(data, "d1-json")) {
            long key = Arrays.hashCode(Files.readAllBytes(file));
            Path twin = first.putIfAbsent(key, file);
            if (twin != null) {
                return List.of(twin, file);
            }
        }
        return List.of();
    }

    private static LocalDate lastDay(List<WrittenRow> rows, String codePrefix) {
        return rows.stream()
                .filter(row -> row.code().startsWith(codePrefix))
                .flatMap(row -> Stream.concat(row.received().stream(), row.decided().stream()))
                .map(LocalDateTime::toLocalDate)
                .filter(day -> day.getYear() < 2030)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Files come in the order of their export, so the last row of a code is the newest. */
    private static Map<String, WrittenRow> newest(List<WrittenRow> rows, String codePrefix) {
        return rows.stream()
                .filter(row -> row.code().startsWith(codePrefix))
                .collect(Collectors.toMap(WrittenRow::code, row -> row, (older, newer) -> newer, TreeMap::new));
    }

    /** On time by day among the ended, supplements not considered; months of receipt, both included. */
    private static double onTime(List<WrittenRow> rows, String codePrefix, String from, String to) {
        var ended = newest(rows, codePrefix).values().stream()
                .filter(row -> row.received().isPresent()
                        && row.due().isPresent()
                        && row.decided().isPresent())
                .filter(row -> !DUE_SENTINELS.contains(row.due().orElseThrow().toString()))
                .filter(row -> {
                    String month = row.received().orElseThrow().toString().substring(0, 7);
                    return month.compareTo(from) >= 0 && month.compareTo(to) <= 0;
                })
                .toList();
        long inTime = ended.stream()
                .filter(row -> !row.decided()
                        .orElseThrow()
                        .toLocalDate()
                        .isAfter(row.due().orElseThrow().toLocalDate()))
                .count();
        return (double) inTime / ended.size();
    }

    private static Map<String, Integer> digests(Path folder) throws IOException {
        var digests = new TreeMap<String, Integer>();
        var names = new HashSet<String>();
        try (var files = Files.walk(folder.resolve("inbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                assertTrue(names.add(name));
                digests.put(name, Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return digests;
    }
}
