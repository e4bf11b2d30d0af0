package parindex.ingest.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parindex.ingest.reader.FileRefused;
import parindex.warehouse.batch.Manifest.Refusal;

/** What the codes mean, in both languages. */
public final class Reasons {
    private record Reason(String vietnamese, String english) {}

    private final Map<String, Reason> byCode = new TreeMap<>();

    private Reasons() {}

    /** Reads {@code reason.csv}. */
    public static Reasons of(Path dataFolder) {
        var reasons = new Reasons();
        for (Map<String, String> row : ReferenceRows.read(dataFolder, "reason.csv")) {
            reasons.byCode.put(row.get("code"), new Reason(row.get("reason_vi"), row.get("reason_en")));
        }
        return reasons;
    }

    /** What a code says, in Vietnamese; the code itself where nobody wrote it down. */
    public String vietnamese(String code) {
        return byCode.getOrDefault(code, new Reason(code, code)).vietnamese;
    }

    /** What a code says, in English; the code itself where nobody wrote it down. */
    public String english(String code) {
        return byCode.getOrDefault(code, new Reason(code, code)).english;
    }

    /** Rows for the engine: code, Vietnamese, English. */
    List<List<String>> rows() {
        return byCode.entrySet().stream()
                .map(each -> List.of(each.getKey(), each.getValue().vietnamese, each.getValue().english))
                .toList();
    }

    /** The reason of the code, and what the refusal adds to it. */
    Refusal refusal(FileRefused refused) {
        Reason reason = byCode.getOrDefault(refused.code(), new Reason(refused.code(), refused.code()));
        return new Refusal(
                refused.code(), join(reason.vietnamese, refused.vietnamese()), join(reason.english, refused.english()));
    }

    private static String join(String sentence, String detail) {
        return detail.isEmpty() ? sentence : sentence.replaceAll("\\.$", "") + ": " + detail + ".";
    }
}
