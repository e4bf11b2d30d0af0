-- One row per source that rule files cite, with what a reader is shown in either language.
-- grain: source
select source, words_vi, words_en
from reference.source
order by source
