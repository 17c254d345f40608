-- one row a document and a person who takes part in it: all roles there, added up
select
    participations.document_no,
    participations.person_no,
    cast(
        bit_or(
            case participations.role
                when 'author' then 1
                when 'recipient' then 2
                when 'participant' then 4
                when 'mentioned' then 8
            end
        ) as utinyint
    ) as roles
from participations
group by participations.document_no, participations.person_no
order by participations.document_no asc, participations.person_no asc
