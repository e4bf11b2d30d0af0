package parindex.ingest.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells which addresses are the province's own. */
final class MailSides {
    private static final int REMEMBERED = 10_000;

    private final List<String> own;
    private final Map<String, String> seen = new HashMap<>();

    /** @param ownDomains with commas between; subdomains are the province's too */
    MailSides(String ownDomains) {
        own = OptionPairs.list(ownDomains);
    }

    /** INSIDE, OUTSIDE, NONE for no address, UNKNOWN where the profile names no domains. */
    String side(String address) {
        int sign = address.lastIndexOf('@');
        if (address.isEmpty()) {
            return "NONE";
        }
        if (sign < 0) {
            return "INSIDE"; // a user of the server itself
        }
        if (own.isEmpty()) {
            return "UNKNOWN";
        }
        String domain = address.substring(sign + 1).toLowerCase(Locale.ROOT);
        if (seen.size() > REMEMBERED) {
            seen.clear();
        }
        return seen.computeIfAbsent(
                domain,
                any -> own.stream().anyMatch(each -> domain.equals(each) || domain.endsWith("." + each))
                        ? "INSIDE"
                        : "OUTSIDE");
    }
}
