package parindex.ingest.intake;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import parindex.ingest.vocabulary.Codes;
import parindex.warehouse.domain.FoldedText;

/** Which field (lĩnh vực) a code, a name or the name of a sheet means, after {@code field.csv}. */
public final class FieldCodes implements Serializable {
    private static final long serialVersionUID = 1;

    /** A name this long may be one that Excel (31 characters) or its writer cut. */
    private static final int MAY_BE_CUT = 20;

    private static final int REMEMBERED = 1_000;

    private final TreeMap<String, String> byName = new TreeMap<>();
    private final TreeMap<String, String> byCode = new TreeMap<>();
    private final ConcurrentHashMap<String, String> seen = new ConcurrentHashMap<>();

    private FieldCodes() {}

    static FieldCodes of(Path dataFolder) {
        var fields = new FieldCodes();
        for (Map<String, String> row : ReferenceRows.read(dataFolder, "field.csv")) {
            String code = row.get("field_code");
            fields.byCode.put(code, code);
            fields.byName.put(key(row.getOrDefault("name_vi", "")), code);
        }
        return fields;
    }

    /** Sheets cannot bear these signs, so names are compared without them. */
    private static String key(String name) {
        return FoldedText.fold(name.replaceAll("[\\[\\]:*?/\\\\']", " "));
    }

    /** Empty when the text is no code and no name, or the beginning of two names. */
    String code(String text) {
        String known = seen.get(text);
        if (known != null) {
            return known;
        }
        String code = find(text);
        if (seen.size() < REMEMBERED) {
            seen.put(text, code);
        }
        return code;
    }

    private String find(String text) {
        if (byCode.containsKey(text) || Codes.isField(text)) {
            return text;
        }
        String name = key(text);
        String code = byName.get(name);
        return code != null ? code : name.length() < MAY_BE_CUT ? "" : ofCut(name);
    }

    private String ofCut(String name) {
        List<String> found = byName.subMap(name, name + '\uffff').values().stream()
                .distinct()
                .toList();
        return found.size() == 1 ? found.get(0) : "";
    }
}
