-- One row per published figure, its printed count beside the count of the unit's own dossiers.
-- grain: source, document, figure_no
select
    source, document, cast(figure_no as integer) as figure_no, unit_id, scope, metric, first_on, last_on,
    state, printed,
    printed_count, own_count, difference
from core.published_reconciliation
order by source, document, figure_no
