-- One row per published figure as it was typed off last: of all versions of a document's figure inside its
-- source the newest, by its own time, then by its content, so that the order of arrival has no say.
-- grain: source, document, figure_no
-- units: numerator, denominator, percent as printed; printed_count the numerator where it is one plain whole
-- number: in counts, a sign before three digits stands between thousands
select
    source, document, figure_no, unit_id, coalesce(scope, 'OWN') as scope, first_on, last_on,
    period, subject, metric, numerator, denominator, percent, count_unit, category, names, parts,
    case
        when regexp_matches(trim(numerator), '^[0-9]{1,15}$|^[0-9]{1,3}([. ,\x{00A0}\x{202F}][0-9]{3}){1,4}$')
            then cast(regexp_replace(numerator, '[^0-9]', '', 'g') as bigint)
    end as printed_count
from batch.published_figure
qualify row_number() over (
    partition by source, document, figure_no
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
