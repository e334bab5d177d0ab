from __future__ import annotations

import json
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from example_project import EXAMPLES, library_of
from mkdocs_claims.pages.work_files import WorkFiles, work_address
from mkdocs_claims.references.export import to_bibtex, to_csl_json, to_ris


def test_a_plain_key_is_its_own_address() -> None:
    assert work_address("smith2020") == "data/references/smith2020"
    assert work_address("van_dam-2020b") == "data/references/van_dam-2020b"


def test_no_other_key_takes_the_place_of_a_plain_one() -> None:
    keys = ["smith2020", "Smith2020", "SMITH2020", "smith:2020", "smith/2020", "con", "..", "é", ""]
    addresses = [work_address(key) for key in keys]

    assert len({address.casefold() for address in addresses}) == len(keys)
    assert all("~" in address for address in addresses[1:])


@given(st.text())
def test_every_address_can_stand_in_a_file_name_and_in_a_link(key: str) -> None:
    address = PurePosixPath(work_address(key))

    assert address.parent == PurePosixPath("data/references")
    assert set(address.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-~")
    assert 0 < len(address.name) <= 80


@given(st.sets(st.text(alphabet="aA-_:~/1", max_size=4)))
def test_no_two_keys_share_an_address(keys: set[str]) -> None:
    assert len({work_address(key) for key in keys}) == len(keys)


def test_each_work_has_a_file_of_each_form_and_so_have_all_together() -> None:
    library = library_of(EXAMPLES)
    works = [library.bibliography[key] for key in sorted(library.cited_by)]
    files = {file.name: file.content for file in WorkFiles(works)}

    assert len(files) == 3 * len(works) + 3
    for work in works:
        address = work_address(work.key)
        assert files[f"{address}.bib"] == to_bibtex(work)
        assert files[f"{address}.ris"] == to_ris(work)
        assert files[f"{address}.csl.json"] == to_csl_json([work])
    assert files["data/references.csl.json"] == to_csl_json(works)
    items = json.loads(str(files["data/references.csl.json"]))
    assert [item["id"] for item in items] == [work.key for work in works]
    assert str(files["data/references.ris"]).count("TY  - ") == len(works)
    assert str(files["data/references.bib"]).count("\n@") == len(works) - 1
