-- Contract: the tables of a snapshot. Java reads them by name (classes are generated from these files), analysts too.
-- No table here holds personal data. A column that leaves is named in the graveyard of sql/README.md.
create schema published;

-- One row: what this snapshot is.
create table published.snapshot (
    snapshot_id varchar(60) not null,      -- <data date>-<first 8 of the fingerprint>
    data_date date not null,               -- the last day that the sent files vouch for; everything is judged at its end
    fingerprint varchar(64) not null,      -- over the business columns of core and published; the same input gives the same
    province_id varchar(40) not null,
    province_name_vi varchar(200) not null,
    province_name_en varchar(200) not null,
    instrument_id varchar(60) not null,
    instrument_version varchar(40) not null,
    variant varchar(20) not null,
    is_sample boolean not null,            -- true: made-up data, every page says so
    dossier_count bigint not null
);

-- One row per period that a number may speak of. grain: period_id
create table published.period (
    period_id varchar(20) not null,        -- 2025-06, 2025-Q2, 2025, all
    kind varchar(10) not null,             -- MONTH, QUARTER, YEAR, ALL
    starts_on date not null,
    ends_before date not null,             -- first day after the period
    previous_id varchar(20),               -- the period just before, null for the first and for all
    is_complete boolean not null           -- false: the data date lies inside
);

-- One row per reporting period: from the 15th to the 14th, for the report forms and the three rates. Rankings and all
-- other figures speak of published.period. grain: period_id
create table published.report_period (
    period_id varchar(20) not null,        -- bc-2025-06, bc-2025-Q2, bc-2025-H1, bc-2025-N9, bc-2025
    kind varchar(20) not null,             -- REPORT_MONTH, REPORT_QUARTER, REPORT_HALF, REPORT_NINE, REPORT_YEAR
    starts_on date not null,
    ends_before date not null,             -- first day after the period
    judged_on date not null,               -- its last day, or the data date
    is_complete boolean not null,          -- false: the data date lies inside
    is_covered boolean not null            -- false: the files begin inside it, its first days are missing
);

-- One row per cut-off day of the reporting periods and dossier open at its end. grain: cut_on, dossier_id
create table published.report_stock (
    cut_on date not null,                  -- the day before a reporting period, or the day on which one is judged
    dossier_id varchar(32) not null,
    outcome varchar(20) not null           -- OPEN_IN_TERM, OPEN_PAUSED, OPEN_OVERDUE, OPEN_NO_DUE
);

-- One row per reporting period, unit and procedure with anything in it; counts as in published.procedure_figure.
-- grain: period_id, unit_id, procedure_code
create table published.report_figure (
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    procedure_code varchar(40) not null,
    received bigint not null,
    received_online bigint not null,
    received_direct bigint not null,
    received_postal bigint not null,
    received_unknown bigint not null,
    carried_in bigint not null,
    finished bigint not null,
    early bigint not null,
    on_time bigint not null,
    late bigint not null,
    finished_no_due bigint not null,
    withdrawn bigint not null,
    closing_open bigint not null,
    open_in_term bigint not null,
    open_paused bigint not null,
    open_overdue bigint not null,
    open_no_due bigint not null,
    refused bigint not null
);

-- One row per unit that ended and went whole into one other. grain: unit_id
create table published.unit_heir (
    unit_id varchar(40) not null,
    heir_id varchar(40) not null,
    event_on date not null                 -- first day on which the heir answers for it
);

-- One row per calendar or reporting period, scope and reading of certified copies: the counts of three rates that stand
-- together. A whole of 0 is "no cases", never 100 %. grain: period_id, scope_kind, scope_id, copies
create table published.rate (
    period_id varchar(20) not null,        -- of published.period or published.report_period
    period_rule varchar(10) not null,      -- CALENDAR, REPORTING (15th to 14th)
    scope_kind varchar(10) not null,       -- UNIT, GROUP, ALL
    scope_id varchar(40) not null,
    copies varchar(10) not null,           -- WITH certified copies, WITHOUT them
    state varchar(10) not null,            -- REPORTED, SILENT (nothing came in, nothing ended)
    finished bigint not null,
    finished_in_time bigint not null,      -- early + on_time
    finished_no_due bigint not null,       -- part of finished; neither in time nor late
    fell_due bigint not null,              -- date in the period; withdrawn by then is outside
    fell_due_met bigint not null,          -- finished by that date
    closing_open bigint not null,
    open_overdue bigint not null
);

-- One row per group of units that are ranked together. grain: group_id
create table published.unit_group (
    group_id varchar(40) not null,         -- DEPARTMENT, DISTRICT, COMMUNE
    sort integer not null,
    name_vi varchar(200) not null,
    name_en varchar(200) not null
);

-- One row per unit that lived in the data's time. grain: unit_id
create table published.unit (
    unit_id varchar(40) not null,          -- ours, never reused: bd-545
    code varchar(20) not null,             -- of the General Statistics Office, or of the department; text, zeros kept; reused over time
    name_vi varchar(200) not null,
    name_en varchar(200) not null,
    short_name_vi varchar(200) not null,
    short_name_en varchar(200) not null,
    kind varchar(20) not null,             -- PROVINCE, DEPARTMENT, DISTRICT, COMMUNE
    group_id varchar(40),                  -- null: not ranked (the province)
    parent_id varchar(40),
    valid_from date,
    valid_to date,                         -- last day of life, null: still alive
    children integer not null              -- units below it
);

-- One row per procedure seen or catalogued. grain: procedure_code
create table published.procedure (
    procedure_code varchar(40) not null,   -- national part, N.NNNNNN, or the local code
    name_vi varchar(1000) not null,
    name_en varchar(1000) not null,        -- the Vietnamese name where no English one exists
    field_code varchar(40) not null,
    field_name_vi varchar(300) not null,
    field_name_en varchar(300) not null,
    level varchar(40) not null,            -- PROVINCE, DISTRICT, COMMUNE, joined by + where several
    duration_count decimal(9,2),           -- legal duration, null: none stated
    duration_unit varchar(20),             -- WORKING_DAY, CALENDAR_DAY, WORKING_HOUR, MONTH, SAME_DAY
    service_level varchar(20) not null,    -- FULL, PARTIAL, INFO
    has_fee boolean not null,
    is_certified_copy boolean not null,    -- counted by the thousand in communes: shown with and without
    in_catalogue boolean not null          -- false: only seen in dossiers
);

-- One row per period and scope: the counts from which shares are made. Identity: received + carried_in = finished + withdrawn + closing_open.
-- grain: period_id, scope_kind, scope_id
create table published.figure (
    period_id varchar(20) not null,
    scope_kind varchar(10) not null,       -- UNIT, GROUP, ALL
    scope_id varchar(40) not null,         -- unit_id, group_id, all
    state varchar(20) not null,            -- REPORTED, SILENT (owes data, sent none), NOT_ALIVE
    received bigint not null,              -- received in the period, refused before acceptance not counted
    carried_in bigint not null,            -- open when the period began
    finished bigint not null,              -- decided or handed over in the period = early + on_time + late + finished_no_due
    early bigint not null,                 -- finished before the due date
    on_time bigint not null,               -- finished on the due date
    late bigint not null,                  -- finished after it
    finished_no_due bigint not null,       -- finished without any due date
    withdrawn bigint not null,             -- ended by the applicant or stopped, after acceptance
    closing_open bigint not null,          -- open at the end = open_in_term + open_paused + open_overdue + open_no_due
    open_in_term bigint not null,
    open_paused bigint not null,           -- waiting for the applicant or a named body, not overdue
    open_overdue bigint not null,
    open_no_due bigint not null,
    refused bigint not null,               -- refused before acceptance in the period; outside all the others
    received_online bigint not null,
    received_direct bigint not null,
    received_postal bigint not null,
    received_unknown bigint not null,      -- channel not stated, or none of these three
    received_digitised bigint not null,
    received_with_fee bigint not null,
    received_paid_online bigint not null,
    finished_electronic bigint not null,   -- finished with an electronic result
    late_reappointed bigint not null,      -- of late: by the first date that was promised anew before the end
    median_working_days decimal(9,2),      -- from receipt to end, of the finished; null: none finished
    p90_working_days decimal(9,2),
    last_activity_on date                  -- last day in the period with anything received or finished
);

-- One row per period, unit, procedure and channel with anything in it: the same counts as published.figure.
-- grain: period_id, unit_id, procedure_code, channel
create table published.procedure_figure (
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    procedure_code varchar(40) not null,
    channel varchar(10) not null,          -- ONLINE, DIRECT, POSTAL, EMAIL, OTHER, UNKNOWN
    received bigint not null,              -- received in the period, refused before acceptance not counted
    carried_in bigint not null,            -- open when the period began
    finished bigint not null,              -- decided or handed over in the period = early + on_time + late + finished_no_due
    early bigint not null,                 -- finished before the due date
    on_time bigint not null,               -- finished on the due date
    late bigint not null,                  -- finished after it
    finished_no_due bigint not null,       -- finished without any due date
    withdrawn bigint not null,             -- ended by the applicant or stopped, after acceptance
    closing_open bigint not null,          -- open at the end = open_in_term + open_paused + open_overdue + open_no_due
    open_in_term bigint not null,
    open_paused bigint not null,           -- waiting for the applicant or a named body, not overdue
    open_overdue bigint not null,
    open_no_due bigint not null,
    refused bigint not null,               -- refused before acceptance in the period; outside all the others
    received_online bigint not null,
    received_direct bigint not null,
    received_postal bigint not null,
    received_unknown bigint not null,      -- channel not stated, or none of these three
    received_digitised bigint not null,
    received_with_fee bigint not null,
    received_paid_online bigint not null,
    finished_electronic bigint not null,   -- finished with an electronic result
    late_reappointed bigint not null       -- of late: by the first date that was promised anew before the end
);

-- One row per period, procedure and unit (or 'all') with something finished: working days from receipt to end.
-- grain: period_id, procedure_code, unit_id
create table published.procedure_time (
    period_id varchar(20) not null,
    procedure_code varchar(40) not null,
    unit_id varchar(40) not null,
    finished bigint not null,
    p05 decimal(9,2) not null,
    p25 decimal(9,2) not null,
    median decimal(9,2) not null,
    p75 decimal(9,2) not null,
    p90 decimal(9,2) not null,
    p95 decimal(9,2) not null,
    promised_median decimal(9,2)           -- working days from receipt to due date, as promised on the slips; null: no due dates
);

-- One row per dossier, as known now, without personal data. grain: dossier_id; sorted by unit and day of receipt
create table published.dossier (
    dossier_id varchar(32) not null,       -- hash of source and dossier code
    dossier_code varchar(100) not null,
    source varchar(60) not null,
    unit_id varchar(40) not null,          -- the deciding unit
    procedure_code varchar(40) not null,
    channel varchar(10) not null,
    status varchar(20) not null,           -- SUBMITTED, ACCEPTED, PROCESSING, WAIT_SUPPLEMENT, WAIT_FINANCIAL, SUSPENDED, DECIDED, RETURNED, WITHDRAWN, STOPPED, REFUSED
    received_at timestamp not null,        -- local time of Vietnam
    first_due_at timestamp,                -- promised on the slip
    current_due_at timestamp,              -- the last promise
    due_at timestamp,                      -- the one it is judged by: first promise, or the law, plus time that waits for others
    due_basis varchar(20) not null,        -- PROMISED, LEGAL (none was promised), LEGAL_SHORTER (the promise lies beyond the term of a decision), NONE
    due_precision varchar(10) not null,    -- DAY: judged by dates; SECOND: by instants
    ended_at timestamp,
    end_kind varchar(20),                  -- DECIDED, RETURNED, WITHDRAWN, STOPPED, REFUSED
    outcome varchar(20) not null,          -- at the data date: EARLY, ON_TIME, LATE, FINISHED_NO_DUE, WITHDRAWN, REFUSED, OPEN_IN_TERM, OPEN_PAUSED, OPEN_OVERDUE, OPEN_NO_DUE
    working_days decimal(9,2),             -- receipt to end, or to the data date
    late_working_days integer not null,    -- after due_at, 0 when not late
    paused_working_days integer not null,
    supplements integer not null,          -- requests for supplement
    apologies integer not null,
    service_level varchar(20),
    is_digitised boolean,
    has_electronic_result boolean,
    has_fee boolean,
    paid_online boolean,
    calendar_no integer,                   -- of published.clock_day: as the unit's calendar was known at its end, or is at the data date
    started_on date,                       -- the day that does not count any more: of receipt, or a later one where start_rule says so
    start_minute integer,                  -- working minute of the calendar from which a term of hours runs
    is_by_minute boolean,                  -- its term is counted in working minutes, else in whole days
    legal_due_at timestamp,                -- by law, before any wait moves it; null: the law gives no term
    told_due_at timestamp,                 -- what its own system prints: the promise as it was last written over
    term_source varchar(20),               -- DECISION, DOSSIER (copied into it), CATALOGUE; null: no term known
    term_count decimal(18, 2),
    term_unit varchar(20),                 -- WORKING_DAY, CALENDAR_DAY, WORKING_HOUR, MONTH, SAME_DAY, MIXED, NONE
    term_mixed_days decimal(18, 2),        -- working days at the end of a mixed term
    term_extra_days integer,               -- working days more in remote communes
    term_basis varchar(500),               -- document that lays the term down
    start_rule varchar(20),                -- NEXT_DAY, AFTER_15, LAST_HOUR, AFTER_HOURS, COMPLETE
    end_rule varchar(20),                  -- DECIDED, RETURNED
    pause_mode varchar(10),                -- PAUSE, RESTART
    rule_basis varchar(500)                -- law that start, end and waits follow
);

-- One row per id that a dossier had before another source linked its codes: old addresses lead on. grain: alias_id
create table published.dossier_alias (
    alias_id varchar(32) not null,         -- hash of source and dossier code, as published.dossier has them
    dossier_id varchar(32) not null        -- of published.dossier
);

-- One row per dossier that is in no figure. grain: dossier_id
create table published.dossier_excluded (
    dossier_id varchar(32) not null,
    dossier_code varchar(100) not null,
    unit_id varchar(40),
    reason varchar(20) not null            -- DELETED, MIGRATED, TEST, SUBMITTED, AFTER_DATA_DATE
);

-- One row per dossier and rule set: what it was at its end or at the data date; also dossiers that are in no figure.
-- grain: dossier_id, rule_set
create table published.dossier_verdict (
    dossier_id varchar(32) not null,
    rule_set varchar(20) not null,         -- OFFICIAL_II06 (published.dossier), 766, VENDOR_TD (what one-stop systems print)
    due_at timestamp,                      -- by this rule set
    outcome varchar(20) not null,          -- EARLY, ON_TIME, LATE, REAPPOINTED_MET, OPEN_IN_TERM, OPEN_OVERDUE, OPEN_PAUSED, REFUSED, WITHDRAWN, EXCLUDED, UNKNOWN
    reason varchar(20),                    -- of EXCLUDED: DELETED, MIGRATED, TEST, SUBMITTED, AFTER_DATA_DATE; of UNKNOWN: NO_TERM, NO_END_DATE
    late_working_days integer not null,    -- after due_at, 0 when not late
    late_minutes integer not null,         -- working minutes of the unit's calendar
    cause varchar(30)                      -- why it stands in another class than by OFFICIAL_II06 (core.verdict_change); null: it does not
);

-- One row per rule set and unit, group of units or everything: all dossiers known at the data date by their class, and the
-- on-time rate as this rule set counts it. dossiers = the eleven classes. grain: scope_kind, scope_id, rule_set
create table published.verdict_figure (
    scope_kind varchar(10) not null,       -- UNIT, GROUP, ALL
    scope_id varchar(40) not null,
    rule_set varchar(20) not null,
    dossiers bigint not null,
    early bigint not null,
    on_time bigint not null,
    late bigint not null,
    reappointed_met bigint not null,
    open_in_term bigint not null,
    open_paused bigint not null,
    open_overdue bigint not null,
    withdrawn bigint not null,
    refused bigint not null,
    excluded bigint not null,
    unknown bigint not null,
    in_time bigint not null,               -- part of the rate: early + on_time; 766: with open_in_term and open_paused
    judged bigint not null                 -- whole of the rate: in_time + late + reappointed_met; 766: with open_overdue
);

-- One row per rule set, cause and unit, group or everything: dossiers that stand in another class than by OFFICIAL_II06.
-- grain: scope_kind, scope_id, rule_set, cause
create table published.verdict_change (
    scope_kind varchar(10) not null,
    scope_id varchar(40) not null,
    rule_set varchar(20) not null,         -- 766, VENDOR_TD
    cause varchar(30) not null,            -- as in published.dossier_verdict
    dossiers bigint not null,
    flattered bigint not null              -- of these better off: late, overdue or without judgement by OFFICIAL_II06, in time here
);

-- One row per stretch of time in which a dossier waited for its applicant or a named body. grain: dossier_id, pause_no
create table published.dossier_pause (
    dossier_id varchar(32) not null,
    pause_no integer not null,
    starts_at timestamp not null,
    ends_at timestamp,                     -- not counted itself; null: still waits
    reason varchar(100) not null,          -- SUPPLEMENT, FINANCIAL, VERIFICATION, POSTING, OTHER_AGENCY, FORCE_MAJEURE, APPLICANT, UNKNOWN; several joined by +
    mode varchar(10) not null,             -- PAUSE (its time is taken out), RESTART (the term is counted anew after it)
    working_days integer not null,         -- to its end or to the data date, in the unit's calendar
    working_minutes integer not null,
    moves_due boolean not null,            -- false: it began after the due date and hides nothing
    why_not varchar(20),                   -- AFTER_DUE, NO_WORKING_DAY, NO_WORKING_TIME (at night, on days off, before the term began); null: it counts
    restarts_on date,                      -- after it the term is counted anew, the day after this one first; null: it goes on
    restart_minute integer                 -- working minute of the calendar from which a term of hours is counted anew
);

-- One row per state of a calendar and day: what every count of days and minutes stands on. grain: calendar_no, day
create table published.clock_day (
    calendar_no integer not null,
    calendar_id varchar(60) not null,
    calendar_name_vi varchar(200) not null,
    calendar_name_en varchar(200) not null,
    known_from date not null,              -- what is judged from this day on counts by it
    known_to date not null,
    day date not null,
    is_working boolean not null,
    working_day_no integer not null,       -- working days up to and including the day: subtract two
    am_from smallint not null,             -- minutes of the day; from = to: closed
    am_to smallint not null,
    pm_from smallint not null,
    pm_to smallint not null,
    minute_no integer not null,            -- working minutes before 00:00 of the day
    kind varchar(20) not null,             -- WORKED, HALF, SWAPPED_IN (a worked day at a week's end), WEEKEND, HOLIDAY, SWAP_OFF, CLOSED
    name_vi varchar(500),                  -- of the holiday or swap
    name_en varchar(500),
    source varchar(1000)                   -- law, notice or decision that makes the day so
);

-- One row per source that rule files cite; what is cited and has no row is shown as it is written. grain: source
create table published.source_words (
    source varchar(1000) not null,         -- as in clock_day.source, dossier.rule_basis and dossier.term_basis
    words_vi varchar(1000) not null,
    words_en varchar(1000) not null
);

-- One row per event of a dossier, in order. grain: dossier_id, event_no
create table published.dossier_event (
    dossier_id varchar(32) not null,
    event_no integer not null,
    kind varchar(30) not null,             -- RECEIVED, SUPPLEMENT_REQUESTED, SUPPLEMENT_RECEIVED, SUSPENDED, RESUMED, APOLOGY, EXTENDED, DECIDED, RETURNED, WITHDRAWN, STOPPED, REFUSED; from logs: FINANCIAL_REQUESTED, FINANCIAL_DONE, RESULT_SENT, CLOSED_INCOMPLETE, CORRECTED
    event_at timestamp not null,
    new_due_at timestamp,                  -- for APOLOGY and EXTENDED
    is_inferred boolean not null           -- made from a column of the current row, not from a log
);

-- One row per dossier and period that handles it: the rows behind every count of published.figure. grain: period_id, dossier_id
create table published.dossier_period (
    period_id varchar(20) not null,
    dossier_id varchar(32) not null,
    unit_id varchar(40) not null,
    procedure_code varchar(40) not null,
    channel varchar(10) not null,
    is_received boolean not null,
    is_carried_in boolean not null,
    outcome varchar(20) not null,          -- of published.dossier, as at the end of the period
    is_in_time boolean,                    -- for 766: false also after a second request for supplement; null without due date
    is_reappointed_met boolean not null,   -- LATE, but by the first date that was promised anew before the end
    is_digitised boolean not null,
    has_electronic_result boolean not null,
    has_fee boolean not null,
    paid_online boolean not null
);

-- One row per criterion of the instrument, in order. grain: criterion_code
create table published.criterion (
    criterion_code varchar(60) not null,
    parent_code varchar(60),               -- null: a group of criteria
    sort integer not null,
    name_vi varchar(300) not null,
    name_en varchar(300) not null,
    max_points decimal(9,4) not null,
    rule_type varchar(20) not null,        -- GROUP, LINEAR, TARGET, BANDS, MARKS, COMPOSITE, MONITOR
    target decimal(9,4),                   -- share from which full points are given
    part_vi varchar(300) not null,
    part_en varchar(300) not null,
    whole_vi varchar(300) not null,
    whole_en varchar(300) not null,
    silence varchar(20) not null,          -- what a whole of 0 does: FULL, ZERO, NO_VALUE
    has_feed boolean not null,             -- false: no data of this kind is gathered yet
    provenance varchar(20) not null        -- VERIFIED, SECONDARY, INFERRED
);

-- One row per period, unit and criterion. grain: period_id, unit_id, criterion_code
create table published.criterion_score (
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    criterion_code varchar(60) not null,
    state varchar(20) not null,            -- SCORED, NO_DATA (no feed), SILENT (the unit sent nothing), NO_VALUE (nothing to count, left out of the maximum)
    part bigint,
    whole bigint,
    points decimal(9,4),                   -- null unless SCORED
    max_points decimal(9,4) not null       -- what counts in the unit's maximum: 0 unless SCORED
);

-- One row per count that a criterion of several is judged by: classes of marks, or conditions that are joined.
-- grain: criterion_code, sort
create table published.criterion_term (
    criterion_code varchar(60) not null,
    sort integer not null,                 -- the best class first
    metric_code varchar(60) not null,      -- metric, or metric/CLASS
    name_vi varchar(300) not null,
    name_en varchar(300) not null,
    points decimal(9,4)                    -- what one object of the class earns; null: a condition
);

-- One row per period, unit, criterion and term that was counted. grain: period_id, unit_id, criterion_code, sort
create table published.criterion_term_score (
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    criterion_code varchar(60) not null,
    sort integer not null,
    part bigint not null,
    whole bigint not null                  -- 0: there was nothing of this
);

-- One row per tier of the instrument, best first. grain: tier
create table published.tier (
    tier integer not null,
    name_vi varchar(60) not null,
    name_en varchar(60) not null,
    min_percent decimal(9,4) not null      -- from this percentage on
);

-- One row per level whose units sent lists of procedures, and procedure on one of them, at the data date.
-- grain: level, procedure_code
create table published.listed_procedure (
    level varchar(20) not null,            -- PROVINCE, DISTRICT, COMMUNE
    procedure_code varchar(60) not null,
    unit_count bigint not null,            -- units that list it
    at_one_stop_count bigint not null,     -- of them, at the one-stop unit
    process_count bigint not null          -- of them, with an internal process
);

-- One row per period, group and unit. Competition ranking: 1, 1, 3. grain: period_id, unit_id
create table published.ranking (
    period_id varchar(20) not null,
    group_id varchar(40) not null,
    unit_id varchar(40) not null,
    state varchar(20) not null,            -- PLACED, SILENT, TOO_FEW, NO_DATA
    place integer,                         -- null unless PLACED
    previous_place integer,                -- in the period before; null: not placed then
    points decimal(9,4) not null,
    max_points decimal(9,4) not null,      -- of the criteria that were scored
    index_percent decimal(9,2),            -- points / max_points x 100, two decimals, half up; null unless PLACED
    tier integer                           -- 1 best .. 5, null unless PLACED
);

-- One row per thing that a leader should look at, worst first. The page writes the sentence. grain: sort
create table published.attention (
    sort integer not null,
    kind varchar(20) not null,             -- SILENT, LATE_OUTBREAK, BULK_CLOSING, CLIMB, FALL
    severity integer not null,             -- 2 act, 1 watch, 0 good to know
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    procedure_code varchar(40),
    since_on date,
    part bigint,                           -- LATE_OUTBREAK: missed; BULK_CLOSING: closed in the last two working days; SILENT: working days without data; CLIMB, FALL: places
    whole bigint,                          -- LATE_OUTBREAK: fell due; BULK_CLOSING: closed in the month
    base_part bigint,                      -- the same counts before, to compare with
    base_whole bigint
);

-- One row per procedure in a unit that runs late by more than chance explains, most waiting time lost first; see
-- warehouse's room flag. Every share is two counts of dossiers that fell due. grain: unit_id, procedure_code
create table published.procedure_flag (
    sort integer not null,
    unit_id varchar(40) not null,
    procedure_code varchar(40) not null,
    kind varchar(10) not null,             -- CHANGE (above its own past), PEERS (above other units), BOTH
    surety varchar(10) not null,           -- VERY_SURE (q up to 0.0001), SURE (q up to 0.01)
    chance decimal(12,10) not null,        -- of being found so clear where nothing is wrong; 0: below 0.00000000005
    false_share decimal(12,10) not null,   -- q: of all flags as clear as this, the share that may be false
    since_on date not null,                -- CHANGE, BOTH: first day of the week it began in; PEERS: of the last 13 weeks
    until_on date not null,                -- last day counted, the eve of the data date
    missed bigint not null,                -- no end by the due date, of
    fell_due bigint not null,              -- what fell due from since_on to until_on
    low_percent decimal(9,4) not null,     -- Wilson's bounds of that share, 99 of 100
    high_percent decimal(9,4) not null,
    past_from_on date,                     -- its own year before; null: none
    past_missed bigint,
    past_fell_due bigint,
    peer_from_on date,                     -- other units in the last 13 weeks; null: too few have the procedure
    peer_missed bigint,
    peer_fell_due bigint,
    peer_units integer,
    open_overdue bigint not null,          -- of missed, those open at the data date
    late_working_days bigint not null,     -- working days that applicants waited past due
    excess_working_days bigint not null,   -- those beyond what is normal for so many dossiers
    weeks_above integer not null,          -- weeks above the limit of the control chart
    step varchar(300),                     -- whose share of the working time grew most; null: no steps told
    step_percent decimal(9,4),             -- that share since since_on
    step_past_percent decimal(9,4)         -- and in the year before
);

-- One row per week of a control chart: of each flagged procedure and unit, and of each procedure over all units.
-- Weeks are counted back from the data date. grain: unit_id, procedure_code, starts_on
create table published.procedure_week (
    unit_id varchar(40) not null,          -- all: every unit together
    procedure_code varchar(40) not null,
    starts_on date not null,
    ends_on date not null,
    fell_due bigint not null,
    missed bigint not null,
    late_working_days bigint not null,
    center_percent decimal(9,4),           -- missed of what fell due in the past that the chart is drawn from; null: no past
    lower_percent decimal(9,4),            -- Laney's p'-limits for so many dossiers; null: nothing due, or no past
    upper_percent decimal(9,4),
    is_above boolean not null              -- above the limit
);

-- One row per unit and day with a duty to report (its first day of data to the data date, or the end of its life): silence is a row.
-- grain: unit_id, day
create table published.unit_day (
    unit_id varchar(40) not null,
    day date not null,
    is_working boolean not null,
    received bigint not null,
    finished bigint not null,
    late bigint not null
);

-- One row per file sent. received = accepted + quarantined + duplicate + blank. grain: file_id
create table published.file_receipt (
    file_id varchar(40) not null,          -- first 40 of the content's SHA-256
    file_name varchar(300) not null,       -- as sent; text, never a path
    source varchar(60) not null,
    profile varchar(60) not null,
    unit_id varchar(40),                   -- the sender where the file belongs to one unit
    state varchar(20) not null,            -- LOADED, REFUSED, DUPLICATE
    exported_at timestamp,                 -- when the sender made it
    bytes bigint not null,
    received bigint not null,
    accepted bigint not null,
    quarantined bigint not null,
    duplicate bigint not null,
    blank bigint not null,
    first_on date,                         -- first and last day of receipt among the accepted dossiers
    last_on date,
    refusal_code varchar(40),
    refusal_vi varchar(1000),
    refusal_en varchar(1000),
    feed varchar(40) not null              -- of published.feed
);

-- One row per refused row, with where and why. grain: file_id, record_kind, sheet, line
create table published.quarantine (
    file_id varchar(40) not null,
    record_kind varchar(30) not null,      -- DOSSIER, EVENT, else the feed in capitals
    sheet varchar(100) not null,           -- empty for files without sheets
    line bigint not null,                  -- first line of the row in the file, 1 = first
    unit_id varchar(40),                   -- where it could be read
    dossier_code varchar(100),
    column_name varchar(100),              -- as the sender calls it
    code varchar(40) not null,
    reason_vi varchar(500) not null,
    reason_en varchar(500) not null,
    excerpt varchar(100),                  -- the offending value, personal data masked; null where masking cannot be sure
    is_corrected boolean not null,         -- an accepted row has corrected it since
    origin varchar(200)                    -- the row it was to correct and did not; null: sent for the first time
);

-- One row per feed and day on which files came. received = accepted + quarantined + duplicate + blank. grain: feed, day
create table published.intake_day (
    day date not null,                     -- of the batch, local time of Vietnam
    feed varchar(40) not null,
    file_count bigint not null,
    received bigint not null,
    accepted bigint not null,
    quarantined bigint not null,
    duplicate bigint not null,
    blank bigint not null
);

-- One row per feed that the warehouse takes in. grain: feed
create table published.feed (
    feed varchar(40) not null,             -- onestop, email_account, portal_access, ...
    name_vi varchar(200) not null,
    name_en varchar(200) not null
);

-- One row per unit, feed and span that it owes: silence is a row. A day of a daily duty, else the last working day of
-- the span. Daily and weekly duties reach back 92 days before the data date, longer ones 366. grain: unit_id, feed, day
create table published.obligation_day (
    unit_id varchar(40) not null,
    feed varchar(40) not null,
    day date not null,                     -- working day on which the span stands in the matrix: its last one
    state varchar(10) not null,            -- RECEIVED, LATE, PARTIAL, REFUSED, SILENT, NOT_DUE
    due_on date not null,                  -- last day to send: end of the span plus its grace in working days
    received_at timestamp,                 -- when the first of it was there (LATE: the first after due_on); null: nothing was accepted
    file_count bigint not null,            -- accepted files that told of the span
    row_count bigint not null,             -- records of the span, each counted when it was first told
    quarantined_count bigint not null,     -- rows of the unit set aside in those files; a file of several days counts on each
    frequency varchar(10) not null,        -- DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY
    span_from date not null,               -- first and last day that is owed, cut to the lives of unit and duty
    span_to date not null
);

-- One row per period, feed and ranked unit alive in it: tells silence from what nobody had to send.
-- grain: period_id, feed, unit_id
create table published.feed_period (
    period_id varchar(20) not null,
    feed varchar(40) not null,
    unit_id varchar(40) not null,
    state varchar(10) not null             -- REPORTED, SILENT (owed it and sent nothing), NOT_OWED (nothing came, nobody had asked)
);

-- One row per period, unit and measure of a feed outside the one-stop office. grain: period_id, unit_id, measure
create table published.activity (
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    feed varchar(40) not null,             -- whose rows are counted
    measure varchar(40) not null,          -- feedback_in_time, satisfied_three_button, fee_paid_online, …
    state varchar(10) not null,            -- REPORTED, SILENT
    part bigint,                           -- null: SILENT
    whole bigint
);

-- One row per figure that a unit published about itself, as printed, and whether it can be right. grain: source, document, figure_no
create table published.published_figure (
    source varchar(60) not null,
    document varchar(500) not null,
    figure_no integer not null,            -- its order in the document
    unit_id varchar(40) not null,
    last_on date not null,                 -- the cut-off of the number
    period varchar(500),                   -- as printed
    subject varchar(500) not null,         -- what is counted, in the document's words
    printed varchar(1500) not null,        -- all that is printed, as people write it: 2.553 / 21.196 = 12,05 %
    verdict varchar(20) not null,          -- INCONSISTENT, CONSISTENT (another number confirms it), NOTHING_TO_CHECK (neither right nor wrong)
    check_code varchar(3) not null,        -- K1 .. K16: what settles it, or asked in vain
    diagnosis_vi varchar(2000) not null,
    diagnosis_en varchar(2000) not null
);

-- One row per thing found about a published figure, what is wrong first. grain: source, document, figure_no, finding_no
create table published.published_finding (
    source varchar(60) not null,
    document varchar(500) not null,
    figure_no integer not null,
    finding_no integer not null,
    check_code varchar(3) not null,        -- K1 .. K16
    weight varchar(20) not null,           -- INCONSISTENT, WARNING
    diagnosis_vi varchar(2000) not null,
    diagnosis_en varchar(2000) not null
);

-- One row per published figure, its printed count beside the unit's own. grain: source, document, figure_no
create table published.published_reconciliation (
    source varchar(60) not null,
    document varchar(500) not null,
    figure_no integer not null,
    unit_id varchar(40) not null,
    scope varchar(20) not null,            -- OWN, BELOW (the units under it), WITH_BELOW (both)
    metric varchar(20),                    -- RECEIVED, RECEIVED_ONLINE, CARRIED_IN, FINISHED, EARLY, ON_TIME, IN_TIME, LATE, OPEN, OTHER
    first_on date,
    last_on date not null,
    state varchar(20) not null,            -- SAME, DIFFERENT, NO_RECORDS (silence, not a zero), NOT_COMPARABLE
    printed varchar(500),
    printed_count bigint,
    own_count bigint,
    difference bigint                      -- printed less own
);

-- One row per procedure, case, channel and stretch of days in which one version of it held.
-- grain: procedure_code, case_code, channel, valid_from
create table published.procedure_version (
    procedure_code varchar(40) not null,
    case_code varchar(200) not null,       -- empty: the ordinary case
    channel varchar(10) not null,          -- DIRECT, ONLINE, POSTAL
    valid_from date not null,
    valid_to date not null,                -- last day; 9999-12-31: still valid
    duration_count decimal(18, 2),
    duration_unit varchar(20),             -- WORKING_DAY, CALENDAR_DAY, WORKING_HOUR, MONTH, SAME_DAY, MIXED, NONE
    mixed_working_days decimal(18, 2),     -- of a mixed term
    service_level varchar(10) not null,
    is_postal boolean,
    is_paid_online boolean,
    pause_mode varchar(10),                -- PAUSE, RESTART
    decision varchar(200)
);

-- One row per period and unit: its electronic documents. A document counts once, at its sender; a delivery at its
-- receiver; never add the two. Shares: signed over eligible, paper over paper_known, accepted_in_day and never_accepted
-- over received, overdue over due. grain: period_id, unit_id
create table published.edoc_unit_period (
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    state varchar(20) not null,            -- REPORTED, SILENT (owes data, sent none), NOT_ALIVE
    sent_count bigint not null,            -- documents sent in the period, not recalled
    sent_recalled_count bigint not null,   -- documents sent in the period and taken back since; outside all others
    sent_eligible_count bigint not null,   -- sent, and known whether signed
    sent_signed_count bigint not null,
    sent_paper_known_count bigint not null,    -- sent, and known whether a paper copy went along
    sent_paper_count bigint not null,
    sent_paper_needless_count bigint not null, -- with a paper copy though its type needs none
    sent_untold_count bigint not null,     -- told by receivers only; the sender's own system says nothing of them
    sent_delivery_count bigint not null,   -- receivers of the documents sent
    received_count bigint not null,        -- deliveries of documents sent in the period, not recalled
    received_recalled_count bigint not null,
    accepted_count bigint not null,        -- received = accepted + rejected + never_accepted
    accepted_in_day_count bigint not null, -- on the day of sending; sent on a day off: by the next working day
    rejected_count bigint not null,
    never_accepted_count bigint not null,  -- neither accepted nor rejected at the end of the period
    no_status_count bigint not null,       -- of these: nothing was heard at all
    due_count bigint not null,             -- deliveries with a due day in the period
    overdue_count bigint not null          -- done after it, or not done and it is over
);

-- One row per period, unit and type of document sent: paper copies sent beside. grain: period_id, unit_id, document_type
create table published.edoc_paper (
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    document_type varchar(20) not null,    -- of reference/document_type.csv, or OTHER
    type_name_vi varchar(200) not null,
    type_name_en varchar(200) not null,
    is_paper_allowed boolean not null,
    sent_count bigint not null,
    paper_known_count bigint not null,
    paper_count bigint not null
);

-- One row per website known or told of, at the data date. grain: site
create table published.site (
    site varchar(200) not null,            -- host in lower case, without www.
    unit_id varchar(40),                   -- who answers for it; null: nobody is named in site.csv
    state varchar(20) not null,            -- ACTIVE, INACTIVE, NO_DATA (no article was ever told of)
    article_count bigint,                  -- null: no data
    last_article_on date,
    days_since_article integer,
    log_day_count bigint not null,         -- days with a web log; 0: the counts below are unknown
    last_log_on date,
    page_count bigint,                     -- pages that people saw, without the three below
    robot_count bigint,
    monitor_count bigint,                  -- lines of programs that watch whether the site is alive
    own_network_count bigint               -- lines from the province's own offices
);

-- One row per period and unit alive in it: what its portal did. Null: no data, never 0. grain: period_id, unit_id
create table published.portal_unit_period (
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    state varchar(20) not null,            -- REPORTED, NO_DATA
    site_count bigint not null,            -- at the data date
    log_day_count bigint not null,         -- days with a log of any of its sites
    page_count bigint,                     -- pages that people saw
    visitor_count bigint,                  -- different addresses a day, added over the days
    download_count bigint,
    robot_count bigint,
    monitor_count bigint,
    own_network_count bigint,
    error_count bigint,
    article_count bigint,                  -- published in the period; null: none was ever told of
    copied_article_count bigint,           -- of these, how many bear a title that stands on another site too
    last_article_on date,                  -- by the end of the period
    days_since_article integer,
    question_count bigint,                 -- asked in the period = the six below; null: none was ever told of
    in_time_count bigint,                  -- answered within 5, 7 or 10 working days
    late_count bigint,
    day_unknown_count bigint,              -- answered on a day that the source does not keep: neither in time nor late
    open_in_term_count bigint,
    open_overdue_count bigint,
    unknown_count bigint,                  -- the source does not say whether it was answered
    posted_item_count bigint,              -- of known_item_count pieces of information that must be posted
    known_item_count bigint,               -- looked at in the period; null: nobody looked
    unknown_item_count bigint
);

-- One row per unit, month and section of its sites with an article. grain: period_id, unit_id, section
create table published.article_month (
    period_id varchar(20) not null,        -- a month
    unit_id varchar(40) not null,
    section varchar(500) not null,         -- empty: not told
    article_count bigint not null
);

-- One row per period and unit: official mailboxes issued and used, mail sent and received. Null: nobody knows, which is not 0.
-- grain: period_id, unit_id
create table published.mail_unit_period (
    period_id varchar(20) not null,
    unit_id varchar(40) not null,
    state varchar(20) not null,            -- REPORTED (a log or a stamp tells of one of its mailboxes), NO_DATA, NOT_ALIVE
    accounts_issued bigint,                -- mailboxes of persons on the last listing; null without a listing
    accounts_active bigint,                -- used in the last days, as the settings say
    boxes_issued bigint,                   -- mailboxes of the unit itself
    boxes_active bigint,
    staff_count bigint,                    -- null without a dated staff list: then there is no share of accounts
    staff_counted_on date,
    log_days bigint not null,              -- days of the period with a log of log-ins, of any unit
    flow_days bigint not null,             -- days of the period with a log of deliveries, of any unit
    box_days_opened bigint,                -- working days on which the unit's own box was opened
    box_days bigint,                       -- working days with a log of log-ins
    sent bigint,                           -- mails handed in
    sent_outside bigint,                   -- of these with a recipient outside the province's domains
    received bigint,                       -- deliveries
    received_outside bigint,               -- of these from outside
    failed_logins bigint,
    is_using boolean                       -- at least one mailbox was used
);

-- One row per period and group of units, and one for all: how many units use the official mail. grain: period_id, scope_kind, scope_id
create table published.mail_scope_period (
    period_id varchar(20) not null,
    scope_kind varchar(10) not null,       -- GROUP, ALL
    scope_id varchar(40) not null,
    units bigint not null,                 -- alive in the period
    units_told bigint not null,            -- of these with data
    units_using bigint not null,           -- of these with a mailbox in use
    accounts_issued bigint,
    accounts_told bigint,                  -- issued in units with data: the whole of accounts_active
    accounts_active bigint,
    accounts_with_staff bigint,            -- issued in units with a staff list: the part of staff_count
    staff_count bigint,
    sent bigint,
    received bigint
);

-- One row per unit and day of which a mail log tells anything about it. grain: unit_id, day
create table published.mail_unit_day (
    unit_id varchar(40) not null,
    day date not null,
    is_box_opened boolean not null,
    active_accounts bigint not null,
    sent bigint not null,
    sent_outside bigint not null,
    received bigint not null,
    received_outside bigint not null,
    rejected bigint not null,              -- turned away at the server's door
    failed_logins bigint not null
);

-- One row per dossier and kind of what is wrong or about to be; of dossiers that are open or ended in the last year. grain: dossier_id, kind
create table published.dossier_flag (
    dossier_id varchar(32) not null,
    kind varchar(30) not null,             -- OVERDUE, DUE_24H, DUE_SOON, ACCEPTED_LATE, SUSPENDED_LONG, RESULT_NOT_HANDED, SECOND_SUPPLEMENT, APOLOGY_MISSING, APOLOGY_LATE, WAIT_AT_END (a term of days, put on hold on its last day)
    unit_id varchar(40) not null,
    since_on date not null,                -- the day from which it holds; for DUE_24H and DUE_SOON the due day
    working_days integer not null          -- how long or how late; for DUE_24H and DUE_SOON how many are left
);

-- One row per open dossier whose date is still to come: the chance that it will miss it. grain: dossier_id
create table published.dossier_warning (
    dossier_id varchar(32) not null,
    unit_id varchar(40) not null,
    procedure_code varchar(40) not null,
    due_on date not null,
    left_days integer not null,            -- working days
    chance_per_mille integer not null,     -- that it will miss its date
    savable_per_mille integer not null,    -- that it will miss it though the time left is enough for such a dossier
    band varchar(10) not null,             -- HIGH from 500 per mille, MEDIUM from 200, LOW; UNKNOWN: no past, chances 0
    queue_no integer not null              -- 1: what its unit should take up first
);

-- One row per reason of a chance, the weightiest first. grain: dossier_id, reason_no
create table published.dossier_warning_reason (
    dossier_id varchar(32) not null,
    reason_no integer not null,
    code varchar(20) not null,             -- PROCEDURE_AS_OLD, PROCEDURE_IN_UNIT, ALL_AS_OLD, IN_STEP, UNIT_LATELY: part of whole missed their date; DESK_LOAD: part open, whole ended in four weeks; TERM_USED: part of whole days; WAITING, SUPPLEMENTS, APOLOGIES: part times; IDLE: part days; NO_PAST: part fell due, whole are needed; STILL_TIME: part of whole took no longer than is left
    part bigint not null,
    whole bigint not null,
    step varchar(500)                      -- IN_STEP: the step that the dossier stands in; null: the reason is no step
);

-- One row per dossier with a told step, unit that held it and step it was in: where its working minutes went, from receipt
-- to end or data date; held + waiting = its life. No row: no log told of its steps. grain: dossier_id, holder_id, step
create table published.step_time (
    dossier_id varchar(32) not null,
    holder_id varchar(40) not null,        -- who held it; not always the unit that answers for it
    step varchar(500) not null,            -- empty: before the first told step
    held_minutes integer not null,         -- without waits
    waiting_minutes integer not null,      -- in waits for the applicant or a named body
    overdue_minutes integer not null       -- of held_minutes, after the due date
);

-- One row per day at whose end a calendar or reporting period is judged and dossier open past its due date then.
-- grain: judged_on, dossier_id
create table published.overdue_stock (
    judged_on date not null,
    dossier_id varchar(32) not null,
    late_working_days integer not null     -- from the due date to that day; 0: overdue by hours
);
