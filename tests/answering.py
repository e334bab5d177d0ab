"""A server on this machine that gives the recorded answers of Crossref, PubMed and DataCite."""

from __future__ import annotations

from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

from mkdocs_claims.lookup.fetching import SIZE_LIMIT

ANSWERS = Path(__file__).parent / "unit" / "lookup" / "answers"
DOI = "10.1001/jama.2021.11013"
PATHS = {
    f"/crossref/works/{DOI}": "crossref-article.json",
    "/pubmed/esearch.fcgi": "pubmed-search.json",
    "/pubmed/efetch.fcgi": "pubmed-article.txt",
    "/datacite/dois/10.5061/dryad.example": "datacite-dataset.json",
    "/page": "publisher-page.html",
}


class Service(ThreadingHTTPServer):
    """Gives the answers; what it was asked, and by whom, can be read afterwards."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: Counter[str] = Counter()
        self.agents: set[str] = set()
        self.failing: dict[str, list[int]] = {}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Service

    def do_GET(self) -> None:
        path = unquote(self.path.partition("?")[0])
        self.server.asked[path] += 1
        self.server.agents.add(self.headers["User-Agent"])
        failing = self.server.failing.get(path)
        if failing:
            self.send_response(failing.pop(0))
            self.send_header("Retry-After", "0")
            self.end_headers()
        elif path in PATHS:
            self.send_response(200)
            self.end_headers()
            self.wfile.write((ANSWERS / PATHS[path]).read_bytes())
        elif path == "/endless":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x" * (SIZE_LIMIT + 100_000))
        else:
            self.send_response(404)
            self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        del format, args
