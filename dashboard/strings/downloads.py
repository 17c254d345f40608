"""Words of what can be taken away: files, pictures and charts in frames."""

from dashboard.strings import documents

SAVE = "Save"
AS_PNG = "Picture as PNG"
AS_SVG = "Picture as SVG"
EMBED = "Embed in a page"
COPY = "Copy"
OPEN_WHOLE = "Open in Fonds"
NO_SUCH_CHART = "there is no such chart on this page."
NO_CHARTS = "this page has no chart to be shown alone."

DOWNLOAD_ALL = "Everything that matches, whole: no row is left out."
EXPORTED_TABLES = {
    "documents": "Documents",
    "timeline": "Documents by year",
    "people": "People",
    "countries": "Countries",
    "correspondence": "Who wrote to whom",
    "evidence": "Evidence",
}
FORMAT_WORDS = {
    "csv": "CSV",
    "xlsx": "Excel",
    "ndjson": "JSON lines",
    "parquet": "Parquet",
    "ris": "RIS",
    "bib": "BibTeX",
}
CSV_FOR_EXCEL = "CSV for Excel"
WITH_METHOD = "With the method beside it (ZIP)"
METHOD_EXPLAINED = (
    "The same files, each with a README: the query in words, the data version, the number of rows, "
    "what the columns mean, sources and licences, how to cite."
)


def download_documents(count: int) -> str:
    """Label of the download of everything that matches."""
    return f"Download {documents(count)}"
