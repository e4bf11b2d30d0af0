package parindex.warehouse.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.warehouse.model.DeadlineCase.Wait;
import parindex.warehouse.store.Sql;

/** Writes cases as a source would tell them: the dossier's row, its events, the version of its own procedure, its clock rule. */
final class CaseDossiers {
    private static final String SOURCE = "case";
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private final Sql sql;
    private int line;

    CaseDossiers(Sql sql) {
        this.sql = sql;
    }

    void write(List<DeadlineCase> cases) {
        sql.runAll("insert into reference.clock_rule by name select '*' as procedure_code, cast(null as date) as"
                + " valid_from, cast(null as date) as valid_to, 'NEXT_DAY' as start_rule, 'DECIDED' as end_rule,"
                + " 'PAUSE' as pause_mode, 0 as remote_extra_days, 'case' as legal_basis");
        sql.inOneTransaction(() -> cases.forEach(this::write));
    }

    private void write(DeadlineCase each) {
        line++;
        String procedure = String.format(Locale.ROOT, "9.%06d", line);
        rule(each, procedure);
        term(each, procedure);
        String status = status(each);
        LocalDateTime toldAt = each.endedAt() == null
                ? each.asOf().atTime(18, 0)
                : each.endedAt().plusMinutes(1);
        LocalDateTime rewritten = each.alsoAt("rewritten");
        if (rewritten != null) {
            dossier(each, procedure, "PROCESSING", each.promisedAt(), each.receivedAt());
        }
        dossier(each, procedure, status, rewritten == null ? each.promisedAt() : rewritten, toldAt);
        each.waits().forEach(wait -> wait(each, wait));
        each.reappointed().forEach(told -> event(each, "APOLOGY", told.sentAt(), told.newDueAt(), null));
        if (each.also().containsKey("accepted")) {
            log(each, "ACCEPTED", each.alsoAt("accepted"), null, null);
        }
        detail(each);
    }

    private static String unit(DeadlineCase each) {
        boolean isRemote = each.remoteDays() > 0
                || each.also().containsKey("remote_unit_without_rule")
                || each.also().containsKey("before_remote");
        return isRemote ? "u-remote" : "u-" + each.calendar();
    }

    private void rule(DeadlineCase each, String procedure) {
        boolean givesDays = each.remoteDays() > 0
                || each.also().containsKey("rule_without_remote_unit")
                || each.also().containsKey("before_remote");
        if (each.startRule() == null && each.endRule() == null && !givesDays) {
            return;
        }
        sql.run(
                "insert into reference.clock_rule by name select ? as procedure_code, cast(null as date) as valid_from,"
                        + " cast(null as date) as valid_to, ? as start_rule, ? as end_rule, 'PAUSE' as pause_mode,"
                        + " cast(? as integer) as remote_extra_days, 'case' as legal_basis",
                procedure,
                Optional.ofNullable(each.startRule()).orElse("NEXT_DAY"),
                Optional.ofNullable(each.endRule()).orElse("DECIDED"),
                givesDays ? 10 : 0);
    }

    private void term(DeadlineCase each, String procedure) {
        String source = each.also().getOrDefault("source", "version");
        if (source.equals("reference")) {
            sql.run(
                    "insert into reference.procedure by name select ? as procedure_code, ? as name_vi, ? as name_en,"
                            + " 'X' as field_code, 'COMMUNE' as level, cast(? as decimal(9, 2)) as duration_count,"
                            + " ? as duration_unit, 'FULL' as service_level, 'DIRECT+ONLINE' as channels,"
                            + " false as has_fee, false as is_certified_copy, false as is_land, 'case' as source",
                    procedure,
                    procedure,
                    procedure,
                    text(each.termCount()),
                    each.termUnit());
        } else if (source.equals("version")) {
            String[] later = each.also().getOrDefault("later", "").split(" ");
            String[] earlier = each.also().getOrDefault("earlier", "").split(" ");
            boolean hasEarlier = earlier.length == 2;
            if (hasEarlier) {
                version(each, procedure, LONG_AGO, new BigDecimal(earlier[1]));
            }
            version(each, procedure, hasEarlier ? LocalDate.parse(earlier[0]) : LONG_AGO, each.termCount());
            if (later.length == 2) {
                version(each, procedure, LocalDate.parse(later[0]), new BigDecimal(later[1]));
            }
        }
    }

    private void version(DeadlineCase each, String procedure, LocalDate from, BigDecimal count) {
        sql.run(
                "insert into batch.procedure_version by name select 'b' as batch_id, 'case' as source,"
                        + " ? as procedure_code, 'DIRECT' as channel, cast(? as date) as valid_from,"
                        + " cast(? as decimal(18, 2)) as duration_count, ? as duration_unit,"
                        + " cast(? as decimal(18, 2)) as mixed_working_days, 'FULL' as service_level,"
                        + " false as is_postal, false as is_paid_online, ? as pause_mode, '1/QĐ-UBND' as decision,"
                        + " '1/QĐ-UBND' as source_document, 'f' as file_id, '' as sheet, 1 as line",
                procedure,
                from.toString(),
                text(count),
                each.termUnit(),
                text(each.mixedWorkingDays()),
                each.also().get("version_mode"));
    }

    private void detail(DeadlineCase each) {
        boolean isOwn = each.also().getOrDefault("source", "").equals("detail");
        boolean isMigrated = each.also().containsKey("migrated");
        boolean isTest = each.also().containsKey("test");
        if (isOwn || isMigrated || isTest) {
            sql.run(
                    "insert into batch.dossier_detail by name select 'b' as batch_id, ? as source, ? as dossier_code,"
                            + " ? as unit_id, cast(? as decimal(18, 2)) as duration_count, ? as duration_unit,"
                            + " cast(? as boolean) as is_migrated, cast(? as boolean) as is_test, 'f' as file_id,"
                            + " '' as sheet, cast(? as bigint) as line",
                    SOURCE,
                    each.id(),
                    unit(each),
                    isOwn ? text(each.termCount()) : null,
                    isOwn ? each.termUnit() : null,
                    isMigrated,
                    isTest,
                    line);
        }
    }

    private void dossier(
            DeadlineCase each, String procedure, String status, LocalDateTime dueAt, LocalDateTime toldAt) {
        boolean isFirstTelling = status.equals("PROCESSING") && each.endedAt() != null;
        String ended = isFirstTelling ? null : text(each.endedAt());
        boolean isDecided = "DECIDED".equals(each.endKind());
        boolean isWithdrawn = "WITHDRAWN".equals(each.endKind()) || "STOPPED".equals(each.endKind());
        sql.run(
                "insert into batch.onestop_dossier by name select 'b' as batch_id, ? as source, ? as dossier_code,"
                        + " ? as procedure_code, ? as unit_id, 'DIRECT' as channel, ? as status,"
                        + " cast(? as timestamp) as submitted_at, cast(? as timestamp) as received_at,"
                        + " cast(? as timestamp) as due_at, ? as due_precision, cast(? as timestamp) as decided_at,"
                        + " cast(? as timestamp) as returned_at, cast(? as timestamp) as refused_at,"
                        + " cast(? as timestamp) as withdrawn_at, cast(? as timestamp) as version_at,"
                        + " 'h' as content_hash, 'f' as file_id, '' as sheet, cast(? as bigint) as line",
                SOURCE,
                each.id(),
                procedure,
                unit(each),
                status,
                text(each.receivedAt()),
                text(each.receivedAt()),
                text(dueAt),
                dueAt == null ? null : Optional.ofNullable(each.precision()).orElse("DAY"),
                isDecided ? ended : null,
                text(each.alsoAt("returned")),
                "REFUSED".equals(each.endKind()) ? ended : null,
                isWithdrawn ? ended : null,
                text(toldAt),
                line);
    }

    private static String status(DeadlineCase each) {
        if (each.endKind() != null) {
            return each.also().containsKey("returned") ? "RETURNED" : each.endKind();
        }
        return each.waits().stream()
                .filter(wait -> wait.to() == null)
                .map(Wait::status)
                .findFirst()
                .orElse("PROCESSING");
    }

    /** A mode can only be told by a log; without one the dossier's own events tell the wait. */
    private void wait(DeadlineCase each, Wait wait) {
        String reason = wait.isSuspension() ? wait.kind() : null;
        if (wait.mode() == null) {
            event(each, wait.begin(), wait.from(), null, reason);
            if (wait.to() != null) {
                event(each, wait.end(), wait.to(), null, null);
            }
        } else {
            log(each, wait.begin(), wait.from(), reason, wait.mode());
            if (wait.to() != null) {
                log(each, wait.end(), wait.to(), null, null);
            }
        }
    }

    private void event(DeadlineCase each, String kind, LocalDateTime at, LocalDateTime newDueAt, String reason) {
        sql.run(
                "insert into batch.onestop_event by name select 'b' as batch_id, ? as source, ? as dossier_code,"
                        + " ? as kind, cast(? as timestamp) as event_at, cast(? as timestamp) as new_due_at,"
                        + " ? as reason, 'h' as content_hash, 'f' as file_id, '' as sheet, cast(? as bigint) as line",
                SOURCE,
                each.id(),
                kind,
                text(at),
                text(newDueAt),
                reason,
                line);
    }

    private void log(DeadlineCase each, String kind, LocalDateTime at, String reason, String mode) {
        sql.run(
                "insert into batch.dossier_event by name select 'b' as batch_id, ? as source, ? as dossier_code,"
                        + " ? as kind, cast(? as timestamp) as event_at, ? as reason, ? as mode,"
                        + " 'h' as content_hash, 'f' as file_id, '' as sheet, cast(? as bigint) as line",
                SOURCE,
                each.id(),
                kind,
                text(at),
                reason,
                mode,
                line);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
