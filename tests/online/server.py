"""A server on this machine that answers as told, well or badly; no test asks anybody else."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

Page = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the page of its path."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
        self.close_connection = True
        page = self.server.pages.get(urlsplit(self.path).path)
        with suppress(BrokenPipeError, ConnectionResetError):
            (page or status(404))(self)

    def log_message(self, *_: object) -> None:
        return None

    def answer(self, body: bytes, code: int = 200, /, **headers: str) -> None:
        """Status, headers (underscores for hyphens), length, body."""
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if code != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """Pages by path, and every request that came."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages: dict[str, Page] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = threading.Event()

    def handle_error(self, *_: object) -> None:
        return None

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def serving() -> Iterator[Server]:
    """A server, up until the end."""
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


# ------------------------------------------------------------------ pages


def body(data: bytes, **headers: str) -> Page:
    """Always the same."""
    return lambda handler: handler.answer(data, **headers)


def status(code: int, **headers: str) -> Page:
    """No body to speak of."""
    return lambda handler: handler.answer(b"no" if code != 304 else b"", code, **headers)


def redirect(code: int, target: str) -> Page:
    return status(code, Location=target)


def in_turn(*pages: Page) -> Page:
    """One after the other; the last one stays."""
    left = list(pages)

    def page(handler: Handler) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(handler)

    return page


def tagged(data: bytes, etag: str) -> Page:
    """With an ETag; 304 to who has it."""

    def page(handler: Handler) -> None:
        if handler.headers.get("If-None-Match") == etag:
            handler.answer(b"", 304, ETag=etag)
        else:
            handler.answer(data, ETag=etag)

    return page


def zipped(data: bytes) -> Page:
    return body(gzip.compress(data), Content_Encoding="gzip")


def cut(data: bytes, told: int) -> Page:
    """Promises more than it sends, and hangs up."""

    def page(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(told))
        handler.end_headers()
        handler.wfile.write(data)

    return page


def endless(data: bytes) -> Page:
    """No length at all: the end of the connection is the end."""

    def page(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("ETag", '"x"')
        handler.end_headers()
        handler.wfile.write(data)

    return page


def slow(handler: Handler) -> None:
    """A byte now and then, without end."""
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def silent(handler: Handler) -> None:
    """Takes the request and says nothing."""
    handler.server.over.wait(30)


def hangs_up(handler: Handler) -> None:
    """Closes without a word."""


def feed(*papers: tuple[str, str], title: str = "A Blog of Papers") -> bytes:
    """An RSS feed of (title, arXiv id)."""
    items = "".join(
        f"<item><title>{name}</title><link>https://arxiv.org/abs/{arxiv}</link>"
        f"<guid>https://arxiv.org/abs/{arxiv}</guid><description>We study what {name} does, and "
        "find that it does it in most of the cases that we looked at.</description></item>"
        for name, arxiv in papers
    )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}'
        "</channel></rss>"
    ).encode()
