package parindex.ingest.app;

import static parindex.warehouse.fault.Fault.RESOURCE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parindex.ingest.intake.BatchFolder;
import parindex.ingest.intake.FileHash;
import parindex.ingest.intake.IntakeReport;
import parindex.ingest.intake.Offer;
import parindex.ingest.intake.Reasons;
import parindex.ingest.profile.Profiles;
import parindex.warehouse.batch.Manifest;
import parindex.warehouse.batch.Manifest.Receipt;
import parindex.warehouse.batch.Manifest.State;
import parindex.warehouse.domain.Masks;
import parindex.warehouse.fault.WarehouseException;

/** The receipts of the files offered, for programs: also of those whose content an earlier batch holds. */
final class ReceiptPrinter {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private record Reason(String code, long rows, String vietnamese, String english) {}

    /**
     * @param sha256 of the content offered, 64 hexadecimal digits
     * @param batch that holds the rows; empty for a refused file
     * @param isKnown whether an earlier batch held the content
     * @param receipt null when the file could not be read at all
     */
    private record Answer(
            String name, String sha256, String batch, boolean isKnown, Receipt receipt, List<Reason> reasons) {}

    private record Answers(List<Answer> files) {}

    private ReceiptPrinter() {}

    static void print(Path data, Profiles profiles, List<Offer> offers, List<IntakeReport> reports, PrintStream out) {
        var reasons = Reasons.of(data);
        var answers = new ArrayList<Answer>();
        try {
            for (Offer offer : offers) {
                answers.add(answer(data, profiles, offer, reports, reasons));
            }
            out.println(JSON.writeValueAsString(new Answers(answers)));
        } catch (IOException e) {
            throw new WarehouseException(
                    RESOURCE, data.toString(), "không đọc lại được tệp", "a file cannot be read again", e);
        }
    }

    private static Answer answer(Path data, Profiles profiles, Offer offer, List<IntakeReport> reports, Reasons reasons)
            throws IOException {
        String name = Masks.fileName(offer.path().getFileName().toString());
        String sha256 = FileHash.of(offer.path());
        for (IntakeReport report : reports) {
            for (Receipt now : report.receipts()) {
                boolean isUnread = now.sha256().isEmpty() && now.name().equals(name);
                if (isUnread || now.sha256().equals(sha256) && now.profile().equals(offer.profile())) {
                    String batch =
                            now.state() == State.REFUSED ? "" : report.batchId().orElse("");
                    return new Answer(name, sha256, batch, false, now, texts(now, reasons));
                }
            }
        }
        String source =
                profiles.find(offer.profile()).map(profile -> profile.source()).orElse("");
        for (Manifest batch : new BatchFolder(data).read()) {
            for (Receipt each : batch.files()) {
                boolean isSame = each.sha256().equals(sha256) && each.source().equals(source);
                if (isSame && each.state() == State.LOADED) {
                    return new Answer(name, sha256, batch.batchId(), true, each, texts(each, reasons));
                }
            }
        }
        return new Answer(name, sha256, "", false, null, List.of());
    }

    private static List<Reason> texts(Receipt receipt, Reasons reasons) {
        return receipt.reasons().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each -> new Reason(
                        each.getKey(),
                        each.getValue(),
                        reasons.vietnamese(each.getKey()),
                        reasons.english(each.getKey())))
                .toList();
    }
}
