package parindex.ingest.gather;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The server has no time now (429, 5xx); it may say when to come back. */
final class WebBusy extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Optional<Duration> after;

    WebBusy(int status, Optional<Duration> after) {
        super("HTTP " + status);
        this.status = status;
        this.after = after;
    }

    String told() {
        return "HTTP " + status;
    }

    Optional<Duration> after() {
        return after;
    }
}
