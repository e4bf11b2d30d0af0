package parindex.ingest.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What {@code zmprov -l gaa -v} or {@code zmprov ga} prints: blocks of {@code # name a@d} and lines {@code attribute: value}.
 * Which unit a box belongs to stands in an attribute, in its domain, or in its own name, as the profile's options say.
 */
public final class ZmprovAccounts implements RecordReader {
    private static final Set<String> FIELDS =
            Set.of("account", "unit", "kind", "status", "created_on", "last_logon_at", "logon", "listed_on");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)::? ?(.*)", Pattern.DOTALL);
    private static final Pattern STAMP = Pattern.compile("(\\d{14})(\\.\\d{1,9})?Z");
    private static final String NAME = "# name ";
    private static final Set<String> READ = Set.of(
            "zimbraAccountStatus",
            "zimbraCreateTimestamp",
            "zimbraLastLogonTimestamp",
            "zimbraIsSystemAccount",
            "zimbraIsSystemResource",
            "zimbraCalResType");

    @Override
    public Set<String> fields() {
        return FIELDS;
    }

    /**
     * {@code unit-attributes}: attributes that name the unit, likeliest first; {@code unit-domains}: pairs of a domain and
     * how its unit is called; {@code unit-boxes}: pairs of the address of a unit's box and the unit; {@code unit-box}: an
     * expression that the name of a unit's box fits, whose first group, where it has one, names the unit.
     */
    @Override
    public Set<String> options() {
        return Set.of("unit-attributes", "unit-domains", "unit-boxes", "unit-box");
    }

    @Override
    public boolean keepsRaw() {
        return false;
    }

    /** One account of the listing. */
    private static final class Account {
        private final String name;
        private final long line;
        private final Map<String, String> attributes = new HashMap<>();
        private long lines = 1;

        Account(String name, long line) {
            this.name = name;
            this.line = line;
        }
    }

    @Override
    public void read(Path file, Request request, RowSink sink) throws IOException {
        LocalDate listedOn = request.exportedAt()
                .or(request::modifiedAt)
                .map(LocalDateTime::toLocalDate)
                .orElseThrow(() -> new FileRefused("LOG_YEAR", "", ""));
        var others = new LogDays();
        var units = new AccountUnits(request.options());
        List<Account> accounts = accounts(file, request, others, units);
        if (accounts.isEmpty()) {
            throw new FileRefused("LOG_FORMAT", "", "");
        }
        var rows = new FieldRows(request, sink);
        // A listing without a single stamp was made where the server keeps none: then nobody is known to be a stranger.
        boolean tellsLogons =
                accounts.stream().anyMatch(each -> each.attributes.containsKey("zimbraLastLogonTimestamp"));
        for (Account account : accounts) {
            rows.row(account.line, account.lines, fields(account, units, tellsLogons, listedOn));
        }
        others.give(rows, at -> Map.of());
    }

    private static List<Account> accounts(Path file, Request request, LogDays others, AccountUnits units)
            throws IOException {
        var accounts = new ArrayList<Account>();
        Account account = null;
        try (var lines = LogLines.open(file, request.limits())) {
            while (lines.next()) {
                String line = lines.text();
                if (line.startsWith(NAME)) {
                    account = new Account(line.substring(NAME.length()).strip(), lines.number());
                    accounts.add(account);
                } else if (line.isBlank()) {
                    others.blank(lines.number());
                } else if (account == null || line.startsWith("# ")) {
                    account = null;
                    others.other(lines.number(), null);
                } else {
                    account.lines++;
                    take(account, line, units);
                }
            }
        }
        return accounts;
    }

    /** Of several values of one attribute the first counts; names, telephones and passwords are not even looked at. */
    private static void take(Account account, String line, AccountUnits units) {
        Matcher found = ATTRIBUTE.matcher(line);
        if (found.matches() && (READ.contains(found.group(1)) || units.reads(found.group(1)))) {
            account.attributes.putIfAbsent(found.group(1), found.group(2).strip());
        }
    }

    private static Map<String, String> fields(
            Account account, AccountUnits units, boolean tellsLogons, LocalDate listedOn) {
        var fields = new HashMap<String, String>();
        Map<String, String> attributes = account.attributes;
        String stamp = stamp(attributes.get("zimbraLastLogonTimestamp"));
        fields.put("account", account.name);
        fields.put("unit", units.unit(account.name, attributes));
        fields.put("kind", kind(account, units));
        fields.put("status", attributes.getOrDefault("zimbraAccountStatus", "active"));
        fields.put("created_on", stamp(attributes.get("zimbraCreateTimestamp")));
        fields.put("last_logon_at", stamp);
        fields.put("logon", !stamp.isEmpty() ? "USED" : tellsLogons ? "NEVER" : "UNKNOWN");
        fields.put("listed_on", FieldRows.day(listedOn));
        return fields;
    }

    private static String kind(Account account, AccountUnits units) {
        boolean isSystem = "TRUE".equals(account.attributes.get("zimbraIsSystemAccount"))
                || "TRUE".equals(account.attributes.get("zimbraIsSystemResource"))
                || account.attributes.containsKey("zimbraCalResType");
        return isSystem ? "SYSTEM" : units.isUnitBox(account.name) ? "UNIT_BOX" : "PERSON";
    }

    /** {@code 20260728064034.819Z}, always UTC, as ISO; anything else as it came, for intake to judge. */
    private static String stamp(String text) {
        if (text == null) {
            return "";
        }
        Matcher found = STAMP.matcher(text);
        if (!found.matches()) {
            return text;
        }
        String digits = found.group(1);
        return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8) + "T"
                + digits.substring(8, 10) + ":" + digits.substring(10, 12) + ":" + digits.substring(12)
                + (found.group(2) == null ? "" : found.group(2)) + "Z";
    }

    /** The expression of an option. */
    static Pattern expression(String text) {
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw OptionPairs.wrong("unit-box", "biểu thức chính quy", "a regular expression");
        }
    }
}
