package parindex.warehouse.alert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import parindex.warehouse.alert.Digest.LateProcedure;
import parindex.warehouse.alert.Recipient.Subscription;
import parindex.warehouse.query.Catalogue.Identity;

/** Puts the digests of one recipient into words: what to save first, then what is too late, then procedures, then how to stop. */
final class LetterWriter {
    /** A letter that nobody reads to its end helps nobody. */
    private static final int PROCEDURES = 10;

    /** The data of the day before, and one day more for who sends late. */
    private static final int FRESH_DAYS = 2;

    private final Identity identity;
    private final String baseUrl;
    private final String operator;

    LetterWriter(Identity identity, String baseUrl, String operator) {
        this.identity = identity;
        this.baseUrl = baseUrl;
        this.operator = operator.isEmpty() ? "alert.operator" : operator; // only a rehearsal goes without
    }

    /** @param ageDays working days from the data date to today */
    Letter write(Recipient recipient, List<Digest> digests, LocalDate today, int ageDays) {
        var words = Words.of(recipient.language());
        var body = new Body();
        body.paragraph(words.say("greeting", words.day(today), words.day(identity.dataDate())));
        if (ageDays > FRESH_DAYS) {
            body.paragraph(words.say("stale", words.count(ageDays)));
        }
        digests.forEach(digest -> write(recipient.language(), digest, body));
        recipient.subscriptions().stream()
                .map(Subscription::role)
                .distinct()
                .forEach(role -> body.small(words.say("why", words.say("role." + role))));
        body.small(words.say("stop", operator, String.join(", ", Kinds.ALL)));
        return new Letter(subject(recipient.language(), digests), body.text(), body.html(recipient.language()));
    }

    private String subject(Language language, List<Digest> digests) {
        var words = Words.of(language);
        var first = digests.get(0);
        String name = language.of(first.unit()) + (digests.size() > 1 ? " +" + (digests.size() - 1) : "");
        // a dossier due within a day may be likely to miss it, too: the two do not add up
        long toSave = sum(digests, "DUE_24H") + sum(digests, "DUE_SOON");
        long procedures =
                digests.stream().mapToLong(each -> each.procedures().size()).sum();
        String subject = words.say(
                "subject",
                name,
                words.count(Math.max(toSave, sum(digests, Kinds.AT_RISK))),
                words.count(sum(digests, "OVERDUE")),
                words.count(procedures));
        return (identity.isSample() ? words.say("sample") + " " : "") + subject;
    }

    private void write(Language language, Digest digest, Body body) {
        var words = Words.of(language);
        body.heading((identity.isSample() ? words.say("sample") + " " : "") + language.of(digest.unit()));
        counts(language, digest, "TO_SAVE", Kinds.TO_SAVE, body);
        counts(language, digest, "TOO_LATE", Kinds.TOO_LATE, body);
        if (!digest.procedures().isEmpty()) {
            body.subheading(words.say("PROCEDURE"));
            digest.procedures().stream().limit(PROCEDURES).forEach(each -> procedure(language, digest, each, body));
            if (digest.procedures().size() > PROCEDURES) {
                body.item(
                        words.say("more", words.count(digest.procedures().size() - PROCEDURES)),
                        page(language, "/thu-tuc-cham"));
            }
        }
        counts(language, digest, "BROKEN", Kinds.BROKEN, body);
        body.link(words.say("queue"), warning(language, digest, ""));
        body.link(words.say("late"), page(language, "/thu-tuc-cham"));
    }

    private void counts(Language language, Digest digest, String title, List<String> kinds, Body body) {
        var words = Words.of(language);
        var found = kinds.stream().filter(kind -> digest.count(kind) > 0).toList();
        if (found.isEmpty()) {
            return;
        }
        body.subheading(words.say(title));
        for (String kind : found) {
            body.item(
                    words.say("line", words.count(digest.count(kind)), words.say(kind)),
                    warning(language, digest, kind.equals(Kinds.AT_RISK) ? "" : kind));
        }
    }

    private void procedure(Language language, Digest digest, LateProcedure procedure, Body body) {
        var words = Words.of(language);
        boolean isOfMany = digest.unitId().equals(Recipient.ALL_UNITS);
        body.item(
                words.say(
                        isOfMany ? "procedure_of" : "procedure",
                        language.of(procedure.name()),
                        words.day(procedure.sinceOn()),
                        words.count(procedure.missed().part()),
                        words.count(procedure.missed().whole()),
                        words.count(procedure.openOverdue()),
                        language.of(procedure.unit())),
                page(language, "/thu-tuc/" + encode(procedure.code())));
    }

    private String warning(Language language, Digest digest, String kind) {
        String unit = digest.unitId().equals(Recipient.ALL_UNITS) ? "" : "don-vi=" + encode(digest.unitId());
        String flag = kind.isEmpty() ? "" : "ma=" + kind;
        String query = unit + (unit.isEmpty() || flag.isEmpty() ? "" : "&") + flag;
        return page(language, "/canh-bao" + (query.isEmpty() ? "" : "?" + query));
    }

    private String page(Language language, String path) {
        return baseUrl + language.prefix() + path;
    }

    private static long sum(List<Digest> digests, String kind) {
        return digests.stream().mapToLong(each -> each.count(kind)).sum();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
