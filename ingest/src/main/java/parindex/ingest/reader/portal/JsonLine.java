package parindex.ingest.reader.portal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lines of nginx written as JSON objects, under the names of nginx's own variables or their usual short forms. */
final class JsonLine implements LineFormat {
    private static final JsonFactory JSON = new JsonFactory();

    private final LogTime time;
    private final boolean isForwarded;

    JsonLine(LogTime time, boolean isForwarded) {
        this.time = time;
        this.isForwarded = isForwarded;
    }

    @Override
    public String read(String line, Hit hit) {
        if (line.isEmpty()) {
            return NOTHING;
        }
        hit.second = LogTime.NONE;
        // the line came as one letter a byte; only JSON can tell what letters they make
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return "JSON_RECORD";
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isStructStart()) {
                    json.skipChildren();
                } else {
                    take(name, json.getText(), hit);
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                return "JSON_RECORD";
            }
        } catch (IOException e) {
            return "JSON_RECORD";
        }
        if (hit.second == LogTime.NONE) {
            return "DATE_INVALID";
        }
        return hit.status < 0 || hit.bytes < 0 || hit.address.isEmpty() ? "LOG_LINE" : READ;
    }

    private void take(String name, String value, Hit hit) {
        switch (name) {
            case "time_iso8601", "@timestamp", "timestamp", "time", "time_local", "date" -> hit.second = instant(value);
            case "msec" -> hit.second = ofMillis(value);
            case "remote_addr", "client_ip", "clientip", "ip" ->
                hit.address = hit.address.isEmpty() ? value : hit.address;
            case "http_x_forwarded_for", "x_forwarded_for", "xff" ->
                hit.address = isForwarded ? Addresses.forwarded(value, hit.address) : hit.address;
            case "request" -> hit.request(value);
            case "request_method", "method" -> hit.method = value;
            case "request_uri", "uri", "path", "url" -> hit.target(value);
            case "status", "response_code" -> hit.status = CombinedLine.status(value);
            case "body_bytes_sent", "bytes_sent", "bytes", "size" -> hit.bytes = CombinedLine.bytes(value);
            case "http_user_agent", "user_agent", "agent" -> hit.agent = value;
            case "host", "http_host", "server_name", "vhost" -> hit.host = hit.host.isEmpty() ? value : hit.host;
            default -> {}
        }
    }

    private long instant(String text) {
        return text.length() > 2 && text.charAt(2) == '/' ? time.ofCombined(text) : time.ofIso(text);
    }

    /** Seconds with a decimal point. */
    private static long ofMillis(String text) {
        int point = text.indexOf('.');
        long seconds = CombinedLine.bytes(point < 0 ? text : text.substring(0, point));
        return seconds < 0 ? LogTime.NONE : seconds;
    }
}
