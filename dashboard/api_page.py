"""The page that describes the API: Swagger UI from a package, so that no other host is asked."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from dashboard.look import colours
from dashboard.strings import api as api_words

ASSETS = StaticFiles(
    directory=Path(__file__).parent / "api_assets", packages=[("fastapi_swagger", "resources")]
)
"""Our style and start beside Swagger UI's own, served at `assets/` beside the page."""

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="assets/favicon-32x32.png">
<link rel="stylesheet" href="assets/swagger-ui.css">
<link rel="stylesheet" href="assets/page.css">
<style>:root {{ {light} }} html.dark-mode {{ {dark} }}</style>
</head>
<body>
<div id="swagger-ui"></div>
<script src="assets/swagger-ui-bundle.js"></script>
<script src="assets/page.js"></script>
</body>
</html>
"""
_POLICY = (
    "default-src 'none'; connect-src 'self'; img-src 'self' data:; script-src 'self'; "
    "style-src 'self' 'unsafe-inline'"
)


def documentation() -> Response:
    """Give the page; a browser that shows it is forbidden to ask anyone else."""
    page = _PAGE.format(title=api_words.API, light=colours("light"), dark=colours("dark"))
    return HTMLResponse(page, headers={"Content-Security-Policy": _POLICY})


def api_page(request: Request) -> Response:
    """Lead from the API's own address, with or without a stroke at its end, to the page."""
    return RedirectResponse("docs" if request.url.path.endswith("/") else "api/docs")
