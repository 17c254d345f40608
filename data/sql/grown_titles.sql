-- One row a title of the model corpus: its first and second half, numbered by type of document.
create table title_halves as
with words as (
    select
        type,
        document_no,
        string_split(title, ' ') as words
    from base_documents
)

select
    type,
    array_to_string(words[:(len(words) + 1) // 2], ' ') as front,
    array_to_string(words[(len(words) + 1) // 2 + 1:], ' ') as back,
    row_number() over (order by type, document_no) - 1 as title_no
from words
