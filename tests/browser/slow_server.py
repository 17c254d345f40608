"""A server whose answers can be held back for a while, as a slow one's would be."""

from math import inf

from playwright.sync_api import Page, WebSocketRoute


class SlowServer:
    """What the server sends reaches the page, but for what is held."""

    def __init__(self, page: Page) -> None:
        self.held: list[str | bytes] = []
        self.passing: float = inf
        page.route_web_socket("**/_stcore/stream", self._connect)

    def hold(self, passing: int) -> None:
        """Let no more than so many messages through."""
        self.passing = passing

    def release(self) -> None:
        """Send what was held, and all that follows."""
        self.passing = inf
        held, self.held = self.held, []
        for message in held:
            self.socket.send(message)

    def _connect(self, socket: WebSocketRoute) -> None:
        self.socket = socket
        socket.connect_to_server().on_message(self._pass_on)

    def _pass_on(self, message: str | bytes) -> None:
        self.passing -= 1
        if self.passing >= 0:
            self.socket.send(message)
        else:
            self.held.append(message)
