package parindex.ingest.reader.portal;

/**
 * One line of a web server's log while it is read; the next line overwrites it. Nothing of it leaves the reader but the site
 * and the hour: address, agent and path are looked at and forgotten.
 */
final class Hit {
    /** Seconds since 1970, UTC. */
    long second;

    String host = "";
    String address = "";
    String method = "";
    /** Without its query string, which is cut before anybody looks. */
    String path = "";

    String agent = "";
    /** 0 where the log does not tell. */
    int status;

    long bytes;

    void clear() {
        second = 0;
        host = "";
        address = "";
        method = "";
        path = "";
        agent = "";
        status = 0;
        bytes = 0;
    }

    /** The target of a request as sent: a path, or a whole address through a proxy. */
    void target(String sent) {
        int end = sent.length();
        for (int i = 0; i < end; i++) {
            char letter = sent.charAt(i);
            if (letter == '?' || letter == '#' || letter == ';') {
                end = i;
            }
        }
        int from = 0;
        int scheme = sent.indexOf("://");
        if (scheme > 0 && scheme < end) {
            int slash = sent.indexOf('/', scheme + 3);
            from = slash < 0 || slash > end ? end : slash;
        }
        path = sent.substring(from, end);
    }

    /** The request of a combined log: {@code GET /path HTTP/1.1}; what is none leaves method and path empty. */
    void request(String text) {
        int space = text.indexOf(' ');
        if (space <= 0) {
            return;
        }
        int last = text.lastIndexOf(" HTTP/");
        method = text.substring(0, space);
        target(text.substring(space + 1, last > space ? last : text.length()));
    }
}
