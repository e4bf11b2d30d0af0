-- stop
-- received = accepted + quarantined + duplicate + blank
select file_id
from published.file_receipt
where received <> accepted + quarantined + duplicate + blank
