package parindex.ingest.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import parindex.ingest.sample.ProvinceUnit.Kind;

/**
 * The official mail of the made-up province in its last three months: a listing of mailboxes, who logged in, what was sent.
 * Most units use it; two hardly do, one only at the end of each month, and of one no log tells anything.
 */
final class SampleMail {
    private static final String DOMAIN = "@binhdinh.gov.vn";
    private static final int PERSONS = 6;
    private static final int MONTHS = 3;
    private static final int DEPARTMENTS = 5;
    private static final DateTimeFormatter AUDIT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS", Locale.ROOT);
    private static final DateTimeFormatter SYSLOG = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    /** How a unit uses its mail. */
    private enum Use {
        DAILY,
        LITTLE,
        AT_MONTH_END,
        NEVER
    }

    private record Mailbox(String address, ProvinceUnit unit, Use use, boolean isLocked) {}

    private record Line(LocalDateTime at, String text) {}

    private final OfficeCalendar calendar;
    private final SampleRequest request;
    private final Inbox inbox;
    private final Tally tally;
    private final Dice dice;
    private final List<Mailbox> mailboxes = new ArrayList<>();
    private final List<Line> audit = new ArrayList<>();
    private final List<Line> mail = new ArrayList<>();

    SampleMail(Province province, OfficeCalendar calendar, SampleRequest request, Inbox inbox, Tally tally) {
        this.calendar = calendar;
        this.request = request;
        this.inbox = inbox;
        this.tally = tally;
        this.dice = Dice.of(request.seed(), "mail");
        List<ProvinceUnit> units = new ArrayList<>(province.units(Kind.DISTRICT));
        units.addAll(province.units(Kind.DEPARTMENT).stream().limit(DEPARTMENTS).toList());
        for (int i = 0; i < units.size(); i++) {
            Use use = i == 2 || i == 4 ? Use.LITTLE : i == 6 ? Use.AT_MONTH_END : i == 8 ? Use.NEVER : Use.DAILY;
            add(units.get(i), use);
        }
    }

    private void add(ProvinceUnit unit, Use use) {
        String code = unit.code().toLowerCase(Locale.ROOT);
        mailboxes.add(new Mailbox("vanthu." + code + DOMAIN, unit, use, use == Use.LITTLE));
        for (int i = 1; i <= PERSONS; i++) {
            mailboxes.add(new Mailbox("canbo" + i + "." + code + DOMAIN, unit, use, false));
        }
    }

    void write() {
        LocalDate from = request.to().plusDays(1).minusMonths(MONTHS);
        for (LocalDate day :
                calendar.workingDays(from.isBefore(request.from()) ? request.from() : from, request.to())) {
            mailboxes.forEach(each -> use(each, day));
            if (day.equals(calendar.lastWorkingDayOfMonth(day)) || day.equals(request.to())) {
                writeLogs(day);
            }
        }
        writeLogs(request.to());
        writeAccounts();
    }

    private void use(Mailbox box, LocalDate day) {
        double chance =
                switch (box.use()) {
                    case DAILY -> 0.8;
                    case LITTLE -> box.isLocked() ? 0 : 0.02;
                    case AT_MONTH_END -> day.equals(calendar.lastWorkingDayOfMonth(day)) ? 1 : 0;
                    case NEVER -> 0;
                };
        if (!dice.chance(chance)) {
            return;
        }
        LocalDateTime at = day.atTime(calendar.moment(dice)).plusNanos(dice.between(0, 999) * 1_000_000L);
        if (dice.chance(0.05)) {
            logIn(
                    box,
                    at.minusSeconds(20),
                    " error=authentication failed for [" + box.address() + "], invalid password;");
        }
        logIn(box, at, "");
        if (dice.chance(0.4)) {
            send(box, at.plusSeconds(90));
        }
    }

    private void logIn(Mailbox box, LocalDateTime at, String error) {
        audit.add(new Line(
                at,
                AUDIT.format(at) + (error.isEmpty() ? " INFO " : " WARN ")
                        + " [qtp1-16://localhost:8080/service/soap/AuthRequest] [oip=10.0.0.7;ua=ZimbraWebClient;] security -"
                        + " cmd=Auth; account=" + box.address() + "; protocol=soap;" + error));
    }

    /** To a colleague, a locked box now and then, or somebody outside; through the scanner as on every Zimbra. */
    private void send(Mailbox box, LocalDateTime at) {
        Mailbox other = mailboxes.get(dice.between(0, mailboxes.size() - 1));
        boolean isOutside = other.use() == Use.NEVER || dice.chance(0.2);
        String to = isOutside ? "congdan" + dice.between(1, 50) + "@example.vn" : other.address();
        String first = queueCode();
        String second = queueCode();
        int size = dice.between(900, 90_000);
        log(at, "smtpd[11]: " + first + ": client=localhost[127.0.0.1]");
        log(at, "qmgr[12]: " + first + ": from=<" + box.address() + ">, size=" + size + ", nrcpt=1 (queue active)");
        log(
                at.plusSeconds(1),
                "smtp[13]: " + first + ": to=<" + to + ">, relay=127.0.0.1[127.0.0.1]:10026, delay=0.2, dsn=2.0.0,"
                        + " status=sent (250 2.0.0 Ok: queued as " + second + ")");
        log(at.plusSeconds(1), "qmgr[12]: " + first + ": removed");
        log(
                at.plusSeconds(1),
                "qmgr[12]: " + second + ": from=<" + box.address() + ">, size=" + (size + 400)
                        + ", nrcpt=1 (queue active)");
        if (isOutside && dice.chance(0.1)) {
            log(at.plusSeconds(2), outcome(second, to, "deferred (connection refused)"));
            at = at.plusMinutes(20);
        }
        log(at.plusSeconds(2), outcome(second, to, "sent (250 2.1.5 Delivery OK)"));
        log(at.plusSeconds(2), "qmgr[12]: " + second + ": removed");
    }

    private static String outcome(String code, String to, String status) {
        return "lmtp[14]: " + code + ": to=<" + to + ">, relay=mail[10.0.0.2]:7025, delay=0.4, dsn=2.1.5, status="
                + status;
    }

    private String queueCode() {
        return String.format(Locale.ROOT, "%05X%06X", dice.between(0, 0xFFFFF), dice.between(0, 0xFFFFFF));
    }

    private void log(LocalDateTime at, String text) {
        mail.add(new Line(at, SYSLOG.format(at) + " mail postfix/" + text));
    }

    private void writeLogs(LocalDate day) {
        String stamp = Digits.national(day.atTime(Exporter.EXPORT_TIME)).substring(0, 8);
        write("zimbra-audit", "audit.log." + stamp, audit);
        write("mail-log", "zimbra_" + stamp + "-2345.log", mail);
    }

    private void write(String profile, String name, List<Line> lines) {
        lines.sort(Comparator.comparing(Line::at));
        lines.forEach(line -> inbox.text(profile, name, line.text() + "\n"));
        if (!lines.isEmpty()) {
            tally.rows(profile, lines.size());
        }
        lines.clear();
    }

    /** The stamps of the last log-in are in UTC, as the server writes them. */
    private void writeAccounts() {
        LocalDate day = request.to();
        String name =
                "accounts_" + Digits.national(day.atTime(Exporter.EXPORT_TIME)).substring(0, 8) + "-2345.txt";
        LocalDateTime created = request.from().minusYears(1).atTime(LocalTime.NOON);
        for (Mailbox box : mailboxes) {
            inbox.text(
                    "zmprov",
                    name,
                    "# name " + box.address() + "\nou: " + box.unit().electronicId() + "\nzimbraAccountStatus: "
                            + (box.isLocked() ? "locked" : "active") + "\nzimbraCreateTimestamp: " + utc(created) + "\n"
                            + (box.use() == Use.DAILY
                                    ? "zimbraLastLogonTimestamp: "
                                            + utc(day.minusDays(7).atTime(8, 0)).replace("Z", ".819Z") + "\n"
                                    : "")
                            + "\n");
            tally.rows("zmprov", 1);
        }
    }

    private static String utc(LocalDateTime vietnam) {
        return STAMP.format(vietnam.atOffset(ZoneOffset.ofHours(7)).withOffsetSameInstant(ZoneOffset.UTC)) + "Z";
    }
}
