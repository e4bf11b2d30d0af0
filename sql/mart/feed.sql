-- One row per feed that the warehouse takes in.
-- grain: feed
select feed, name_vi, name_en
from batch.feed
order by feed
