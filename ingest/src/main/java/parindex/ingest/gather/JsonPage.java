package parindex.ingest.gather;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One answer in JSON, read in one pass: its records go on one by one, and of the rest only what is asked for is kept. */
final class JsonPage {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final String items;
    private final Set<String> wanted;
    private final Records records;
    private final Map<String, String> found = new HashMap<>();
    private long count = -1;

    /** Takes a record. */
    interface Records {
        void add(JsonNode record) throws IOException;
    }

    /**
     * @param items path of the list of records; empty when the answer is the list
     * @param wanted paths of single values
     */
    JsonPage(String items, Set<String> wanted, Records records) {
        this.items = items;
        this.wanted = wanted;
        this.records = records;
    }

    /** Answers how many records there were. */
    long read(InputStream body) throws IOException {
        try (JsonParser json = JSON.createParser(body)) {
            json.nextToken();
            value(json, "");
            if (json.nextToken() != null || count < 0) {
                throw new Refusal(
                        "JSON",
                        "không thấy danh sách \"" + items + "\" trong trả lời",
                        "the list \"" + items + "\" is not in the answer");
            }
            return count;
        } catch (JsonEOFException e) {
            throw new IOException("the answer ended early", e);
        } catch (JsonProcessingException e) {
            throw new Refusal("JSON", "trả lời không phải JSON đúng cú pháp", "the answer is no well-formed JSON");
        }
    }

    /** A single value of this answer; null when it is absent or null. */
    String find(String path) {
        return found.get(path);
    }

    private void value(JsonParser json, String path) throws IOException {
        JsonToken token = json.currentToken();
        if (path.equals(items) && token == JsonToken.START_ARRAY) {
            list(json);
        } else if (token == JsonToken.START_OBJECT && isAbove(path)) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String below = path.isEmpty() ? json.currentName() : path + "." + json.currentName();
                json.nextToken();
                value(json, below);
            }
        } else if (token != null && token.isStructStart()) {
            json.skipChildren();
        } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL && wanted.contains(path)) {
            found.put(path, json.getText());
        }
    }

    private boolean isAbove(String path) {
        return path.isEmpty()
                || items.startsWith(path + ".")
                || wanted.stream().anyMatch(each -> each.startsWith(path + "."));
    }

    private void list(JsonParser json) throws IOException {
        count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new IOException("the answer ended in the middle of its list");
            }
            JsonNode record = JSON.readTree(json);
            records.add(record);
            count++;
        }
    }

    /** A value of a record by its path; empty when there is none. */
    static String text(JsonNode record, String path) {
        JsonNode node = record;
        for (String step : path.split("\\.")) {
            node = node.path(step);
        }
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    /** One record as one line. */
    static byte[] line(JsonNode record) throws IOException {
        return JSON.writeValueAsBytes(record);
    }
}
