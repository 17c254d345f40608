"""`make bench`: every figure the project promises, measured; nothing here passes or fails."""

from tests.bench import imports, pages, views

if __name__ == "__main__":
    views.measure()
    pages.measure()
    imports.measure()
