-- one row a person one of whose names contains a spelling, whatever its case and accents
select people.id
from people
where
    contains(lower(strip_accents(people.name)), lower(strip_accents($spelling)))
    or contains(
        lower(strip_accents(array_to_string(people.aliases, ' | '))),
        lower(strip_accents($spelling))
    )
