-- tell
-- Answers that their scale does not have: three buttons know no middle and no worst.
select source, survey_code, response_no, question_code, scale, answer
from staging.survey_response
where
    (scale = 'THREE_BUTTON' and answer not in ('VERY_SATISFIED', 'SATISFIED', 'DISSATISFIED'))
    or (scale = 'FIVE_LEVEL' and answer in ('YES', 'NO'))
    or (scale = 'YES_NO' and answer not in ('YES', 'NO'))
