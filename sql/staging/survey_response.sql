-- One row per answer to a question of a survey, as its sender told it last: of all versions inside its source
-- the newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, survey_code, response_no, question_code
select
    source, survey_code, response_no, question_code, unit_id, answered_on, mode, scale, answer,
    dossier_code, source_document
from batch.survey_response
qualify row_number() over (
    partition by source, survey_code, response_no, question_code
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
