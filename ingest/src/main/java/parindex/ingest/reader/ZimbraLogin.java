package parindex.ingest.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One try to log in, as a line of Zimbra tells it.
 *
 * @param account address as the line names it, in lower case; what was typed where nobody has that name
 * @param protocol the server's own word: soap, imap, pop3, zsync, smtp
 * @param kind PERSON, ADMIN (console), DELEGATE (an administrator opens a box), PROGRAM (SMTP authentication, the server)
 * @param outcome OK, or the class of the failure; never its text
 */
record ZimbraLogin(String account, String protocol, String kind, String outcome) {
    private static final Set<String> COMMANDS = Set.of("Auth", "AdminAuth", "DelegateAuth");
    private static final String FAILED = "authentication failed for [";

    /** Empty for all other lines: changes of accounts and domains, stack traces. */
    static Optional<ZimbraLogin> of(String line) {
        int security = afterContext(line, "] security - ");
        if (security >= 0) {
            return ofSecurity(line.substring(0, security), line.substring(security + 13));
        }
        int soap = afterContext(line, "] SoapEngine - handler exception: " + FAILED);
        return soap < 0 ? Optional.empty() : Optional.of(ofFailure(line.substring(0, soap), line.substring(soap + 34)));
    }

    /**
     * Where the context ends. An agent is what a stranger calls himself, brackets and all; but a semicolon of his is doubled,
     * so one that stands alone is the server's.
     */
    private static int afterContext(String line, String sign) {
        int first = line.indexOf(sign);
        for (int at = first; at >= 0; at = line.indexOf(sign, at + 1)) {
            int from = at;
            while (from > 0 && line.charAt(from - 1) == ';') {
                from--;
            }
            if ((at - from) % 2 == 1) {
                return at;
            }
        }
        return first;
    }

    private static Optional<ZimbraLogin> ofSecurity(String origin, String message) {
        Map<String, String> fields = fields(message);
        String command = fields.getOrDefault("cmd", "");
        if (!COMMANDS.contains(command)) {
            return Optional.empty();
        }
        String account = fields.getOrDefault("account", "").toLowerCase(Locale.ROOT);
        String protocol = fields.getOrDefault("protocol", "").toLowerCase(Locale.ROOT);
        String error = fields.get("error");
        return Optional.of(new ZimbraLogin(
                account,
                isProgram(origin) ? "smtp" : protocol,
                kind(command, account, protocol, origin),
                error == null ? "OK" : outcome(error)));
    }

    /** {@code authentication failed for [a@d], invalid password} */
    private static ZimbraLogin ofFailure(String origin, String message) {
        int end = message.indexOf(']');
        String account = message.substring(FAILED.length(), end < 0 ? message.length() : end);
        String reason = end < 0 ? "" : message.substring(end);
        String protocol = isProgram(origin) ? "smtp" : "soap";
        String lower = account.toLowerCase(Locale.ROOT);
        return new ZimbraLogin(lower, protocol, kind("Auth", lower, protocol, origin), outcome(reason));
    }

    private static String kind(String command, String account, String protocol, String origin) {
        if (command.equals("DelegateAuth")) {
            return "DELEGATE";
        }
        boolean isServer = account.equals("zimbra"); // how the server's own tools log in
        if (isServer || isProgram(origin) || protocol.equals("smtp")) {
            return "PROGRAM";
        }
        return command.equals("AdminAuth") || origin.contains("/service/admin/") ? "ADMIN" : "PERSON";
    }

    /** SMTP authentication asks the server on a port of its own. */
    private static boolean isProgram(String origin) {
        return origin.contains("oproto=smtp;") || origin.contains(":7073/");
    }

    private static String outcome(String error) {
        String text = error.toLowerCase(Locale.ROOT);
        if (text.contains("account not found") || text.contains("no such account") || text.contains("data 525")) {
            return "NO_ACCOUNT";
        }
        if (text.contains("locked")
                || text.contains("lockout")
                || text.contains("data 775")
                || text.contains("data 533")
                || text.contains("inactive")
                || text.contains("not active")) {
            return "LOCKED";
        }
        if (text.contains("change password")
                || text.contains("must change")
                || text.contains("data 532")
                || text.contains("data 773")) {
            return "EXPIRED";
        }
        if (text.contains("invalid password") || text.contains("data 52e") || text.contains("invalid credentials")) {
            return "BAD_PASSWORD";
        }
        return text.contains("ldap") ? "DIRECTORY" : "FAILED";
    }

    /** Values by name; a semicolon inside a value is doubled. Of two fields of one name the first counts. */
    static Map<String, String> fields(String message) {
        var fields = new HashMap<String, String>();
        var part = new StringBuilder();
        for (int i = 0; i <= message.length(); i++) {
            boolean isEnd = i == message.length();
            boolean isSign = !isEnd && message.charAt(i) == ';';
            if (isSign && i + 1 < message.length() && message.charAt(i + 1) == ';') {
                part.append(';');
                i++;
            } else if (isSign || isEnd) {
                int sign = part.indexOf("=");
                if (sign > 0) {
                    fields.putIfAbsent(
                            part.substring(0, sign).strip(),
                            part.substring(sign + 1).strip());
                }
                part.setLength(0);
            } else {
                part.append(message.charAt(i));
            }
        }
        return fields;
    }

    String identity() {
        return String.join("|", account, protocol, kind, outcome);
    }
}
