package parindex.warehouse.app;

import java.util.List;
import parindex.warehouse.store.Sql;

/**
 * Made-up dossiers with about two events each, straight into {@code staging}: received over two years by all units and
 * procedures of the reference files, with every unit of duration, waits of both modes and apologies. One formula of the
 * dossier's number makes all of it, so that each run has the same.
 */
final class ClockBenchRows {
    /** A number from 0 to 2^32 - 1 for each dossier; its digits in mixed bases are what the dossier is like. */
    private static final String MADE = """
            create or replace table run.unit_no as
            select unit_id, row_number() over (order by unit_id) - 1 as unit_no
            from reference.unit;
            create or replace table run.procedure_no as
            select procedure_code, row_number() over (order by procedure_code) - 1 as procedure_no
            from reference.procedure;
            create or replace view run.made as
            with mixed as (
                select numbers.range as dossier, (numbers.range * 2654435761) % 4294967296 as mix
                from range($dossiers) as numbers
            ), placed as (
                select
                    dossier, mix,
                    timestamp '2023-07-01 06:40:00' + to_days(cast(mix % 720 as integer))
                        + to_minutes(mix // 720 % 640) as received_at,
                    mix // 460800 % 9000 as chance
                from mixed
            )
            select
                dossier, mix, chance, received_at,
                md5('H08.1-' || strftime(received_at, '%y%m$dossiers') || '-' || lpad(cast(dossier as varchar), 8, '0'))
                    as dossier_id,
                'H08.1-' || strftime(received_at, '%y%m$dossiers') || '-' || lpad(cast(dossier as varchar), 8, '0')
                    as dossier_code,
                date_trunc('day', received_at) + to_days(cast(4 + mix // 7 % 12 as integer)) + to_hours(17) as due_at,
                received_at + to_days(cast(mix // 11 % 17 as integer)) + to_minutes(mix // 13 % 300) as decided_at
            from placed;
            """;

    private static final String DOSSIERS = """
            insert into staging.onestop_dossier by name
            select
                made.dossier_id, made.dossier_code, 'bench' as source, procedure_no.procedure_code, unit_no.unit_id,
                case made.mix % 5 when 0 then 'POSTAL' when 1 then 'ONLINE' when 2 then 'ONLINE' else 'DIRECT' end
                    as channel,
                'FULL' as service_level,
                case
                    when made.chance < 20 then 'SUBMITTED'
                    when made.chance < 200 then 'REFUSED'
                    when made.chance < 400 then 'WITHDRAWN'
                    when made.chance < 900 then 'PROCESSING'
                    when made.chance < 1000 then 'WAIT_SUPPLEMENT'
                    else 'DECIDED'
                end as status,
                made.received_at - interval 1 hour as submitted_at,
                case when made.chance >= 200 then made.received_at end as received_at,
                case when made.mix // 17 % 10 > 0 then made.due_at end as first_due_at,
                case when made.mix // 19 % 5 = 0 then 'SECOND' else 'DAY' end as first_due_precision,
                case when made.mix // 17 % 10 > 0 then made.due_at end as due_at,
                case when made.mix // 19 % 5 = 0 then 'SECOND' else 'DAY' end as due_precision,
                case when made.chance >= 1000 then made.decided_at end as decided_at,
                case when made.chance >= 2000 then made.decided_at + interval 1 day end as returned_at,
                case when made.chance between 20 and 199 then made.received_at + interval 2 hour end as refused_at,
                case when made.chance between 200 and 399 then made.decided_at end as withdrawn_at,
                made.mix % 3 = 0 as has_fee, made.mix % 6 = 0 as paid_online, made.mix % 4 = 0 as is_digitised,
                made.mix % 4 = 1 as has_electronic_result, made.chance between 8990 and 8994 as is_deleted,
                made.decided_at as version_at
            from run.made as made
            join run.unit_no as unit_no on unit_no.unit_no = made.mix // 23 % (select count(*) from run.unit_no)
            join run.procedure_no as procedure_no
                on procedure_no.procedure_no = made.mix // 29 % (select count(*) from run.procedure_no);
            """;

    /** Of 9000 dossiers: how many ask, answer, wait and promise anew, so many minutes after the receipt. */
    private static final String EVENTS = """
            create or replace table run.event_of as
            select cast(turn.range as integer) as turn, told.kind, told.after_minutes, told.mode
            from range(9000) as turn
            join (
                values
                    (0, 9000, 'ACCEPTED', 0, null), (0, 2700, 'SUPPLEMENT_REQUESTED', 1500, null),
                    (0, 2400, 'SUPPLEMENT_RECEIVED', 5800, null), (0, 300, 'SUPPLEMENT_REQUESTED', 8700, 'RESTART'),
                    (0, 280, 'SUPPLEMENT_RECEIVED', 9900, null), (2700, 3300, 'SUSPENDED', 2900, 'RESTART'),
                    (2700, 3200, 'RESUMED', 7300, null), (3300, 3900, 'SUSPENDED', 3000, 'PAUSE'),
                    (3300, 3850, 'RESUMED', 12000, null), (3900, 4400, 'APOLOGY', 8000, null)
            ) as told(from_turn, before_turn, kind, after_minutes, mode)
                on turn.range >= told.from_turn and turn.range < told.before_turn;
            insert into staging.onestop_event by name
            select
                made.dossier_id, told.kind, made.received_at + to_minutes(told.after_minutes) as event_at,
                case when told.kind = 'APOLOGY' then made.due_at + interval 5 day end as new_due_at,
                case when told.kind in ('SUPPLEMENT_REQUESTED', 'SUSPENDED') then 'OTHER' end as reason,
                told.mode
            from run.made as made
            join run.event_of as told on told.turn = cast(made.mix // 31 % 9000 as integer);
            """;

    private static final String TERMS = """
            insert into staging.procedure_version by name
            select
                procedure_code, '' as case_code, channel.channel, date '2020-01-01' as valid_from,
                case procedure_no % 7 when 0 then 12 when 1 then 1 when 2 then 23 when 3 then 0 else 10.5 end
                    as duration_count,
                case procedure_no % 7
                    when 0 then 'WORKING_HOUR' when 1 then 'MONTH' when 2 then 'MIXED' when 3 then 'SAME_DAY'
                    when 4 then 'CALENDAR_DAY' else 'WORKING_DAY'
                end as duration_unit,
                case procedure_no % 7 when 2 then 8 end as mixed_working_days,
                '1' as decision, 'bench' as source
            from run.procedure_no
            cross join (values ('DIRECT'), ('ONLINE'), ('POSTAL')) as channel(channel)
            where procedure_no % 3 = 0;
            """;

    private ClockBenchRows() {}

    /** Fills {@code staging} of a warehouse that holds nothing but reference tables. */
    static void write(Sql sql, long dossiers) {
        sql.runAll("set preserve_insertion_order = false");
        sql.runAll(MADE.replace("$dossiers", Long.toString(dossiers)));
        for (String rows : List.of(DOSSIERS, EVENTS, TERMS)) {
            sql.runAll(rows);
        }
        sql.runAll("drop view run.made; drop table run.event_of");
    }
}
