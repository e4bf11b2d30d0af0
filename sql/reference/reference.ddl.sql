-- Rules as tables: one per reference file, made anew by each build from the files beside this one or the user's own.
-- Texts are composed Unicode (NFC); a date without a value is null. Sources and laws: first lines of each file.
create schema if not exists reference;

-- One row per unit. grain: unit_id
create or replace table reference.unit (
    unit_id varchar not null,              -- ours, never reused: bd-545
    code varchar not null,                 -- General Statistics Office, or department; one unit per code and day
    e_id varchar,                          -- electronic identifier; null: unknown
    name_vi varchar not null,
    name_en varchar not null,
    short_name_vi varchar not null,
    short_name_en varchar not null,
    kind varchar not null,                 -- PROVINCE, DEPARTMENT, DISTRICT, COMMUNE
    group_id varchar,                      -- ranked together; null for the province
    parent_id varchar,
    valid_from date,                       -- null: alive before our data begins
    valid_to date                          -- last day of life; null: still alive
);

-- One row per group of units ranked apart. grain: group_id
create or replace table reference.unit_group (
    group_id varchar not null,
    sort integer not null,
    name_vi varchar not null,
    name_en varchar not null
);

-- One row per other writing of a unit. grain: unit_id, folded; a folded writing names one unit at a time
create or replace table reference.unit_alias (
    unit_id varchar not null,
    alias varchar not null,
    folded varchar not null                -- lower case, no accents, d for đ, single spaces
);

-- One row per step of succession. grain: event_on, from_unit_id, to_unit_id
create or replace table reference.unit_event (
    event_on date not null,
    kind varchar not null,                 -- MERGE, SPLIT, RENAME, ABOLISH
    from_unit_id varchar not null,
    to_unit_id varchar,                    -- null: ABOLISH
    extent varchar not null,               -- WHOLE, PART
    legal_basis varchar not null
);

-- One row per day with a rule of its own. grain: day
create or replace table reference.holiday (
    day date not null,
    kind varchar not null,                 -- HOLIDAY, SWAP_OFF, SWAP_WORK
    name_vi varchar not null,
    name_en varchar not null,
    source varchar not null,
    confirmed boolean not null,            -- false: a HOLIDAY counts all the same, a swap does not
    decided_on date                        -- null: the law, or announced in time
);

-- One row per day, 2009-01-01 to 2030-12-31: the days of calendar_no 0. grain: day
create or replace table reference.working_day (
    day date not null,
    is_working boolean not null,
    working_day_no integer not null        -- working days from 2009-01-01 to this day, inclusive: subtract two to count between
);

-- One row per field of administration (lĩnh vực). grain: field_code
create or replace table reference.field (
    field_code varchar not null,
    name_vi varchar not null,
    name_en varchar not null
);

-- One row per procedure (thủ tục hành chính). grain: procedure_code
create or replace table reference.procedure (
    procedure_code varchar not null,       -- national part N.NNNNNN, or the local code
    name_vi varchar not null,
    name_en varchar not null,              -- the Vietnamese name where no English one exists
    field_code varchar not null,
    level varchar not null,                -- PROVINCE, DISTRICT, COMMUNE, joined by + where several
    duration_count decimal(9,2),           -- null: no legal duration stated; 0 for SAME_DAY
    duration_unit varchar,                 -- WORKING_DAY, CALENDAR_DAY, WORKING_HOUR, MONTH, SAME_DAY
    service_level varchar not null,        -- FULL, PARTIAL, INFO
    channels varchar not null,             -- DIRECT, ONLINE, POSTAL, joined by +: how a dossier may be handed in
    has_fee boolean not null,
    is_certified_copy boolean not null,
    is_land boolean not null,
    source varchar not null
);

-- One row per reason why a row or file is set aside. grain: code
create or replace table reference.reason (
    code varchar not null,
    reason_vi varchar not null,
    reason_en varchar not null
);

-- One row per duty to send a feed, of a unit or of all units of a group; a unit's own row goes before its group's.
-- grain: unit_id, group_id, feed, valid_from
create or replace table reference.obligation (
    unit_id varchar,                       -- null: group_id is given
    group_id varchar,                      -- null: unit_id is given
    feed varchar not null,
    frequency varchar not null,            -- DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY: which span is owed
    grace_working_days integer not null,   -- working days after the end of the span
    valid_from date,                       -- first and last day of the duty; null: as long as the unit lives
    valid_to date,
    source varchar not null                -- document that lays it down
);

-- One row per type of administrative document. grain: document_type; an abbreviation names one type
create or replace table reference.document_type (
    document_type varchar not null,        -- code of ours: QD, TTR, CV
    abbreviation varchar,                  -- in the notation, as written: QĐ, TTr; null: the type has none
    name_vi varchar not null,
    name_en varchar not null,
    is_paper_allowed boolean not null      -- a paper copy may go beside the electronic document
);

-- One row per website and unit that answers for it. grain: site, unit_id; a site has one unit on a day
create or replace table reference.site (
    site varchar not null,                 -- host in lower case, without www.
    unit_id varchar not null,
    valid_from date,                       -- null: always was
    valid_to date                          -- last day; null: still is
);

-- One row per set of office hours. grain: calendar_id; hanh-chinh is always there
-- Minutes of the day from 00:00, local time; from = to: closed in that half.
create or replace table reference.calendar (
    calendar_id varchar not null,          -- of calendar.csv, or made: unit:<unit_id> for a unit with days or seasons of its own
    name_vi varchar not null,
    name_en varchar not null,
    am_from smallint not null,             -- of a made calendar: the hours that hold at the end of clock_day
    am_to smallint not null,
    pm_from smallint not null,
    pm_to smallint not null,
    source varchar not null
);

-- One row per unit that does not follow hanh-chinh. grain: unit_id
-- A unit has one calendar for all days: where it changes hours or closes on its own, one is made for it, so that no
-- count of minutes ever crosses from one calendar into another. Units that change alike share one.
create or replace table reference.unit_calendar (
    unit_id varchar not null,
    calendar_id varchar not null
);

-- One row per day on which a calendar or a unit departs from its hours. grain: calendar_id, unit_id, day
create or replace table reference.calendar_day (
    calendar_id varchar,                   -- null: unit_id is given
    unit_id varchar,                       -- null: calendar_id is given; a unit's own row goes before its calendar's
    day date not null,
    kind varchar not null,                 -- CLOSED, MORNING, AFTERNOON, HOURS, RECEIPT_ONLY
    am_from smallint,                      -- null unless kind is HOURS
    am_to smallint,
    pm_from smallint,
    pm_to smallint,
    decided_on date,                       -- null: decided in time
    source varchar not null
);

-- One row per state of a calendar as it was known. grain: calendar_no; the spans of a calendar_id follow on each other
-- A decree decided after the day that it changes begins a state: what is judged from known_from to known_to counts by it.
-- A decree decided by that day begins none, for nothing judged before could depend on it. 0: hanh-chinh, first state.
create or replace table reference.calendar_version (
    calendar_no integer not null,
    calendar_id varchar not null,
    known_from date not null,              -- 1900-01-01: since ever
    known_to date not null                 -- 9999-12-31: still
);

-- One row per state of a calendar and day, 2009-01-01 to 2030-12-31. grain: calendar_no, day
-- Working minutes before a moment of the day: reference.working_minute(), see clock.ddl.sql.
create or replace table reference.clock_day (
    calendar_no integer not null,
    day date not null,
    is_working boolean not null,           -- a half day is one; a day on which the counter only receives is none
    is_receiving boolean not null,         -- is_working, or the counter receives
    working_day_no integer not null,       -- as in working_day
    am_from smallint not null,             -- minutes of the day; from = to: closed
    am_to smallint not null,
    pm_from smallint not null,
    pm_to smallint not null,
    minute_no integer not null             -- working minutes from 2009-01-01 to 00:00 of this day
);

-- One row per rule by which the clock of a procedure runs, and span of days of receipt. grain: procedure_code, valid_from
-- A procedure without a row follows *; without that, NEXT_DAY, DECIDED, PAUSE.
create or replace table reference.clock_rule (
    procedure_code varchar not null,       -- national part N.NNNNNN, or the local code; *: all that have no row of their own
    valid_from date,                       -- first and last day of receipt; null: always
    valid_to date,
    start_rule varchar not null,           -- NEXT_DAY, AFTER_15, LAST_HOUR, AFTER_HOURS, COMPLETE
    end_rule varchar not null,             -- DECIDED, RETURNED
    pause_mode varchar not null,           -- PAUSE, RESTART
    remote_extra_days integer not null,    -- working days more where the unit stands in remote_unit
    legal_basis varchar not null
);

-- One row per commune in which remote_extra_days are added, and span of days. grain: unit_id, valid_from
create or replace table reference.remote_unit (
    unit_id varchar not null,
    valid_from date,                       -- null: always was
    valid_to date,                         -- last day; null: still is
    source varchar not null
);

-- One row per source that rule files cite, with what a reader is shown. grain: source
create or replace table reference.source (
    source varchar not null,               -- as the rule file writes it
    words_vi varchar not null,
    words_en varchar not null
);
