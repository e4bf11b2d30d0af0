package parindex.ingest.reader.portal;

/**
 * Lines of Apache and nginx, common or combined: {@code address ident user [time] "request" status bytes "referrer" "agent"},
 * with a host before the address or fields after the agent.
 */
final class CombinedLine implements LineFormat {
    private static final int LEFT = 499;

    private final LogTime time;
    private final boolean isForwarded;
    private String line = "";
    private int at;
    private boolean isBroken;

    /** @param isForwarded whether the first quoted field after the agent is the client before a proxy */
    CombinedLine(LogTime time, boolean isForwarded) {
        this.time = time;
        this.isForwarded = isForwarded;
    }

    @Override
    public String read(String text, Hit hit) {
        if (text.isEmpty() || text.charAt(0) == '#') {
            return NOTHING;
        }
        line = text;
        isBroken = false;
        int open = text.indexOf(" [");
        int close = open < 0 ? -1 : text.indexOf("] ", open);
        if (close < 0 || !who(text.substring(0, open), hit)) {
            return "LOG_LINE";
        }
        hit.second = time.ofCombined(text.substring(open + 2, close));
        if (hit.second == LogTime.NONE) {
            return "DATE_INVALID";
        }
        at = close + 2;
        hit.request(quoted());
        hit.status = status(word());
        hit.bytes = bytes(word());
        if (isBroken || hit.status < 0 || hit.bytes < 0) {
            return "LOG_LINE";
        }
        rest(hit);
        return READ;
    }

    /** What stands before the time: an address and two more words, or a host before them. */
    private static boolean who(String text, Hit hit) {
        int first = text.indexOf(' ');
        int second = first < 0 ? -1 : text.indexOf(' ', first + 1);
        if (second < 0) {
            return false;
        }
        String one = text.substring(0, first);
        String two = text.substring(first + 1, second);
        boolean isHostFirst = !Addresses.isAddress(one) && Addresses.isAddress(two);
        hit.host = isHostFirst ? one : "";
        hit.address = isHostFirst ? two : one;
        return !hit.address.isEmpty();
    }

    private void rest(Hit hit) {
        if (at < line.length()) {
            quoted(); // the referrer, which nobody wants
            String agent = at < line.length() ? quoted() : "";
            hit.agent = isBroken ? "" : agent;
        }
        if (isForwarded && !isBroken && at < line.length() && line.charAt(at) == '"') {
            hit.address = Addresses.forwarded(quoted(), hit.address);
        }
    }

    /**
     * A quote ends a field before the end of the line, or before a space and what looks like another field; where none does,
     * before any space. Some servers do not escape the quotes inside.
     */
    private String quoted() {
        if (at >= line.length() || line.charAt(at) != '"') {
            isBroken = true;
            return "";
        }
        int from = at + 1;
        int end = end(from, true);
        if (end >= line.length()) {
            end = end(from, false);
        }
        if (end >= line.length()) {
            isBroken = true;
            return "";
        }
        at = Math.min(end + 2, line.length());
        return line.substring(from, end);
    }

    private int end(int from, boolean isStrict) {
        int end = from;
        while (end < line.length() && !isEnd(end, isStrict)) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private boolean isEnd(int place, boolean isStrict) {
        if (line.charAt(place) != '"' || place + 1 == line.length()) {
            return line.charAt(place) == '"';
        }
        boolean isBeforeSpace = line.charAt(place + 1) == ' ';
        char next = place + 2 < line.length() ? line.charAt(place + 2) : '"';
        boolean isBeforeField = next == '"' || next == '-' || next >= '0' && next <= '9';
        return isBeforeSpace && (isBeforeField || !isStrict);
    }

    private String word() {
        int end = line.indexOf(' ', at);
        String word = at >= line.length() ? "" : line.substring(at, end < 0 ? line.length() : end);
        at = end < 0 ? line.length() : end + 1;
        return word;
    }

    /** Three digits; -1 for anything else. What servers write where the client left before the answer is nginx's 499. */
    static int status(String text) {
        if (text.equals("000") || text.equals("0")) {
            return LEFT;
        }
        boolean isStatus = text.length() == 3
                && text.charAt(0) >= '1'
                && text.charAt(0) <= '9'
                && Character.isDigit(text.charAt(1))
                && Character.isDigit(text.charAt(2));
        return isStatus ? Integer.parseInt(text) : -1;
    }

    /** 0 for a dash, -1 for what is no number. */
    static long bytes(String text) {
        if (text.equals("-")) {
            return 0;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 14) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return text.isEmpty() ? -1 : value;
    }
}
