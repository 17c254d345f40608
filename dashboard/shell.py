"""The page that Streamlit sends before any script runs, with the look that it will have.

Rules of style that came with the first elements would move them; and Streamlit begins with a narrow
page without a panel, which would move once the script says otherwise.
"""

from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.look import colours_first, rules, words_first

_LAYOUT, _LAYOUT_IN_FRAME = (
    Path(__file__).with_name(name) for name in ("shell.css", "shell_in_frame.css")
)
_END = b"</body>"  # after the styles that Streamlit's own script adds to the head
_WHOLE_AND_PLAIN = {b"accept-encoding", b"if-none-match", b"if-modified-since"}
"""What a browser may not ask for where a page is still to be written into."""


class Shell:
    """Middleware that writes the look into pages, but for those at paths that are `not_pages`."""

    def __init__(self, app: ASGIApp, not_pages: tuple[str, ...]) -> None:
        self.app = app
        self.not_pages = not_pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is asked, and the answer to a page with the look in it."""
        if not self._is_page(scope):
            await self.app(scope, receive, send)
            return
        kept = [pair for pair in scope["headers"] if pair[0] not in _WHOLE_AND_PLAIN]
        look = _look(in_frame=_is_embedded(scope))
        await self.app({**scope, "headers": kept}, receive, _Written(send, look))

    def _is_page(self, scope: Scope) -> bool:
        """Say whether a browser opens a page: of scripts and pictures it accepts no HTML."""
        return (
            scope["type"] == "http"
            and "text/html" in Headers(scope=scope).get("accept", "")
            and not scope["path"].startswith(self.not_pages)
        )


class _Written:
    """Sends a page on as a whole, with `added` at its end; all else as it comes."""

    def __init__(self, send: Send, added: bytes) -> None:
        self.send = send
        self.added = added
        self.start: Message = {}
        self.body = b""

    async def __call__(self, message: Message) -> None:
        """Take a part of the answer."""
        if message["type"] == "http.response.start" and _is_html(message):
            self.start = message
            return
        if not self.start:
            await self.send(message)
            return
        self.body += message.get("body", b"")
        if message.get("more_body"):
            return
        body = self.body.replace(_END, self.added + _END)
        if self.body:  # which is left out where only the head is asked for
            MutableHeaders(raw=self.start["headers"])["content-length"] = str(len(body))
        await self.send(self.start)
        await self.send({"type": "http.response.body", "body": body})


def _is_html(start: Message) -> bool:
    return Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")


@cache
def _look(*, in_frame: bool) -> bytes:
    """Give HTML of the rules; one chart in a frame has the whole page for itself."""
    layout = (_LAYOUT_IN_FRAME if in_frame else _LAYOUT).read_text("utf-8")
    return f"<style>{colours_first()}{words_first()}{rules()}{layout}</style>".encode()


def _is_embedded(scope: Scope) -> bool:
    return parse_qs(scope["query_string"]).get(b"embed") == [b"true"]
