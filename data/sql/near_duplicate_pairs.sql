-- One row a pair of documents that may be nearly the same, and the words of their titles.
-- Both are of one collection and date, but not of one volume, whose editors have parted them. Their
-- numbers agree; their archival references and hours do where both have one. And something
-- singles them out: a number, a title that no other day has, or a reference with an hour.
create macro plain(text) as
trim(
    regexp_replace(
        regexp_replace(lower(strip_accents(text)), '[''’‘ʼʹ′`]', '', 'g'), '[^\pL\pN]+', ' ', 'g'
    )
);

-- "9:30 a.m.", "10 a.m.–noon", "1430Z"
create macro hour_pattern() as
'(?i)\b(?:\d{1,2}(?:[:.]\d\d)?(?:\s*[ap]\.?\s?m\b\.?)?\s*[-–—]\s*)?'
|| '(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?\s?m\b|noon\b|midnight\b)|\b\d{4}\s?z\b';

-- "106. Telegram from …", "No. 642 Memorandum of …": the number that a volume gives a document
create macro without_own_number(title, part_of) as
if(part_of = '', title, regexp_replace(title, '^\s*(?:No\. )?\[?\d+[a-z]?\]?\.?\s', ''));

create macro is_number(word) as
regexp_matches(word, '\d')
or word in (
    'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'
);

with dated as (
    select
        documents_kept.document_no,
        all_documents.collection,
        all_documents.date_start,
        all_documents.date_end,
        all_documents.part_of,
        regexp_replace(plain(all_documents.source), '^source ', '') as reference,
        plain(regexp_extract(all_documents.date_text || ' ' || all_documents.title, hour_pattern()))
            as hour,
        string_split(
            plain(
                regexp_replace(
                    without_own_number(all_documents.title, all_documents.part_of),
                    hour_pattern(), ' ', 'g'
                )
            ),
            ' '
        ) as words,
        string_split(
            lower(
                strftime(all_documents.date_start, '%A %B %-d %Y ')
                || strftime(all_documents.date_end, '%A %B %-d %Y')
            ),
            ' '
        ) as words_of_date
    from documents_kept
    inner join all_documents on documents_kept.record_no = all_documents.record_no
    where all_documents.date_start is not null
),

worded as (
    select
        dated.* exclude (words, words_of_date),
        list_filter(
            dated.words,
            lambda word: word not in ('', 'the') and not list_contains(dated.words_of_date, word)
        ) as words
    from dated
),

titles as materialized (
    select
        worded.* exclude (words),
        array_to_string(list_sort(list_filter(worded.words, lambda word: is_number(word))), ' ')
            as numbers,
        array_to_string(list_filter(worded.words, lambda word: not is_number(word)), ' ') as words
    from worded
),

judged as materialized (
    select
        titles.*,
        min(titles.date_start) over same_title = max(titles.date_start) over same_title
            as is_of_one_day,
        len(string_split(titles.words, ' ')) >= 6 as is_long
    from titles
    window same_title as (partition by titles.collection, titles.words, titles.numbers)
),

pairs as (
    select
        earlier.document_no as earlier_no,
        later.document_no as later_no,
        earlier.words as earlier_words,
        later.words as later_words,
        earlier.numbers <> '' as have_numbers,
        earlier.is_long and later.is_long as are_long,
        earlier.is_of_one_day and later.is_of_one_day as are_of_one_day,
        earlier.reference = later.reference and earlier.reference <> '' as share_reference,
        earlier.hour = later.hour and earlier.hour <> '' as share_hour
    from judged as earlier
    inner join judged as later
        on
            earlier.collection = later.collection
            and earlier.date_start = later.date_start
            and earlier.date_end = later.date_end
            and earlier.numbers = later.numbers
            and earlier.document_no < later.document_no
    where
        (earlier.part_of = '' or earlier.part_of <> later.part_of)
        and (earlier.reference = '' or later.reference in ('', earlier.reference))
        and (earlier.hour = '' or later.hour in ('', earlier.hour))
)

select
    earlier_no,
    later_no,
    earlier_words,
    later_words
from pairs
where
    have_numbers
    or (are_of_one_day and (are_long or share_reference))
    or (are_long and share_reference and share_hour)
order by earlier_no, later_no
