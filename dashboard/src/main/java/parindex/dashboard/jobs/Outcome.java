package parindex.dashboard.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The receipt of a file that was sent: {@code received = accepted + quarantined + duplicate + blank}, counted by the intake.
 *
 * @param batch that holds the rows; empty for a refused file
 * @param isKnown whether the same content was there before
 * @param firstOn first day the rows belong to; null when none was accepted
 * @param reasons why rows were set aside, most rows first
 * @param refusal why the whole file was refused; null when it was not
 */
public record Outcome(
        String batch,
        boolean isKnown,
        long received,
        long accepted,
        long quarantined,
        long duplicate,
        long blank,
        LocalDate firstOn,
        LocalDate lastOn,
        List<Reason> reasons,
        Reason refusal) {

    /** A code with its rows and its words in both languages. @param rows 0 for a whole file */
    public record Reason(String code, long rows, String vietnamese, String english) {}

    public Outcome {
        reasons = List.copyOf(reasons);
    }

    public boolean isRefused() {
        return refusal != null;
    }

    public Optional<LocalDate> first() {
        return Optional.ofNullable(firstOn);
    }

    public Optional<LocalDate> last() {
        return Optional.ofNullable(lastOn);
    }

    Outcome notKnown() {
        return new Outcome(
                batch, false, received, accepted, quarantined, duplicate, blank, firstOn, lastOn, reasons, refusal);
    }

    /** What {@code ingest --json} printed about one file; empty when that is no receipt. */
    static Optional<Outcome> parse(String printed) {
        try {
            JsonNode file = new ObjectMapper().readTree(printed).path("files").path(0);
            JsonNode receipt = file.path("receipt");
            return receipt.isObject() ? Optional.of(of(file, receipt)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // not JSON: the child ended in the middle of a word
        }
    }

    private static Outcome of(JsonNode file, JsonNode receipt) {
        var reasons = new ArrayList<Reason>();
        for (JsonNode each : file.path("reasons")) {
            reasons.add(reason(each));
        }
        reasons.sort(java.util.Comparator.comparing(Reason::rows).reversed().thenComparing(Reason::code));
        JsonNode refusal = receipt.path("refusal");
        return new Outcome(
                file.path("batch").asText(),
                file.path("isKnown").asBoolean() || file.path("known").asBoolean(),
                receipt.path("received").asLong(),
                receipt.path("accepted").asLong(),
                receipt.path("quarantined").asLong(),
                receipt.path("duplicate").asLong(),
                receipt.path("blank").asLong(),
                day(receipt.path("firstOn")),
                day(receipt.path("lastOn")),
                reasons,
                refusal.isObject() ? reason(refusal) : null);
    }

    private static Reason reason(JsonNode each) {
        return new Reason(
                each.path("code").asText(),
                each.path("rows").asLong(),
                each.path("vietnamese").asText(),
                each.path("english").asText());
    }

    private static LocalDate day(JsonNode text) {
        return text.isTextual() ? LocalDate.parse(text.asText()) : null;
    }
}
