package parindex.ingest.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one message of the document exchange told, element by element, and the records that it makes. */
final class EdxmlMessage {
    /** Key of a record that is damaged; its value is the code of the damage. */
    static final String DAMAGE = "@damage";

    static final Set<String> FIELDS = Set.of(
            "record",
            "teller_code",
            "document_code",
            "document_id",
            "promulgated_on",
            "date_text",
            "sender_name",
            "sender_code",
            "document_type",
            "priority",
            "steering_type",
            "due_on",
            "is_signed",
            "has_paper",
            "business_type",
            "related_document_id",
            "receiver_name",
            "receiver_code",
            "delivery_change",
            "status",
            "happened_at");

    private static final String BUSINESS = "TraceHeaderList/Bussiness/";
    private static final String CHANGE = BUSINESS + "BussinessDocumentInfo/ReceiverList/Receiver/";
    private static final String REPLACED = BUSINESS + "ReplacementInfoList/ReplacementInfo/DocumentId";
    private static final String SIGNATURE = "SignatureValue";

    /** Below MessageHeader, or from TraceHeaderList on; nothing else is kept. */
    static final Set<String> PLACES = Set.of(
            "From/OrganId",
            "From/OrganName",
            "To/OrganId",
            "To/OrganName",
            "DocumentId",
            "Code/CodeNumber",
            "Code/CodeNotation",
            "PromulgationInfo/PromulgationDate",
            "DocumentType",
            "DocumentType/TypeName",
            "DueDate",
            "OtherInfo/Priority",
            "SteeringType",
            "ResponseFor/OrganId",
            "ResponseFor/Code",
            "ResponseFor/DocumentId",
            "ResponseFor/PromulgationDate",
            "StatusCode",
            "Timestamp",
            "TraceHeaderList/TraceHeader/Timestamp",
            "TraceHeaderList/TraceHeader/Time",
            BUSINESS + "DocumentId",
            BUSINESS + "BussinessDocType",
            BUSINESS + "Paper",
            CHANGE + "OrganId",
            CHANGE + "ReceiverType",
            REPLACED);

    /** As the standard says, or the day first, as Vietnamese write. */
    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})|(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}))(?:[T ].*)?");

    private static final Set<String> NO_DAYS = Set.of("0001-01-01", "1900-01-01", "9999-12-31");
    /** {@code OrganId,yyyy/MM/dd,number/notation}. */
    private static final Pattern STRUCTURED_ID = Pattern.compile("([^,]+),([^,]+),(.+)");

    private static final Set<String> FILLERS = Set.of("n/a", "null", "none", "-");
    private static final String RECALL = "1";
    private static final String REPLACE = "3";

    private final Map<String, String> told = new HashMap<>();
    private final List<Map<String, String>> receivers = new ArrayList<>();
    private final List<Map<String, String>> changes = new ArrayList<>();
    private final Set<String> replaced = new TreeSet<>();
    private boolean isTooLong;

    /** A receiver begins. */
    void receiver() {
        receivers.add(new HashMap<>());
    }

    /** A change of the list of receivers begins. */
    void change() {
        changes.add(new HashMap<>());
    }

    void tell(String place, String text, boolean tooLong) {
        isTooLong |= tooLong && !place.equals(SIGNATURE);
        String value = FILLERS.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
        if (value.isEmpty()) {
            return;
        }
        if (place.startsWith("To/")) {
            receivers.get(receivers.size() - 1).putIfAbsent(place.substring("To/".length()), value);
        } else if (place.startsWith(CHANGE)) {
            changes.get(changes.size() - 1).putIfAbsent(place.substring(CHANGE.length()), value);
        } else if (place.equals(REPLACED)) {
            replaced.add(code(value));
        } else {
            told.putIfAbsent(place, value);
        }
    }

    /** All records, the document first; refuses a file that is no message. */
    List<Map<String, String>> records() {
        boolean isStatus = told.containsKey("StatusCode");
        if (!isStatus && receivers.isEmpty() && !told.containsKey("From/OrganId") && code().isEmpty()) {
            throw new FileRefused("XML_MESSAGE", "", "");
        }
        List<Map<String, String>> records = isStatus ? List.of(status()) : documents();
        for (Map<String, String> record : records) {
            damage(record).ifPresent(code -> record.put(DAMAGE, code));
        }
        return records;
    }

    private String told(String place) {
        return told.getOrDefault(place, "");
    }

    private Map<String, String> status() {
        var record = new HashMap<String, String>();
        String id = code(told("ResponseFor/DocumentId"));
        record.put("record", "STATUS");
        record.put("teller_code", code(told("From/OrganId")));
        record.put("document_id", id);
        record.put("document_code", withoutId(code(told("ResponseFor/Code")), id));
        putDay(record, told("ResponseFor/PromulgationDate"));
        Matcher structured = STRUCTURED_ID.matcher(id);
        // Whoever takes a document back answers "for" the receiver: the document's own id knows its sender.
        record.put("sender_code", structured.matches() ? structured.group(1) : code(told("ResponseFor/OrganId")));
        record.put("receiver_code", code(told("From/OrganId")));
        record.put("receiver_name", told("From/OrganName"));
        record.put("status", told("StatusCode"));
        record.put("happened_at", told("Timestamp"));
        return record;
    }

    private List<Map<String, String>> documents() {
        var records = new ArrayList<Map<String, String>>();
        for (String related : related()) {
            var record = document("DOCUMENT");
            record.put("related_document_id", related);
            records.add(record);
        }
        var changeById = new HashMap<String, String>();
        for (Map<String, String> change : changes) {
            changeById.put(code(change.getOrDefault("OrganId", "")), change.getOrDefault("ReceiverType", ""));
        }
        for (Map<String, String> receiver : receivers) {
            String id = code(receiver.getOrDefault("OrganId", ""));
            records.add(delivery(id, receiver.getOrDefault("OrganName", ""), changeById.getOrDefault(id, "1")));
            changeById.remove(id);
        }
        new TreeSet<>(changeById.keySet()).forEach(id -> records.add(delivery(id, "", changeById.get(id))));
        return records;
    }

    /** Documents that this one takes back, changes or replaces; one empty id when there is none. */
    private Set<String> related() {
        String business = told(BUSINESS + "BussinessDocType");
        var ids = new TreeSet<String>();
        if (business.equals(REPLACE)) {
            ids.addAll(replaced);
        }
        boolean hasOther = business.compareTo(RECALL) >= 0
                && !told(BUSINESS + "DocumentId").isEmpty();
        if (hasOther) {
            ids.add(code(told(BUSINESS + "DocumentId")));
        }
        return ids.isEmpty() ? Set.of("") : ids;
    }

    private Map<String, String> delivery(String id, String name, String change) {
        var record = document("DELIVERY");
        record.put("receiver_code", id);
        record.put("receiver_name", name);
        record.put("delivery_change", change);
        return record;
    }

    private Map<String, String> document(String kind) {
        var record = new HashMap<String, String>();
        record.put("record", kind);
        record.put("teller_code", code(told("From/OrganId")));
        record.put("document_id", code(told("DocumentId")));
        record.put("document_code", code());
        putDay(record, told("PromulgationInfo/PromulgationDate"));
        record.put("sender_code", code(told("From/OrganId")));
        record.put("sender_name", told("From/OrganName"));
        record.put("document_type", told.getOrDefault("DocumentType/TypeName", told("DocumentType")));
        record.put("priority", told("OtherInfo/Priority"));
        record.put("steering_type", told("SteeringType"));
        putDue(record, told("DueDate"));
        record.put("is_signed", String.valueOf(told.containsKey(SIGNATURE)));
        record.put("has_paper", told(BUSINESS + "Paper"));
        record.put("business_type", told(BUSINESS + "BussinessDocType"));
        String sent =
                told.getOrDefault("TraceHeaderList/TraceHeader/Timestamp", told("TraceHeaderList/TraceHeader/Time"));
        record.put("happened_at", sent.isEmpty() ? record.getOrDefault("promulgated_on", "") : sent);
        return record;
    }

    private String code() {
        String number = code(told("Code/CodeNumber"));
        String notation = code(told("Code/CodeNotation"));
        boolean isWhole = number.indexOf('/') >= 0 || notation.isEmpty();
        String both = number.isEmpty() || notation.startsWith(number + "/") ? notation : number + "/" + notation;
        return withoutId(isWhole ? number : both, code(told("DocumentId")));
    }

    /** Messages without a code of their own carry it in their id. */
    private static String withoutId(String code, String id) {
        Matcher structured = STRUCTURED_ID.matcher(id);
        return code.isEmpty() && structured.matches() ? structured.group(3) : code;
    }

    /** Blanks around the signs of a code are slips; any other blank is judged by {@link #damage}. */
    private static String code(String text) {
        return text.strip().replaceAll("\\s*([/,.\\-–])\\s*", "$1");
    }

    /** An impossible day stays as text, without a date (30 February was met). */
    private static void putDay(Map<String, String> record, String text) {
        Optional<LocalDate> day = day(text).filter(each -> !NO_DAYS.contains(each.toString()));
        record.put("promulgated_on", day.map(LocalDate::toString).orElse(""));
        record.put("date_text", day.isEmpty() ? asDate(text) : "");
    }

    /** What programs write for no due day is none; of an impossible one the text stays, beside a good day of promulgation. */
    private static void putDue(Map<String, String> record, String text) {
        Optional<LocalDate> day = day(text);
        record.put(
                "due_on",
                day.map(LocalDate::toString)
                        .filter(each -> !NO_DAYS.contains(each))
                        .orElse(""));
        if (day.isEmpty() && record.get("date_text").isEmpty()) {
            record.put("date_text", asDate(text));
        }
    }

    private static String asDate(String text) {
        return text.matches("[0-9/.:-]{4,20}") ? text : "";
    }

    private static Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean isYearFirst = parts.group(1) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(isYearFirst ? 1 : 6)),
                    Integer.parseInt(parts.group(isYearFirst ? 2 : 5)),
                    Integer.parseInt(parts.group(isYearFirst ? 3 : 4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Codes have digits and no blanks, so that no name passes for one. */
    private Optional<String> damage(Map<String, String> record) {
        if (isTooLong) {
            return Optional.of("FIELD_TOO_LONG");
        }
        boolean isUnaddressed = record.get("record").equals("DELIVERY")
                && record.getOrDefault("receiver_code", "").isEmpty()
                && record.getOrDefault("receiver_name", "").isEmpty();
        if (isUnaddressed) {
            return Optional.of("VALUE_REQUIRED");
        }
        for (String name : List.of(
                "document_code", "document_id", "teller_code", "sender_code", "receiver_code", "related_document_id")) {
            String code = record.getOrDefault(name, "");
            boolean isCode =
                    code.chars().anyMatch(Character::isDigit) && code.chars().noneMatch(Character::isWhitespace);
            if (!code.isEmpty() && !isCode) {
                return Optional.of("CODE_FORMAT");
            }
        }
        return Optional.empty();
    }
}
