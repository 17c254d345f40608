"""`make bench`: every figure the project promises, measured; nothing here passes or fails."""

from tests.bench.first_content import measure_first_content
from tests.bench.imports import measure_imports
from tests.bench.pages import measure_pages
from tests.bench.redraws import measure_redraws
from tests.bench.search import measure_search
from tests.bench.titles import measure_titles
from tests.bench.views import measure_views

if __name__ == "__main__":
    measure_views()
    measure_search()
    measure_pages()
    measure_first_content()
    measure_redraws()
    measure_imports()
    measure_titles()
