"""Opening addresses as a polite guest: who asks is said, nobody is asked too often."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .services import Reply

if TYPE_CHECKING:
    from requests import Response

SIZE_LIMIT = 5_000_000
"""Bytes of an answer that are read; a longer one is taken for a mistake."""
PAUSE = 0.4
"""Seconds between two questions to one host. PubMed allows three a second without a key."""
_TIMEOUT = (10, 30)
_BUSY = (429, 500, 502, 503, 504)
_RETRIES = 4
_LONGEST_WAIT = 60


class Fetcher:
    """Opens addresses one after the other, with retries. Calling it never raises."""

    def __init__(
        self,
        user_agent: str,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        backoff: float = 1.0,
    ) -> None:
        """Make a fetcher.

        Args:
            user_agent: Says who asks, with an address to write to when there is one.
            clock: Seconds that only grow.
            sleep: Waits for so many seconds.
            backoff: Seconds before the second try; each further one waits twice as long.
        """
        # Imported here, because it takes long and most commands ask nobody.
        from requests import Session  # noqa: PLC0415
        from requests.adapters import HTTPAdapter  # noqa: PLC0415
        from urllib3.util import Retry  # noqa: PLC0415

        retry = Retry(
            total=_RETRIES,
            connect=1,  # Who is not online need not wait long to hear it.
            redirect=0,
            backoff_factor=backoff,
            backoff_max=_LONGEST_WAIT,
            retry_after_max=_LONGEST_WAIT,
            status_forcelist=_BUSY,
            raise_on_status=False,
        )
        self._session = Session()
        self._session.max_redirects = 5
        self._session.headers["User-Agent"] = user_agent
        self._session.mount("https://", HTTPAdapter(max_retries=retry))
        self._session.mount("http://", HTTPAdapter(max_retries=retry))
        self._clock = clock
        self._sleep = sleep
        self._asked: dict[str, float] = {}

    def __call__(self, address: str) -> Reply:
        """The answer of an address."""
        from requests import RequestException  # noqa: PLC0415

        try:
            self._wait_for(urlsplit(address).netloc)
            with self._session.get(address, timeout=_TIMEOUT, stream=True) as response:
                return Reply(response.status_code, _body(response))
        # A host that cannot be one is a ValueError, and not always wrapped.
        except (RequestException, ValueError) as error:
            return Reply(0, b"", _reason(error))

    def _wait_for(self, host: str) -> None:
        last = self._asked.get(host)
        if last is not None and (left := PAUSE - (self._clock() - last)) > 0:
            self._sleep(left)
        self._asked[host] = self._clock()


def _body(response: Response) -> bytes:
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_content(65536):
        pieces.append(piece)
        size += len(piece)
        if size > SIZE_LIMIT:
            break
    return b"".join(pieces)[:SIZE_LIMIT]


def _reason(error: Exception) -> str:
    """Why there was no answer, in words that need no knowledge of HTTP."""
    from requests import exceptions  # noqa: PLC0415

    if isinstance(error, exceptions.Timeout):
        return "it took too long to answer"
    if isinstance(error, exceptions.SSLError):
        return "its certificate could not be trusted"
    if isinstance(error, exceptions.TooManyRedirects):
        return "it sent us from address to address"
    if isinstance(error, exceptions.ConnectionError):
        return "no connection could be made"
    return "the address cannot be opened"
