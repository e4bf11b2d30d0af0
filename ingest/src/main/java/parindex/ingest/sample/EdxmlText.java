package parindex.ingest.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Messages of the national document exchange as text (QCVN 102:2016/BTTTT), prefixed and plain names mixed as in the field. */
final class EdxmlText {
    private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);

    private EdxmlText() {}

    /** A body that sends or receives. */
    record Body(String organId, String name) {}

    /** A document on its way; times are local times of Vietnam. */
    record Letter(
            Body from,
            List<Body> to,
            int number,
            String notation,
            String type,
            LocalDate day,
            LocalDateTime at,
            LocalDate due,
            boolean isSigned,
            boolean hasPaper) {

        String code() {
            return number + "/" + notation;
        }

        String id() {
            return from.organId() + "," + DAY.format(day) + "," + code();
        }

        /** The same document, told of later. */
        Letter at(LocalDateTime later) {
            return new Letter(from, to, number, notation, type, day, later, due, isSigned, hasPaper);
        }
    }

    /** {@code 000.00.45.H08} in the order of Decision 20/2020: {@code H08.45}. */
    static String levelOneFirst(String organId) {
        var text = new StringBuilder();
        String[] groups = organId.split("\\.");
        for (int i = groups.length - 1; i >= 0; i--) {
            if (!groups[i].matches("0*")) {
                text.append(text.isEmpty() ? "" : ".").append(groups[i]);
            }
        }
        return text.toString();
    }

    /** @param business 0 new, 1 recall */
    static String document(Letter letter, String business) {
        var xml = new StringBuilder();
        body(xml, "From", letter.from());
        letter.to().forEach(each -> body(xml, "To", each));
        leaf(xml, "DocumentId", letter.id());
        xml.append("<edXML:Code>");
        leaf(xml, "CodeNumber", String.valueOf(letter.number()));
        leaf(xml, "CodeNotation", letter.notation());
        xml.append("</edXML:Code>\n<edXML:PromulgationInfo>");
        leaf(xml, "PromulgationDate", DAY.format(letter.day()));
        xml.append("</edXML:PromulgationInfo>\n<edXML:DocumentType>");
        leaf(xml, "TypeName", letter.type());
        xml.append("</edXML:DocumentType>\n");
        leaf(xml, "Subject", "Về công tác cải cách hành chính");
        xml.append("<edXML:SignerInfo>");
        leaf(xml, "FullName", "Nguyễn Văn An");
        xml.append("</edXML:SignerInfo>\n");
        leaf(xml, "DueDate", DAY.format(letter.due()));
        xml.append("<edXML:OtherInfo>");
        leaf(xml, "Priority", "0");
        xml.append("</edXML:OtherInfo>\n");
        leaf(xml, "SteeringType", "1");
        xml.append("</edXML:MessageHeader>\n<edXML:TraceHeaderList><edXML:TraceHeader>");
        leaf(xml, "OrganId", letter.from().organId());
        leaf(xml, "Timestamp", INSTANT.format(letter.at()));
        xml.append("</edXML:TraceHeader>\n<edXML:Bussiness>");
        leaf(xml, "BussinessDocType", business);
        leaf(xml, "Paper", letter.hasPaper() ? "1" : "0");
        xml.append("</edXML:Bussiness></edXML:TraceHeaderList>\n");
        if (letter.isSigned()) {
            xml.append("<Signature><SignatureValue>U0FNUExF</SignatureValue></Signature>\n");
        }
        return message(xml);
    }

    /** @param status 01 to 16, as the standard numbers them */
    static String status(Letter letter, Body from, String status, LocalDateTime at) {
        var xml = new StringBuilder();
        body(xml, "From", from);
        xml.append("<edXML:ResponseFor>");
        leaf(xml, "OrganId", letter.from().organId());
        leaf(xml, "Code", letter.code());
        leaf(xml, "PromulgationDate", DAY.format(letter.day()));
        leaf(xml, "DocumentId", letter.id());
        xml.append("</edXML:ResponseFor>\n");
        leaf(xml, "StatusCode", status);
        leaf(xml, "Timestamp", INSTANT.format(at));
        xml.append("</edXML:MessageHeader>\n");
        return message(xml);
    }

    private static String message(CharSequence header) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<edXML xmlns=\"" + NAMESPACE + "\">\n"
                + "<edXML:edXMLEnvelope xmlns:edXML=\"" + NAMESPACE + "\"><edXML:edXMLHeader><edXML:MessageHeader>\n"
                + header + "</edXML:edXMLHeader></edXML:edXMLEnvelope>\n</edXML>\n";
    }

    private static void body(StringBuilder xml, String name, Body body) {
        xml.append("<edXML:").append(name).append('>');
        leaf(xml, "OrganId", body.organId());
        leaf(xml, "OrganName", body.name());
        xml.append("</edXML:").append(name).append(">\n");
    }

    private static void leaf(StringBuilder xml, String name, String text) {
        xml.append("<edXML:").append(name).append('>');
        xml.append(text.replace("&", "&amp;").replace("<", "&lt;"));
        xml.append("</edXML:").append(name).append('>');
    }
}
