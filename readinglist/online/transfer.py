"""One request and its answer, on a thread of its own: bounded in time and size, stopped at any moment.

The only file that imports httpx, and it is imported by the first fetch.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import httpx

from readinglist.errors import OnlineError, Unreachable

BLOCK = 64 * 1024


class TooLarge(OnlineError):
    """The body is larger than we take, packed or unpacked."""


class NotLocal(OnlineError):
    """A public host sent us to an address of the local network."""


class Passing(OnlineError):
    """What may go better in a moment: a server that is busy, a connection that broke."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A status, its headers in lower case, and the unpacked body of a 200."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    is_whole: bool  # its end was told by length or chunks, not by the end of the connection
    is_public: bool  # the peer was not in the local network


@lru_cache(maxsize=1)
def certificates() -> ssl.SSLContext | bool:
    """The system's certificates; those httpx brings where the system has none."""
    paths = ssl.get_default_verify_paths()
    if paths.cafile or paths.capath or hasattr(ssl, "enum_certificates"):
        return ssl.create_default_context()
    return True


def unpacked(blocks: Iterable[bytes], coding: str, limit: int) -> bytes:
    """The body behind ``Content-Encoding``; counted while it is unpacked.

    Raises:
        TooLarge: it is, or would become, larger than ``limit``.
        OnlineError: it is packed as we did not ask for, or cut, or damaged.
    """
    if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise OnlineError(f"it is packed as {coding[:20]!r}, which was not asked for")
    packed = coding not in ("", "identity")
    # 47: gzip or zlib by its head; deflate without a head is met too, and has no other sign.
    made = zlib.decompressobj(47) if packed else None
    out, taken, size = bytearray(), 0, 0
    for block in blocks:
        taken += len(block)
        if made is None:
            out += block
        else:
            try:
                if coding == "deflate" and not size and block[:1] and block[0] & 15 != 8:
                    made = zlib.decompressobj(-15)
                out += made.decompress(block, limit - len(out) + 1)
            except zlib.error as error:
                raise OnlineError(f"its {coding} is damaged ({error})") from error
        size += len(block)
        if len(out) > limit or taken > limit:
            raise TooLarge(f"it is larger than {limit / 1024 / 1024:.3g} MB")
    if made is not None and size and not made.eof:
        raise Passing("it was cut short")
    return bytes(out)


class Transfer(threading.Thread):
    """Asks once. ``done`` is set at the end; then there is a ``reply`` or an ``error``."""

    def __init__(
        self,
        address: str,
        headers: Mapping[str, str],
        *,
        connect_seconds: float,
        read_seconds: float,
        max_bytes: int,
        only_public: bool,
    ) -> None:
        super().__init__(daemon=True, name="fetch")
        self.done = threading.Event()
        self.reply: Reply | None = None
        self.error: OnlineError | None = None
        self._address, self._headers = address, dict(headers)
        self._host = httpx.URL(address).host
        self._timeout = httpx.Timeout(read_seconds, connect=connect_seconds)
        self._max_bytes, self._only_public = max_bytes, only_public
        self._is_public = True
        self._stopped = False
        self._sockets: list[socket.socket] = []

    def run(self) -> None:
        """Ask; every fault of the world becomes ``error``."""
        try:
            self.reply = self._ask()
        except OnlineError as error:
            self.error = error
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            self.error = explained(error)
        finally:
            self.done.set()

    def stop(self) -> None:
        """Break the connection, whatever it waits for."""
        self._stopped = True
        for held in self._sockets:
            with suppress(OSError):
                # The plain one: TLS's own would take its state from under the reading thread.
                socket.socket.shutdown(held, socket.SHUT_RDWR)

    def _traced(self, name: str, info: Mapping[str, Any]) -> None:
        """Called by httpcore at each step: the first moment at which the peer is known."""
        if not name.endswith(("connect_tcp.complete", "start_tls.complete")):
            return
        stream = info["return_value"]
        held = stream.get_extra_info("socket")
        if name.endswith("connect_tcp.complete"):
            self._is_public = is_public(str(stream.get_extra_info("server_addr")[0]))
            if self._only_public and not self._is_public:
                stream.close()
                raise NotLocal("it is sent on to an address in the local network")
        self._sockets.append(held)
        if self._stopped:
            self.stop()

    def _ask(self) -> Reply:
        # Not a client: it keeps cookies, reads .netrc and proxies, and builds the next request
        # from any Location before we have looked at it.
        extensions = {"timeout": self._timeout.as_dict(), "trace": self._traced}
        request = httpx.Request("GET", self._address, headers=self._headers, extensions=extensions)
        with httpx.HTTPTransport(verify=certificates(), trust_env=False) as transport:
            response = transport.handle_request(request)
            try:
                return self._read(response)
            finally:
                response.close()

    def _read(self, response: httpx.Response) -> Reply:
        headers = {name.lower(): value for name, value in response.headers.items()}
        body = b""
        if response.status_code == 200:
            self._refuse_length(headers.get("content-length", ""))
            coding = headers.get("content-encoding", "").strip().lower()
            body = unpacked(response.iter_raw(BLOCK), coding, self._max_bytes)
        chunked = "chunked" in headers.get("transfer-encoding", "")
        is_whole = chunked or "content-length" in headers
        return Reply(response.status_code, headers, body, is_whole, self._is_public)

    def _refuse_length(self, told: str) -> None:
        if told.isdecimal() and int(told) > self._max_bytes:
            raise TooLarge(f"it is larger than {self._max_bytes / 1024 / 1024:.3g} MB")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the whole internet's, and not of this machine or its network."""
    found = ipaddress.ip_address(address.split("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return bool((mapped or found).is_global)


def explained(error: Exception) -> OnlineError:
    """What went wrong, as a half sentence that follows the host's name and a colon."""
    causes = _causes(error)
    tls = next((c for c in causes if isinstance(c, ssl.SSLError)), None)
    if isinstance(tls, ssl.SSLCertVerificationError):
        return OnlineError(f"its certificate is not valid ({tls.verify_message})")
    if tls is not None:
        return OnlineError(f"no safe connection could be made ({tls.reason or tls})")
    if any(isinstance(c, socket.gaierror) for c in causes):
        return Unreachable("there is no such host, or this computer is offline")
    if isinstance(error, httpx.ConnectTimeout):
        return Unreachable("it does not answer")
    if isinstance(error, httpx.ConnectError):
        return Unreachable("it cannot be connected to, or this computer is offline")
    if isinstance(error, httpx.TimeoutException):
        return Passing("it stopped sending")
    if isinstance(error, (httpx.RemoteProtocolError, httpx.NetworkError, OSError)):
        return Passing("the connection broke before everything had come")
    return OnlineError(f"it could not be asked ({error})")


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
