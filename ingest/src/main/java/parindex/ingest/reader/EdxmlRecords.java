package parindex.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Messages of the national document exchange (edXML, QCVN 102:2016/BTTTT and its two older dialects): a document gives one
 * record for itself, one more for each further document that it replaces, and one a receiver; a status message gives one
 * record. Subjects, contents, signers, clerks, addresses and attachments never leave the reader.
 */
public final class EdxmlRecords implements RecordReader {
    /** Qualified names of the standard and of the two dialects in the field. */
    private static final List<String> NAMESPACES =
            List.of("http://www.mic.gov.vn/TBT/QCVN_102_2016", "http://www.go.vn/eDoc", "http://www.e-doc.vn/Schema/");

    @Override
    public Set<String> fields() {
        return EdxmlMessage.FIELDS;
    }

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public void read(Path file, Request request, RowSink sink) throws IOException {
        sink.sheet("");
        sink.row(request.head());
        var message = new EdxmlMessage();
        new XmlElements(request.limits(), new Listening(message)).read(file);
        long line = 0;
        for (Map<String, String> record : message.records()) {
            line++;
            sink.row(row(line, record, request.wanted()));
        }
    }

    private static SourceRow row(long line, Map<String, String> record, List<String> wanted) {
        String damage = record.getOrDefault(EdxmlMessage.DAMAGE, "");
        var cells = new String[wanted.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = damage.isEmpty() ? record.getOrDefault(wanted.get(i), "") : "";
        }
        return new SourceRow("", line, cells, cells.length, false, damage);
    }

    /** Tells the message what stands where; whatever is not of the exchange is not heard. */
    private record Listening(EdxmlMessage message) implements XmlElements.Visitor {
        @Override
        public boolean begins(List<String> path, String namespace) {
            boolean isKnown = NAMESPACES.contains(namespace);
            if (path.size() == 1 && !isKnown) {
                throw new FileRefused(
                        "XML_NAMESPACE",
                        "cần " + String.join(", ", NAMESPACES),
                        "need " + String.join(", ", NAMESPACES));
            }
            String place = place(path);
            if (place.equals("To") && isKnown) {
                message.receiver();
            } else if (place.equals("TraceHeaderList/Bussiness/BussinessDocumentInfo/ReceiverList/Receiver")) {
                message.change();
            }
            boolean isSignature = path.get(path.size() - 1).equals("SignatureValue");
            return isSignature || isKnown && EdxmlMessage.PLACES.contains(place);
        }

        @Override
        public void ends(List<String> path, String text, boolean isTooLong) {
            boolean isSignature = path.get(path.size() - 1).equals("SignatureValue");
            message.tell(isSignature ? "SignatureValue" : place(path), text, isTooLong);
        }

        /** Below the header it belongs to: dialects differ in what stands around. */
        private static String place(List<String> path) {
            int trace = path.indexOf("TraceHeaderList");
            int from = trace >= 0 ? trace : path.indexOf("MessageHeader") + 1;
            return from == 0 ? "" : String.join("/", path.subList(from, path.size()));
        }
    }
}
