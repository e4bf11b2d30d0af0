package parindex.warehouse.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parindex.warehouse.batch.DossierKey;
import parindex.warehouse.batch.FeedContract;
import parindex.warehouse.batch.FeedContracts;
import parindex.warehouse.store.SqlFiles;

/** The tables that models read and no model makes, every column free to stay empty so that a case names only what matters. */
final class OutsideTables {
    private static final List<String> FIXED = List.of(
            "run.clock",
            "run.setting",
            "run.portal_setting",
            "run.warning_setting",
            "batch.onestop_dossier",
            "batch.onestop_event",
            "batch.quarantine",
            "batch.file_receipt",
            "batch.feed",
            "batch.feed_row",
            "reference.unit",
            "reference.unit_group",
            "reference.procedure",
            "reference.field",
            "reference.working_day",
            "reference.calendar",
            "reference.unit_calendar",
            "reference.calendar_version",
            "reference.clock_day",
            "reference.clock_rule",
            "reference.remote_unit",
            "reference.document_type",
            "reference.source",
            "reference.obligation",
            "reference.site");

    private static final String FIXED_TEXT = """
            create schema run; create schema batch; create schema reference;
            create schema staging; create schema core; create schema metric; create schema published;
            create table run.clock (as_of_on date);
            create table run.setting (
                province_id varchar, no_due_counts_on_time boolean, silent_working_days integer,
                mail_active_days integer, mail_counts_login boolean, mail_counts_send boolean);
            create table run.warning_setting (soon_days integer, suspended_days integer, hand_over_days integer);
            create table run.portal_setting (
                inactive_days integer, answer_days_own integer, answer_days_several integer, answer_days_most integer);
            create table reference.site (site varchar, unit_id varchar, valid_from date, valid_to date);
            create table batch.onestop_dossier (
                batch_id varchar, source varchar, dossier_code varchar, alt_code varchar, procedure_code varchar,
                procedure_suffix varchar, field_code varchar, unit_id varchar, channel varchar, service_level varchar,
                applicant_type varchar, status varchar, submitted_at timestamp, received_at timestamp, due_at timestamp,
                due_precision varchar, decided_at timestamp, returned_at timestamp, refused_at timestamp,
                withdrawn_at timestamp, has_fee boolean, paid_online boolean, is_digitised boolean,
                has_electronic_result boolean, is_deleted boolean, version_at timestamp, content_hash varchar,
                file_id varchar, sheet varchar, line bigint, flags varchar, origin varchar);
            create table batch.onestop_event (
                batch_id varchar, source varchar, dossier_code varchar, kind varchar, event_at timestamp,
                new_due_at timestamp, reason varchar, version_at timestamp, content_hash varchar, file_id varchar,
                sheet varchar, line bigint);
            create table batch.quarantine (
                batch_id varchar, file_id varchar, record_kind varchar, sheet varchar, line bigint, unit_id varchar,
                dossier_code varchar, column_name varchar, code varchar, reason_vi varchar, reason_en varchar,
                excerpt varchar, origin varchar);
            create table batch.file_receipt (
                batch_id varchar, feed varchar, file_no integer, file_id varchar, file_name varchar, source varchar, profile varchar,
                unit_id varchar, state varchar, exported_at timestamp, bytes bigint, received bigint, accepted bigint,
                quarantined bigint, duplicate bigint, blank bigint, first_on date, last_on date, refusal_code varchar,
                refusal_vi varchar, refusal_en varchar);
            create table batch.feed (feed varchar, name_vi varchar, name_en varchar);
            create table batch.feed_row (
                batch_id varchar, file_id varchar, feed varchar, unit_id varchar, record_id ubigint, day date,
                origin varchar);
            create table reference.unit (
                unit_id varchar, code varchar, e_id varchar, name_vi varchar, name_en varchar, short_name_vi varchar,
                short_name_en varchar, kind varchar, group_id varchar, parent_id varchar, valid_from date, valid_to date);
            create table reference.unit_group (group_id varchar, sort integer, name_vi varchar, name_en varchar);
            create table reference.procedure (
                procedure_code varchar, name_vi varchar, name_en varchar, field_code varchar, level varchar,
                duration_count decimal(9, 2), duration_unit varchar, service_level varchar, channels varchar,
                has_fee boolean,
                is_certified_copy boolean, is_land boolean, source varchar);
            create table reference.field (field_code varchar, name_vi varchar, name_en varchar);
            create table reference.working_day (day date, is_working boolean, working_day_no integer);
            create table reference.calendar (
                calendar_id varchar, name_vi varchar, name_en varchar, am_from smallint, am_to smallint,
                pm_from smallint, pm_to smallint, source varchar);
            create table reference.unit_calendar (unit_id varchar, calendar_id varchar);
            create table reference.calendar_version (
                calendar_no integer, calendar_id varchar, known_from date, known_to date);
            create table reference.clock_day (
                calendar_no integer, day date, is_working boolean, is_receiving boolean, working_day_no integer,
                am_from smallint, am_to smallint, pm_from smallint, pm_to smallint, minute_no integer);
            create table reference.clock_rule (
                procedure_code varchar, valid_from date, valid_to date, start_rule varchar, end_rule varchar,
                pause_mode varchar, remote_extra_days integer, legal_basis varchar);
            create table reference.remote_unit (unit_id varchar, valid_from date, valid_to date, source varchar);
            create table reference.document_type (
                document_type varchar, abbreviation varchar, name_vi varchar, name_en varchar,
                is_paper_allowed boolean);
            create table reference.source (source varchar, words_vi varchar, words_en varchar);
            create table reference.obligation (
                unit_id varchar, group_id varchar, feed varchar, frequency varchar, grace_working_days integer,
                valid_from date, valid_to date, source varchar);
            """;

    private static final String CLOCK = SqlFiles.text("reference/clock.ddl.sql");

    private static final List<FeedContract> FEEDS = FeedContracts.packed();

    static final List<String> NAMES = Stream.concat(
                    FIXED.stream(), FEEDS.stream().map(OutsideTables::name))
            .toList();

    static final String TEXT = FEEDS.stream()
            .map(feed -> "create table " + name(feed) + " (batch_id varchar, " + feed.tableColumns() + ");\n")
            .collect(Collectors.joining("", FIXED_TEXT + DossierKey.FUNCTION + CLOCK, ""));

    private OutsideTables() {}

    private static String name(FeedContract feed) {
        return "batch." + feed.feed();
    }
}
