-- One row a document whose model has a full text.
select
    grown.document_no,
    base_texts.text
from grown
inner join base_texts on grown.model_no = base_texts.document_no
order by grown.document_no
