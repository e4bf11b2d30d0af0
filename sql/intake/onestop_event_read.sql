-- One row per event that came with a dossier, read, with what is wrong with it (null: nothing). Asked anew each time.
-- grain: file_no, sheet, line, kind, event_no
-- units: local time of Vietnam; event_no is the place in the sender's list, so that a request meets its answer, and a
-- suspension its end
select
    e.file_no, e.sheet, e.line, e.kind, e.event_no,
    case
        when e.event_at is null then 'DATE_INVALID'
        when e.new_due_text is not null and e.new_due_at is null then 'DATE_INVALID'
        when e.event_at > c.now_at + interval 10 minutes then 'DATE_FUTURE'
        when cast(e.event_at as date) > cast(f.exported_at as date) then 'DATE_FUTURE'
        when begun.event_at > e.event_at then 'SUSPENSION'
    end as code,
    case when e.event_at is not null and e.new_due_at is null and e.new_due_text is not null
        then e.new_due_column else e.at_column end as column_name,
    case when e.event_at is not null and e.new_due_at is null and e.new_due_text is not null
        then e.new_due_text else e.event_text end as bad_text
from raw_event as e
join sent_file as f on f.file_no = e.file_no
cross join run_clock as c
left join raw_event as begun
    on begun.file_no = e.file_no and begun.sheet = e.sheet and begun.line = e.line
    and begun.event_no = e.event_no
    and begun.kind = case e.kind
        when 'SUPPLEMENT_RECEIVED' then 'SUPPLEMENT_REQUESTED'
        when 'RESUMED' then 'SUSPENDED'
    end
