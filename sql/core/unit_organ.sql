-- One row per unit and electronic identifier that it bore, level 1 first and without groups of zeros, with
-- the days on which it meant that unit: identifiers were given anew when units merged.
-- grain: unit_id, organ_key
-- law: Decision 20/2020/QĐ-TTg; the older order of QCVN 102:2016/BTTTT has level 1 at the right
select distinct
    unit.unit_id,
    array_to_string(
        list_filter(
            case
                when regexp_matches(upper(unit.e_id), '^[A-Y][0-9]{2}([.]|$)')
                    then string_split(upper(unit.e_id), '.')
                else list_reverse(string_split(upper(unit.e_id), '.'))
            end,
            lambda part: not regexp_full_match(part, '0*')
        ),
        '.'
    ) as organ_key,
    coalesce(unit.valid_from, date '1900-01-01') as valid_from,
    coalesce(unit.valid_to, date '9999-12-31') as valid_to
from reference.unit as unit
where unit.e_id <> ''
