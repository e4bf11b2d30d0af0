package parindex.ingest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Electronic documents from the files of an inbox to the snapshot, and the books of document systems. */
class EdocChainTest {
    @TempDir
    Path folder;

    private static final String BOOK = """
            SỔ VĂN BẢN ĐẾN;;;;;;;;;
            Số/ký hiệu;Ngày ban hành;Trích yếu;Loại;Cơ quan ban hành;Người ký;Độ khẩn;Hạn xử lý;Ngày nhận;Trạng thái
            15/QĐ-UBND;03/03/2025;Về việc của ông A;Quyết định;UBND huyện Phù Mỹ;Nguyễn Văn An;Khẩn;10/03/2025;03/03/2025 09:30;Đã vào sổ
            16/UBND-VX;03/03/2025;Về việc của bà B;Công văn;Sở Lạ;Nguyễn Văn An;;;04/03/2025;Đang xử lý
            17/UBND-VX;30/02/2025;Về việc khác;Công văn;Sở Lạ;Nguyễn Văn An;;;04/03/2025;Đang xử lý
            18/UBND-VX;03/03/2025;Về việc khác;Công văn;Sở Lạ;Nguyễn Văn An;;;04/03/2025;Để quên
            """;

    /** 4 lines: 2 accepted, a day that does not exist, a word of no list. The folder is the receiver. */
    @Test
    void aBookOfIncomingDocumentsIsReadWithoutSubjectsAndSigners() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/qlvb-csv/t-546/den.csv", BOOK);

        assertEquals(3, data.ingest(), data.err + data.out);

        assertEquals(
                List.of(
                        "RECEIPT|15/QĐ-UBND|2025-03-03|t-545|QD|URGENT|2025-03-10|t-546|ACCEPTED|2025-03-03 09:30:00",
                        "RECEIPT|16/UBND-VX|2025-03-03|CV|NORMAL|t-546|PROCESSING|2025-03-04 00:00:00"),
                data.rows(
                        "edoc",
                        "record, document_code, promulgated_on, sender_id, document_type, priority, due_on,"
                                + " receiver_id, status, happened_at"));
        assertEquals(
                List.of("DATE_INVALID|Ngày ban hành", "ENUM|Trạng thái"), data.rows("quarantine", "code, column_name"));
    }

    @Test
    void aBookOfNobodyIsRefused() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/qlvb-csv/la/den.csv", BOOK);
        assertEquals(4, data.ingest(), data.err + data.out);
        assertTrue(data.out.contains("SENDER_UNKNOWN"), data.out);
    }

    /** A due day that a system made up (trap 11) is none, one in another order is read, an impossible one stays as text. */
    @Test
    void dueDaysOfMessagesAreReadOrKept() throws Exception {
        var data = new DataFolder(folder);
        String[] due = {"0001/01/01", "1900/01/01", "9999/12/31", "24/03/2025", "2025-03-24", "", "N/A", "2025/02/30"};
        for (int i = 0; i < due.length; i++) {
            data.write("inbox/edxml/m" + i + ".edxml", """
                    <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
                    <From><OrganId>000.00.45.H08</OrganId></From>
                    <Code><CodeNumber>%d</CodeNumber><CodeNotation>QĐ-UBND</CodeNotation></Code>
                    <PromulgationInfo><PromulgationDate>2025/03/03</PromulgationDate></PromulgationInfo>
                    <DueDate>%s</DueDate></MessageHeader><TraceHeaderList><TraceHeader>
                    <Timestamp>2025/03/03 09:00:00</Timestamp></TraceHeader></TraceHeaderList>
                    </edXMLHeader></edXMLEnvelope></edXML>
                    """.formatted(i, due[i]));
        }

        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(
                List.of(
                        "0/QĐ-UBND|-|-",
                        "1/QĐ-UBND|-|-",
                        "2/QĐ-UBND|-|-",
                        "3/QĐ-UBND|2025-03-24|-",
                        "4/QĐ-UBND|2025-03-24|-",
                        "5/QĐ-UBND|-|-",
                        "6/QĐ-UBND|-|-",
                        "7/QĐ-UBND|-|2025/02/30"),
                data.rows("edoc", "document_code, coalesce(cast(due_on as varchar), '-'), coalesce(date_text, '-')"));
        assertEquals(
                List.of("2025-03-03 09:00:00|8|8"),
                data.groups("edoc", "happened_at", "count(distinct document_code)"));
    }

    /** Trap 32: paper beside the electronic document. */
    @Test
    void aBookOfOutgoingDocumentsSaysWhatIsSignedAndOnPaper() throws Exception {
        var data = new DataFolder(folder);
        data.write("inbox/qlvb-sent-csv/t-545/di.csv", """
                Số/ký hiệu,Ngày ban hành,Trích yếu,Loại văn bản,Người ký,Ký số,Bản giấy
                15/QĐ-UBND,03/03/2025,Về việc,Quyết định,Nguyễn Văn An,x,Không
                """);

        assertEquals(0, data.ingest(), data.err + data.out);
        assertEquals(
                List.of("DOCUMENT|NEW|15/QĐ-UBND|t-545|QD|true|false|2025-03-03 00:00:00"),
                data.rows(
                        "edoc",
                        "record, business_type, document_code, sender_id, document_type, is_signed, has_paper,"
                                + " happened_at"));
    }

    /**
     * The made-up year: the department that sends paper with everything, the district that accepts nothing, one recall; and
     * the district's book tells of documents that the messages told of already: one document each, not two.
     */
    @Test
    void theSampleTellsItsStories() throws Exception {
        var pipeline = new Pipeline(folder);
        pipeline.run(Set.of(0), "sample", "--dossiers", "2000");
        pipeline.run(Set.of(0, 3, 4), "ingest");
        pipeline.run(Set.of(0), "build");

        String snapshot = Files.readString(folder.resolve("snapshots/CURRENT")).strip();
        assertEquals(
                List.of(
                        "1 of 2 senders: paper with all",
                        "1 of 6 receivers: accepts nothing",
                        "1 recalled",
                        "0 untold"),
                DataFolder.select("attach '" + folder.resolve("snapshots/" + snapshot + ".duckdb") + """
                        ' as snap (read_only);
                        with years as (
                            select * from snap.published.edoc_unit_period where period_id = 'all'
                        )
                        select count(*) filter (where sent_paper_count = sent_paper_known_count and sent_count >= 10)
                            || ' of ' || count(*) filter (where sent_count > 0) || ' senders: paper with all'
                        from years
                        union all
                        select count(*) filter (where accepted_count = 0 and received_count > 5)
                            || ' of ' || count(*) filter (where received_count > 0) || ' receivers: accepts nothing'
                        from years
                        union all select sum(sent_recalled_count) || ' recalled' from years
                        union all select sum(sent_untold_count) || ' untold' from years
                        """));
    }
}
