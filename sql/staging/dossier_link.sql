-- One row per source and code that mean a dossier known by another code too: two sources name the same second
-- code, or one names as its second what is the first of the other. What is told under the code is told of
-- dossier_id. Codes of sources that send no second ones have no row.
-- grain: source, dossier_code
-- only codes that can mean one dossier link: four letters and digits or more, a digit above 0 among them, not
-- all the same, not the first code again, and in each source of one dossier alone
-- only dossiers of the same procedure or the same unit are linked, and never two that one source tells apart:
-- what would join them, also over others, links nothing
-- units: codes link over as many as eight others; more sources than nine tell of no dossier
-- dossier_id, one_code: of those linked the national one, else the first by its code
with second_code as (
    select distinct
        batch.dossier_id(told.source, told.dossier_code) as told_id, told.source, told.dossier_code,
        told.alt_code as code,
        regexp_replace(told.alt_code, '[^0-9A-Za-z]', '', 'g') as signs
    from batch.onestop_dossier as told
    where
        told.alt_code is not null
        and told.alt_code <> told.dossier_code
        and length(signs) >= 4
        and regexp_matches(signs, '[1-9]')
        and replace(signs, left(signs, 1), '') <> ''
), claim as (
    select told_id, source, dossier_code, code
    from second_code
    union
    select
        batch.dossier_id(told.source, told.dossier_code), told.source, told.dossier_code, told.dossier_code
    from batch.onestop_dossier as told
    where told.dossier_code in (select second_code.code from second_code)
), telling_code as (
    select code
    from claim
    group by code
    having count(distinct told_id) > 1 and count(*) = count(distinct source)
), pair as (
    select distinct one.told_id, other.told_id as other_id
    from telling_code
    join claim as one on one.code = telling_code.code
    join claim as other
        on other.code = one.code and other.source <> one.source and other.told_id <> one.told_id
), described as (
    select distinct
        batch.dossier_id(told.source, told.dossier_code) as told_id, told.source, told.dossier_code,
        nullif(told.procedure_code, 'UNKNOWN') as procedure_code, told.unit_id
    from batch.onestop_dossier as told
    where
        told.dossier_code in (
            select claim.dossier_code from claim join telling_code on telling_code.code = claim.code
        )
), alike as (
    select distinct pair.told_id, pair.other_id
    from pair
    join described as one on one.told_id = pair.told_id
    join described as other on other.told_id = pair.other_id
    where one.procedure_code = other.procedure_code or one.unit_id = other.unit_id
), teller as (
    select distinct told_id, source, dossier_code
    from described
), counted as (
    select told_id, other_id, count(*) over (partition by told_id) as beside_count
    from alike
), sized as (
    select one.told_id, one.other_id, one.beside_count = 1 and other.beside_count = 1 as is_two
    from counted as one
    join counted as other on other.told_id = one.other_id and other.other_id = one.told_id
), torn as (
    -- beside it lie two of one source, or one of its own
    select beside.told_id
    from (
        select told_id, other_id from sized where not is_two
        union
        select told_id, told_id from sized where not is_two
    ) as beside
    join teller on teller.told_id = beside.other_id
    group by beside.told_id
    having count(*) > count(distinct teller.source)
), step as (
    select told_id, other_id
    from sized
    where
        not is_two
        and told_id not in (select torn.told_id from torn)
        and other_id not in (select torn.told_id from torn)
    union
    select told_id, told_id
    from sized
    where not is_two and told_id not in (select torn.told_id from torn)
), two_steps as (
    select distinct one.told_id, other.other_id
    from step as one
    join step as other on other.told_id = one.other_id
), four_steps as (
    select distinct one.told_id, other.other_id
    from two_steps as one
    join two_steps as other on other.told_id = one.other_id
), eight_steps as (
    select distinct one.told_id, other.other_id
    from four_steps as one
    join four_steps as other on other.told_id = one.other_id
), linked as (
    select told_id, other_id from eight_steps
    union all
    select told_id, other_id from sized where is_two
    union all
    select told_id, told_id from sized where is_two
), one as (
    select
        linked.told_id,
        arg_min(
            {'dossier_id': teller.told_id, 'one_code': teller.dossier_code},
            (teller.told_id <> md5(teller.dossier_code), teller.dossier_code, teller.source)
        ) as first_name
    from linked
    join teller on teller.told_id = linked.other_id
    group by linked.told_id
    having count(*) = count(distinct teller.source)
)
select
    teller.source, teller.dossier_code, one.first_name.dossier_id as dossier_id,
    one.first_name.one_code as one_code
from one
join teller on teller.told_id = one.told_id
where one.first_name.dossier_id <> one.told_id
