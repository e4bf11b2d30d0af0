-- tell
-- Totals of a survey whose levels add up to more than its valid answers, or that leave open who was
-- satisfied: no good level is told, and the others are fewer than the answers.
select source, survey_code, question_code, unit_id, response_count
from staging.survey_total
where
    coalesce(very_satisfied_count, 0) + coalesce(satisfied_count, 0) + coalesce(neutral_count, 0)
    + coalesce(dissatisfied_count, 0) + coalesce(very_dissatisfied_count, 0) > response_count
    or (
        coalesce(very_satisfied_count, satisfied_count) is null
        and coalesce(neutral_count, 0) + coalesce(dissatisfied_count, 0)
        + coalesce(very_dissatisfied_count, 0) < response_count
    )
