-- One row per content that was sent. The same content twice has one row: that of the sending that was loaded.
-- grain: file_id
select
    file_id, file_name, source, profile, unit_id, state, exported_at, bytes, received, accepted, quarantined,
    duplicate,
    blank, first_on, last_on, refusal_code, refusal_vi, refusal_en, feed
from batch.file_receipt
qualify row_number() over (
    partition by file_id
    order by case state when 'LOADED' then 0 when 'REFUSED' then 1 else 2 end, batch_id, file_no
) = 1
order by file_id
