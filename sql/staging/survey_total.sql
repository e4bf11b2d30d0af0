-- One row per question of a survey and unit, as its sender told it last: of all versions inside its source
-- the newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, survey_code, question_code, unit_id
select
    source, survey_code, question_code, unit_id, closed_on, scale, sent_count, response_count,
    very_satisfied_count, satisfied_count, neutral_count, dissatisfied_count,
    very_dissatisfied_count, source_document
from batch.survey_total
qualify row_number() over (
    partition by source, survey_code, question_code, unit_id
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
