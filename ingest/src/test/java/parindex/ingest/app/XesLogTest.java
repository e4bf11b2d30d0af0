package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parindex.warehouse.batch.Manifest.State;

/** Event logs of process mining as a feed of their own. */
class XesLogTest {
    private static final String EVENT = "<event><string key=\"org:resource\" value=\"Nguyễn Văn An\"/>"
            + "<string key=\"org:group\" value=\"%s\"/><string key=\"concept:name\" value=\"%s\"/>"
            + "<date key=\"time:timestamp\" value=\"%s\"/></event>";

    @TempDir
    Path folder;

    private static String log(String... events) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><log xmlns=\"http://www.xes-standard.org/\"><global scope=\"event\">"
                + "<string key=\"concept:name\" value=\"?\"/></global><trace><string key=\"concept:name\" value=\"HS-1\">"
                + "<string key=\"concept:name\" value=\"inner\"/></string><string key=\"responsible\" value=\"Trần Thị Bình\"/>"
                + String.join("", events) + "</trace></log>";
    }

    /** The published figures of the log: 1,434 cases, 8,577 events, none in the same instant of its case. */
    @Test
    void everyEventOfARealLogIsAccepted() throws Exception {
        Path log = Pipeline.shared("wabo-receipt/coselog_receipt.xes.gz");
        var data = new DataFolder(folder);

        assertEquals(0, data.ingest("--profile", "xes-log", log.toString()), data.err + data.out);

        assertEquals(8_577, data.onlyReceipt().received());
        assertEquals(8_577, data.onlyReceipt().accepted());
        assertEquals(
                1_434,
                data.rows("dossier_event", "dossier_code").stream().distinct().count());
        // case-10011 begins 2011-10-11T13:45:40.276+02:00, and Vietnam is at +07:00
        assertTrue(data.rows("dossier_event", "dossier_code, kind, event_at, step")
                .contains("case-10011|STEP|2011-10-11 18:45:40.276|Confirmation of receipt"));
    }

    /** A unit is one that we know; a name is nobody. */
    @Test
    void namesStayInTheLogAndOffsetsBecomeLocalTime() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "inbox/xes-log/a.xes",
                log(
                        String.format(EVENT, "Huyện Phù Mỹ", "Thẩm định", "2025-03-04T01:00:00.000Z"),
                        String.format(EVENT, "Lê Văn Canh", "Thẩm định", "2025-03-04T09:00:00.000+07:00"),
                        String.format(EVENT, "", "Thẩm định", "hôm qua")));

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("HS-1|2025-03-04 08:00:00|t-545|SECOND", "HS-1|2025-03-04 09:00:00|-|SECOND"),
                data.rows("dossier_event", "dossier_code, event_at, coalesce(unit_id, '-'), precision"));
        assertEquals(List.of("3|DATE_INVALID"), data.rows("quarantine", "line, code"));
    }

    @Test
    void aLogWithDeclarationsOfItsOwnOrOfAnotherKindIsRefused() throws Exception {
        var data = new DataFolder(folder);
        data.write(
                "inbox/xes-log/dtd.xes",
                "<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><log><trace>&x;</trace></log>");
        data.write("inbox/xes-log/other.xes", "<?xml version=\"1.0\"?><rss><trace/></rss>");
        data.write("inbox/xes-log/cut.xes", "<?xml version=\"1.0\"?><log><trace>");

        assertEquals(4, data.ingest(), data.err + data.out);

        assertEquals(
                List.of("cut.xes XML_BROKEN", "dtd.xes DTD", "other.xes XML_NAMESPACE"),
                data.manifests().stream()
                        .flatMap(batch -> batch.files().stream())
                        .filter(file -> file.state() == State.REFUSED)
                        .map(file -> file.name() + " " + file.refusal().code())
                        .sorted()
                        .toList());
    }
}
