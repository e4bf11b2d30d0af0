package parindex.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static parindex.ingest.sample.Timeline.NEVER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parindex.ingest.sample.DossierView.Status;
import parindex.ingest.sample.Timeline.Apology;
import parindex.ingest.sample.Timeline.Pause;

class DossierViewTest {
    /** Sent on Sunday 1/6, received Monday, waits 4/6 to 6/6, decided 12/6, handed over 13/6, completed 20/6. */
    private static final Dossier DOSSIER = new Dossier(
            "000.00.45.H08-250602-0001",
            new ProvinceUnit(
                    "bd-545",
                    "545",
                    "000.00.45.H08",
                    "Huyện Phù Mỹ",
                    ProvinceUnit.Kind.DISTRICT,
                    "bd",
                    LocalDate.of(2024, 7, 1),
                    LocalDate.of(2025, 6, 30)),
            new OfferedProcedure(
                    "1.012783",
                    "Cấp đổi",
                    "DAT_DAI",
                    "Đất đai",
                    Set.of("DISTRICT"),
                    Term.parse("5", "WORKING_DAY"),
                    true,
                    true,
                    OfferedProcedure.Matter.LAND),
            Dossier.Channel.ONLINE,
            1,
            12345,
            25_000,
            Dossier.Payment.ONLINE,
            true,
            true,
            new Timeline(
                    at("2025-06-01T20:00"),
                    at("2025-06-02T08:00"),
                    at("2025-06-09T17:00"),
                    at("2025-06-03T09:00"),
                    new Pause(
                            Pause.Kind.SUPPLEMENT,
                            at("2025-06-04T09:00"),
                            at("2025-06-06T09:00"),
                            at("2025-06-11T17:00")),
                    new Apology(at("2025-06-10T09:00"), at("2025-06-16T17:00")),
                    at("2025-06-12T10:00"),
                    at("2025-06-13T10:00"),
                    NEVER,
                    NEVER,
                    at("2025-06-20T10:00")));

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    private static DossierView on(String asOf) {
        return new DossierView(DOSSIER, at(asOf));
    }

    @ParameterizedTest(name = "on {0} it is {1}, last changed {2}")
    @CsvSource({
        "2025-06-01T23:45, SUBMITTED, 2025-06-01T20:00",
        "2025-06-02T23:45, ACCEPTED, 2025-06-02T08:00",
        "2025-06-03T23:45, PROCESSING, 2025-06-03T09:00",
        "2025-06-05T23:45, WAIT_SUPPLEMENT, 2025-06-04T09:00",
        "2025-06-06T23:45, PROCESSING, 2025-06-06T09:00",
        "2025-06-10T23:45, PROCESSING, 2025-06-10T09:00",
        "2025-06-12T23:45, DECIDED, 2025-06-12T10:00",
        "2025-06-13T23:45, RETURNED, 2025-06-13T10:00",
        "2025-06-30T23:45, RETURNED, 2025-06-20T10:00",
    })
    void aViewKnowsOnlyWhatHadHappened(String asOf, Status status, LocalDateTime updated) {
        assertEquals(status, on(asOf).status());
        assertEquals(updated, on(asOf).updatedAt());
    }

    @Test
    void thePromiseIsMadeAtReceiptAndNeverMoved() {
        assertFalse(Timeline.happens(on("2025-06-01T23:45").dueAt()));
        assertEquals(at("2025-06-09T17:00"), on("2025-06-30T23:45").dueAt());
    }

    @Test
    void digitisedPartsAppearWithTheCorrection() {
        assertFalse(on("2025-06-13T23:45").isDigitised());
        assertTrue(on("2025-06-30T23:45").isDigitised());
        assertTrue(DOSSIER.timeline().changesAfter(at("2025-06-13T23:45")));
        assertFalse(DOSSIER.timeline().changesAfter(at("2025-06-30T23:45")));
    }

    @Test
    void theNationalFormatKeepsTheFirstPromiseAndTheNewOnesApart() {
        var json = new StringBuilder();
        NationalJson.append(json, new NationalJson(".000.00.00.H08").cells(on("2025-06-30T23:45")));
        String text = json.toString();
        assertTrue(
                text.startsWith("{\"MaHoSo\":\"000.00.45.H08-250602-0001\",\"MaTTHC\":\"1.012783.000.00.00.H08\""),
                text);
        assertTrue(text.contains("\"KenhThucHien\":\"2\""));
        assertTrue(text.contains("\"NgayHenTra\":\"20250609170000\",\"TrangThaiHoSo\":\"10\""), text);
        assertTrue(text.contains("\"NgayBoSung\":\"20250604090000\",\"NgayTiepNhanBoSung\":\"20250606090000\""), text);
        assertTrue(text.contains("\"NgayXinLoi\":\"20250610090000\",\"NgayHenTraMoi\":\"20250616170000\""), text);
        assertTrue(text.contains("\"Gia\":\"25000\""), text);
    }

    @Test
    void theVendorsTableHasOneLineWithTwentyFiveCells() {
        var line = new StringBuilder();
        VendorCsv.append(line, new VendorCsv().cells(on("2025-06-12T23:45")));
        String[] cells = line.toString().split(";", -1);
        assertEquals(VendorCsv.HEADER.split(";", -1).length, cells.length);
        assertEquals("Đã xử lý xong", cells[15]);
        assertEquals("25.000", cells[16]);
        assertEquals("12/06/2025 10:00", cells[13]);
        assertEquals("", cells[14]);
        assertTrue(line.toString().endsWith("12/06/2025 10:00\r\n"), line.toString());
    }

    /** Every kind changes the cells of every dialect that knows it, and leaves the other dialects alone. */
    @Test
    void everyKindOfDirtShows() {
        for (Dialect dialect : new Dialect[] {new NationalJson(".H08"), new VendorCsv(), new BookDialect()}) {
            for (DirtyKind kind : dialect.dirtyKinds()) {
                DossierView view = on("2025-06-30T23:45");
                assertTrue(kind.suits(view), kind.name());
                String before = String.join("|", dialect.cells(view));
                String after = String.join("|", dialect.spoil(dialect.cells(view), kind, view));
                assertFalse(before.equals(after), dialect.profile() + " " + kind);
            }
        }
    }

    @Test
    void lostZerosLeaveACodeOfAnotherShape() {
        assertEquals("0.0.45.H08-250602-1", DirtyKind.withoutZeros("000.00.45.H08-250602-0001"));
        assertEquals("0.1.40.H08-250602-120", DirtyKind.withoutZeros("000.01.40.H08-250602-0120"));
    }
}
