"""`claims cite` against a server on this machine that gives recorded answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner, Result

from answering import ANSWERS, DOI, PATHS, Service
from mkdocs_claims.cli.main import claims
from mkdocs_claims.lookup.fetching import SIZE_LIMIT, Fetcher
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.references.bibliography import read_bibliography


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def refs(tmp_path: Path) -> Path:
    path = tmp_path / "refs.bib"
    path.write_bytes(
        b"% Works\r\n\r\n@book{zed2000,\r\n  title = {Z}, author = {Zed, Z}, year = 2000}\r\n"
    )
    return path


def cite(service: Service | str, refs: Path, *arguments: str) -> Result:
    address = service if isinstance(service, str) else service.address
    services = [
        word
        for name in ("crossref", "datacite", "pubmed")
        for word in (f"--{name}", f"{address}/{name}")
    ]
    return CliRunner().invoke(claims, ["cite", "--refs", str(refs), *services, *arguments])


def test_a_doi_becomes_a_complete_entry(service: Service, refs: Path) -> None:
    result = cite(service, refs, f"https://doi.org/{DOI}", "--email", "ada@example.org")
    assert result.exit_code == 0, result.output
    assert f"Added to {refs} from Crossref and PubMed." in result.stdout
    assert "This work was corrected: Correction, doi:10.1001/jama.2022.0231" in result.stderr
    data = refs.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n"), "the file keeps its line ends"
    text = data.decode().replace("\r\n", "\n")
    bibliography, problems = read_bibliography(SourceFile("refs.bib", text))
    assert not problems
    assert list(bibliography) == ["agnoli2021", "zed2000"]
    work = bibliography["agnoli2021"]
    assert (work.pmid, work.pmcid, work.pages) == ("34342618", "PMC8335575", "411\u2013419")
    assert len(work.authors) == 6
    assert work.corrected
    assert all("(mailto:ada@example.org)" in agent for agent in service.agents)


def test_the_same_entry_comes_from_its_pubmed_number(service: Service, refs: Path) -> None:
    assert cite(service, refs, "PMID: 34342618").exit_code == 0
    result = cite(service, refs, DOI)
    assert result.exit_code == 0
    assert "has this work already. Its key is agnoli2021." in result.stdout


def test_datacite_knows_what_crossref_does_not(service: Service, refs: Path) -> None:
    result = cite(service, refs, "10.5061/dryad.example", "--key", "desks")
    assert result.exit_code == 0, result.output
    assert "@dataset{desks," in refs.read_text(encoding="utf-8")


def test_a_page_is_cited_by_what_it_tells(service: Service, refs: Path) -> None:
    result = cite(service, refs, f"{service.address}/page")
    assert result.exit_code == 0, result.output
    assert "@online{carberry2019," in refs.read_text(encoding="utf-8")


def test_what_two_services_tell_differently_is_said(
    service: Service, refs: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = (ANSWERS / PATHS["/pubmed/efetch.fcgi"]).read_text(encoding="utf-8")
    other = tmp_path / "answer.txt"
    other.write_text(text.replace("VI  - 326", "VI  - 327").replace("FAU - Xing, Guibo\n", ""))
    monkeypatch.setitem(PATHS, "/pubmed/efetch.fcgi", str(other))
    result = cite(service, refs, DOI)
    assert "Note: Crossref has 326 as the volume, PubMed 327." in result.stderr
    assert "Note: Crossref names 6 authors, PubMed 5." in result.stderr


def test_several_at_once_and_one_that_nobody_knows(service: Service, refs: Path) -> None:
    result = cite(service, refs, DOI, "10.5555/nobody")
    assert result.exit_code == 1
    assert "Neither Crossref nor DataCite knows the DOI 10.5555/nobody." in result.stderr
    assert "agnoli2021" in refs.read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(service: Service, refs: Path) -> None:
    before = refs.read_bytes()
    result = cite(service, refs, DOI, "--dry-run")
    assert "@article{agnoli2021," in result.stdout
    assert refs.read_bytes() == before


def test_a_file_that_is_not_there_is_begun(service: Service, tmp_path: Path) -> None:
    refs = tmp_path / "new.bib"
    assert cite(service, refs, DOI).exit_code == 0
    assert refs.read_text(encoding="utf-8").startswith("@article{agnoli2021,")


def test_a_key_of_another_work_is_refused(service: Service, refs: Path) -> None:
    result = cite(service, refs, DOI, "--key", "ZED2000")
    assert result.exit_code == 2
    assert "The key ZED2000 is another work's." in result.stderr


@pytest.mark.parametrize("key", ["two words", "a,b", "{x}", ""])
def test_a_key_that_cannot_be_one_is_refused(service: Service, refs: Path, key: str) -> None:
    before = refs.read_bytes()
    assert cite(service, refs, DOI, "--key", key).exit_code == 2
    assert refs.read_bytes() == before


def test_a_bibliography_that_cannot_be_read_stays_as_it_is(service: Service, refs: Path) -> None:
    refs.write_bytes(b"@book{a, title = {\xff}}")
    result = cite(service, refs, DOI)
    assert result.exit_code == 2
    assert "mend it first" in result.stderr
    assert not service.asked


def test_without_a_network_the_message_says_so(refs: Path) -> None:
    before = refs.read_bytes()
    # Port 9 of this machine: nothing listens there.
    result = cite("http://127.0.0.1:9", refs, DOI)
    assert result.exit_code == 1
    assert "could not be reached: no connection could be made." in result.stderr
    assert "Look whether this machine is online" in result.stderr
    assert refs.read_bytes() == before


def fetcher(waits: list[float]) -> Fetcher:
    return Fetcher("test", clock=lambda: 0.0, sleep=waits.append, backoff=0)


def test_a_busy_service_is_asked_again(service: Service) -> None:
    path = f"/crossref/works/{DOI}"
    service.failing[path] = [429, 503]
    assert fetcher([])(service.address + path).status == 200
    assert service.asked[path] == 3


def test_a_service_that_stays_busy_is_given_up(service: Service) -> None:
    service.failing["/page"] = [503] * 20
    assert fetcher([])(f"{service.address}/page").status == 503
    assert service.asked["/page"] == 5


def test_one_host_is_not_asked_too_often(service: Service) -> None:
    waits: list[float] = []
    fetch = fetcher(waits)
    for _ in range(3):
        fetch(f"{service.address}/page")
    assert waits == [0.4, 0.4]


def test_an_endless_answer_is_cut_off(service: Service) -> None:
    assert len(fetcher([])(f"{service.address}/endless").body) == SIZE_LIMIT


@pytest.mark.parametrize(
    "address", [f"http://{'a' * 70}.com/", "http://a..b/", "http://[::1/", "https://\u2177.\u2100/"]
)
def test_a_host_that_cannot_be_one_is_no_answer(address: str) -> None:
    assert fetcher([])(address).status == 0
