package parindex.dashboard.web;

import java.util.Optional;

/** What goes back to the reader. @param fileName present for a download */
record Answer(String contentType, byte[] body, Optional<String> fileName) {
    static Answer html(byte[] body) {
        return new Answer("text/html; charset=utf-8", body, Optional.empty());
    }

    static Answer file(String contentType, String fileName, byte[] body) {
        return new Answer(contentType, body, Optional.of(fileName));
    }
}
