package parindex.ingest.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of the document exchange, as they should be and as an attacker or a bad system would send them. */
class EdxmlRecordsTest {
    private static final String QCVN = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private static final List<String> WANTED = List.of(
            "record",
            "document_code",
            "document_id",
            "promulgated_on",
            "date_text",
            "sender_code",
            "receiver_code",
            "is_signed",
            "has_paper",
            "business_type",
            "related_document_id",
            "delivery_change",
            "status",
            "happened_at");

    @TempDir
    Path folder;

    private List<String> read(byte[] content) throws IOException {
        Path file = folder.resolve("message.edxml");
        Files.write(file, content);
        var rows = new ArrayList<String>();
        var request = new RecordReader.Request(
                WANTED, Limits.defaults(), ZoneId.of("Asia/Ho_Chi_Minh"), "x", Optional.empty(), Map.of());
        new EdxmlRecords().read(file, request, new RowSink() {
            @Override
            public void row(SourceRow row) {
                if (row.line() > 0) {
                    rows.add(row.damage().isEmpty() ? String.join("|", row.cells()) : row.damage());
                }
            }

            @Override
            public boolean wants(int column) {
                return true;
            }

            @Override
            public void sheet(String name) {}
        });
        return rows;
    }

    private List<String> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] content) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThrows(FileRefused.class, () -> read(content)).code());
    }

    private String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String envelope(String namespace, String header) {
        return "<edXML xmlns=\"" + namespace + "\"><edXMLEnvelope><edXMLHeader>" + header
                + "</edXMLHeader></edXMLEnvelope></edXML>";
    }

    /** A document to two receivers, its signer left blank, its codes with slips of the hand, signed in the foreign namespace. */
    private static String document(String namespace, String more) {
        return envelope(namespace, """
                <MessageHeader>
                <From><OrganId>000.00.45.H08</OrganId><OrganName>Huyện Phù Mỹ</OrganName></From>
                <To><OrganId>H08.45.1</OrganId></To><To><OrganId> 000.02.45.H08 </OrganId></To>
                <Code><CodeNumber>15</CodeNumber><CodeNotation>QĐ - UBND</CodeNotation></Code>
                <PromulgationInfo><PromulgationDate>2025/03/03</PromulgationDate></PromulgationInfo>
                <Subject>Về việc của ông Nguyễn Văn An</Subject>
                <SignerInfo><FullName></FullName></SignerInfo>%s
                </MessageHeader>
                <TraceHeaderList><TraceHeader><Timestamp>2025/03/03 09:00:00</Timestamp></TraceHeader></TraceHeaderList>
                <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignatureValue>AAAA</SignatureValue></Signature>
                """.formatted(more));
    }

    /** B-103: the signer is blank. */
    @ParameterizedTest
    @CsvSource({QCVN, "http://www.go.vn/eDoc", "http://www.e-doc.vn/Schema/"})
    void allThreeNamespacesAreRead(String namespace) throws Exception {
        assertEquals(
                List.of(
                        "DOCUMENT|15/QĐ-UBND||2025-03-03||000.00.45.H08||true|||||" + "|2025/03/03 09:00:00",
                        "DELIVERY|15/QĐ-UBND||2025-03-03||000.00.45.H08|H08.45.1|true||||1||2025/03/03 09:00:00",
                        "DELIVERY|15/QĐ-UBND||2025-03-03||000.00.45.H08|000.02.45.H08|true||||1||2025/03/03 09:00:00"),
                read(document(namespace, "")));
    }

    /** The dialect of a province's own bus: no envelope of two names, a type without a name, "N/A" for what nobody filled in. */
    @Test
    void theDialectOfAProvincesBusIsRead() throws Exception {
        assertEquals(
                List.of(
                        "DOCUMENT|123/UBND-VP|97056f07-7371||2014/02/30|H37.4||false||||||2026-05-20 08:00:00",
                        "DELIVERY|123/UBND-VP|97056f07-7371||2014/02/30|H37.4|H37.5|false||||1||2026-05-20 08:00:00"),
                read("""
                        <e:edXMLEnvelope xmlns:e="http://www.go.vn/eDoc"><e:MessageHeader>
                        <e:From><e:OrganId>H37.4</e:OrganId></e:From><e:To><e:OrganId>H37.5</e:OrganId></e:To>
                        <e:Code><e:CodeNumber>123/UBND-VP</e:CodeNumber><e:CodeNotation>N/A</e:CodeNotation></e:Code>
                        <e:PromulgationInfo><e:Promulgator>Trần Thị Bé</e:Promulgator>
                        <e:PromulgationDate>2014/02/30</e:PromulgationDate></e:PromulgationInfo>
                        <e:DocumentType>Công văn</e:DocumentType><e:DocumentId>97056f07-7371</e:DocumentId>
                        <e:TraceHeaderList><e:TraceHeader><e:Time>2026-05-20 08:00:00</e:Time></e:TraceHeader>
                        </e:TraceHeaderList></e:MessageHeader></e:edXMLEnvelope>
                        """));
    }

    @Test
    void aStatusNamesTheDocumentItAnswers() throws Exception {
        String status = envelope(QCVN, """
                <MessageHeader><From><OrganId>000.00.00.H41</OrganId></From>
                <ResponseFor><OrganId>000.00.00.G22</OrganId><DocumentId>000.00.00.G22,2015/09/30,7816/VPCP-TTĐT</DocumentId>
                <PromulgationDate>2015/09/30</PromulgationDate></ResponseFor>
                <StaffInfo><Staff>Nguyễn Văn An</Staff></StaffInfo>
                <StatusCode>03</StatusCode><Timestamp>2015/09/20 11:08:36</Timestamp></MessageHeader>
                """);
        assertEquals(
                List.of("STATUS|7816/VPCP-TTĐT|000.00.00.G22,2015/09/30,7816/VPCP-TTĐT|2015-09-30||000.00.00.G22|"
                        + "000.00.00.H41||||||03|2015/09/20 11:08:36"),
                read(status));
    }

    /** A name where a code belongs does not leave the reader; nor does a receiver without any. */
    @Test
    void aNameIsNoCode() throws Exception {
        String text = document(QCVN, "<DocumentId>Nguyễn Văn An</DocumentId>");
        assertEquals(List.of("CODE_FORMAT", "CODE_FORMAT", "CODE_FORMAT"), read(text));
        String unaddressed = document(QCVN, "").replace("H08.45.1", " ");
        assertEquals("VALUE_REQUIRED", read(unaddressed).get(1));
    }

    @Test
    void attachmentsAndLongTextsArePassedOver() throws Exception {
        String base64 = "QUFB".repeat(4 << 20);
        String text = document(QCVN, "<Content>" + base64 + "</Content>")
                .replace(
                        "</edXMLEnvelope>",
                        "</edXMLEnvelope><AttachmentEncoded><Attachment><ContentTransferEncoded>" + base64
                                + "</ContentTransferEncoded></Attachment></AttachmentEncoded>");
        assertEquals(3, read(text).size());
        String longCode = document(QCVN, "").replace("<CodeNumber>15", "<CodeNumber>" + "1".repeat(16 << 20));
        assertEquals(List.of("FIELD_TOO_LONG", "FIELD_TOO_LONG", "FIELD_TOO_LONG"), read(longCode));
    }

    /** Trap 37: no entity from outside. */
    @Test
    void declarationsOfItsOwnAreRefusedWithEveryEntity() throws Exception {
        String laughs = "<!DOCTYPE edXML [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        assertEquals("DTD", refusal(laughs + document(QCVN, "<DocumentId>&c;</DocumentId>")));
        Path secret = Files.writeString(folder.resolve("secret"), "H08.1");
        String outside = "<!DOCTYPE edXML [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        assertEquals("DTD", refusal(outside + document(QCVN, "<DocumentId>&x;</DocumentId>")));
        assertEquals("DTD", refusal("<!DOCTYPE edXML SYSTEM \"http://127.0.0.1:1/x.dtd\">" + document(QCVN, "")));
        assertEquals("XML_BROKEN", refusal(document(QCVN, "<DocumentId>&x;</DocumentId>")));
    }

    @Test
    void whatWouldFillTheMemoryIsRefused() {
        assertEquals("XML_LIMIT", refusal(document(QCVN, "<a>".repeat(100_000) + "</a>".repeat(100_000))));
        assertEquals("XML_LIMIT", refusal(document(QCVN, "<a b=\"" + "x".repeat(16 << 20) + "\"/>")));
        assertEquals("XML_LIMIT", refusal(document(QCVN, "<!-- > " + "x".repeat(16 << 20) + "-->")));
        assertEquals("XML_LIMIT", refusal(document(QCVN, "<![CDATA[ > " + "x".repeat(16 << 20) + "]]>")));
        assertEquals("XML_LIMIT", refusal(document(QCVN, "<a/>".repeat(1_000_001))));
        var attributes = new StringBuilder("<a");
        for (int i = 0; i < 5_000; i++) {
            attributes.append(" b").append(i).append("=\"\"");
        }
        assertEquals("XML_LIMIT", refusal(document(QCVN, attributes + "/>")));
    }

    @Test
    void endsOfCommentsAndSectionsAreFound() throws Exception {
        String text = document(
                QCVN,
                "<!----><!-- - -- > --><x><![CDATA[]]]]></x><?go on?><DocumentId><![CDATA[A-1]]></DocumentId>"
                        .replace("- -- >", "- - >"));
        assertTrue(read(text).get(0).startsWith("DOCUMENT|15/QĐ-UBND|A-1|"));
    }

    @Test
    void brokenFilesAreRefused() throws Exception {
        assertEquals("XML_BROKEN", refusal("1212<?xml version=\"1.0\"?>" + document(QCVN, "")));
        assertEquals("XML_BROKEN", refusal(" <?xml version=\"1.0\"?>" + document(QCVN, "")));
        assertEquals("XML_BROKEN", refusal(document(QCVN, "<Reference xlink:href=\"\"/>")));
        assertEquals("XML_BROKEN", refusal(document(QCVN, "") + document(QCVN, "")));
        assertEquals("XML_BROKEN", refusal(document(QCVN, "").substring(0, 500)));
        assertEquals("XML_BROKEN", refusal(document(QCVN, "\u0001")));
        assertEquals("XML_NAMESPACE", refusal(document("http://example.com/edXML", "")));
        assertEquals("XML_NAMESPACE", refusal("<rss/>"));
        assertEquals("XML_MESSAGE", refusal("<edXML xmlns=\"" + QCVN + "\"><edXMLEnvelope/></edXML>"));
    }

    /** The declaration says one alphabet, the bytes are of another. */
    @Test
    void anotherEncodingThanDeclaredIsRefused() throws Exception {
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + document(QCVN, "");
        assertEquals("XML_BROKEN", refusal(declared.getBytes(Charset.forName("windows-1258"))));
        assertEquals("XML_BROKEN", refusal(declared.replace("UTF-8", "UTF-16")));
        assertEquals("XML_BROKEN", refusal(declared.replace("UTF-8", "TCVN3")));
        byte[] twoBytes = ("\ufeff" + declared.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(3, read(twoBytes).size());
        assertEquals(3, read("\ufeff" + declared).size());
    }

    /** Trap 32. 1 replaced two documents; 2 of the three receivers were named in the update, one of them taken off. */
    @Test
    void recallsUpdatesAndReplacementsSayWhatTheyChange() throws Exception {
        String trace = "</TraceHeader><Bussiness><BussinessDocType>%s</BussinessDocType><Paper>1</Paper>%s</Bussiness>";
        String replacement = document(QCVN, "").replace("</TraceHeader>", trace.formatted("3", """
                <ReplacementInfoList><ReplacementInfo><DocumentId>H08.45,2025/01/02,1/QĐ-UBND</DocumentId></ReplacementInfo>
                <ReplacementInfo><DocumentId>H08.45,2025/01/02,2/QĐ-UBND</DocumentId></ReplacementInfo>
                <ReplacementInfo><DocumentId>H08.45,2025/01/02,2/QĐ-UBND</DocumentId></ReplacementInfo></ReplacementInfoList>
                """));
        List<String> rows = read(replacement);
        assertEquals(4, rows.size(), rows.toString());
        assertTrue(rows.get(0).endsWith("|true|1|3|H08.45,2025/01/02,1/QĐ-UBND|||2025/03/03 09:00:00"), rows.get(0));
        assertTrue(rows.get(1).endsWith("|true|1|3|H08.45,2025/01/02,2/QĐ-UBND|||2025/03/03 09:00:00"), rows.get(1));

        String update = document(QCVN, "").replace("</TraceHeader>", trace.formatted("2", """
                <BussinessDocumentInfo><ReceiverList>
                <Receiver><OrganId>H08.45.1</OrganId><ReceiverType>0</ReceiverType></Receiver>
                <Receiver><OrganId>H08.46</OrganId><ReceiverType>1</ReceiverType></Receiver>
                </ReceiverList></BussinessDocumentInfo>
                """));
        assertEquals(
                List.of("H08.45.1 0", "000.02.45.H08 1", "H08.46 1"),
                read(update).stream()
                        .map(row -> row.split("\\|", -1))
                        .filter(cells -> cells[0].equals("DELIVERY"))
                        .map(cells -> cells[6] + " " + cells[11])
                        .toList());
    }
}
