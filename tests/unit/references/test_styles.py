"""Golden references: the sample references of the ICMJE and of APA 7."""

from __future__ import annotations

import pytest

from mkdocs_claims.reading.rich_text import RichText
from mkdocs_claims.reading.source import SourceFile
from mkdocs_claims.references.apa import apa
from mkdocs_claims.references.bibliography import read_bibliography
from mkdocs_claims.references.phrases import initials, to_markup
from mkdocs_claims.references.reference import Reference
from mkdocs_claims.references.vancouver import short_pages, vancouver


def reference(text: str) -> Reference:
    bibliography, _ = read_bibliography(SourceFile("refs.bib", text))
    return bibliography["k"]


VANCOUVER = [
    (
        """@article{k, author = {Halpern, Scott D. and Ubel, Peter A. and Caplan, Arthur L.},
        title = {Solid-organ transplantation in {HIV}-infected patients},
        journal = {N Engl J Med}, year = 2002, month = jul, day = 25, volume = 347, number = 4,
        pages = {284--287}, pmid = {12140307}, doi = {10.1056/NEJMsb020632}}""",
        (
            "Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. "
            "N Engl J Med. 2002 Jul 25;347(4):284-7. doi: 10.1056/NEJMsb020632. PMID: 12140307."
        ),
    ),
    (
        """@article{k, author = {Rose, M. E. and Huerbin, M. B. and Melick, J. and Marion, D. W. and
        Palmer, A. M. and Schiding, J. K. and Kochanek, P. M. and Graham, S. H.},
        title = {Regulation of interstitial excitatory amino acid concentrations after cortical
        contusion injury}, journal = {Brain Res}, year = 2002, volume = 935, number = {1-2},
        pages = {40-46}}""",
        (
            "Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation "
            "of interstitial excitatory amino acid concentrations after cortical contusion injury. "
            "Brain Res. 2002;935(1-2):40-6."
        ),
    ),
    (
        """@article{k, author = {{Diabetes Prevention Program Research Group}},
        title = {Hypertension, insulin, and proinsulin in participants with impaired glucose
        tolerance}, journal = {Hypertension}, year = 2002, volume = 40, number = 5,
        pages = {679--86}}""",
        (
            "Diabetes Prevention Program Research Group. Hypertension, insulin, and proinsulin in "
            "participants with impaired glucose tolerance. Hypertension. 2002;40(5):679-86."
        ),
    ),
    (
        """@article{k, author = {Vallancien, Guy and Emberton, Mark and Harving, Niels and
        van Moorselaar, R. J. and {Alf-One Study Group}}, title = {Sexual dysfunction in 1,274
        European men suffering from lower urinary tract symptoms}, journal = {J Urol},
        year = 2003, volume = 169, number = 6, pages = {2257--2261}}""",
        (
            "Vallancien G, Emberton M, Harving N, van Moorselaar RJ; Alf-One Study Group. Sexual "
            "dysfunction in 1,274 European men suffering from lower urinary tract symptoms. J "
            "Urol. 2003;169(6):2257-61."
        ),
    ),
    (
        """@article{k, title = {21st century heart solution may have a sting in the tail},
        journal = {BMJ}, year = 2002, volume = 325, number = 7357, pages = 184}""",
        "21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184.",
    ),
    (
        """@article{k, author = {Geraud, G. and Spierings, E. L. and Keywood, C.},
        title = {Tolerability and safety of frovatriptan with short- and long-term use for
        treatment of migraine and in comparison with sumatriptan}, journal = {Headache},
        year = 2002, volume = 42, number = {Suppl 2}, pages = {S93--S99}}""",
        (
            "Geraud G, Spierings EL, Keywood C. Tolerability and safety of frovatriptan with "
            "short- and long-term use for treatment of migraine and in comparison with "
            "sumatriptan. Headache. 2002;42 Suppl 2:S93-9."
        ),
    ),
    (
        """@article{k, author = {Glauser, T. A.}, title = {Integrating clinical trial data into
        clinical practice}, journal = {Neurology}, year = 2002, volume = 58,
        number = {12 Suppl 7}, pages = {S6-S12}}""",
        (
            "Glauser TA. Integrating clinical trial data into clinical practice. Neurology. "
            "2002;58(12 Suppl 7):S6-S12."
        ),
    ),
    (
        """@book{k, author = {Murray, P. R. and Rosenthal, K. S. and Kobayashi, G. S. and
        Pfaller, M. A.}, title = {Medical microbiology}, edition = {4th}, address = {St. Louis},
        publisher = {Mosby}, year = 2002}""",
        (
            "Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. "
            "St. Louis: Mosby; 2002."
        ),
    ),
    (
        """@book{k, editor = {Gilstrap, III, L. C. and Cunningham, F. G. and VanDorsten, J. P.},
        title = {Operative obstetrics}, edition = {2}, address = {New York},
        publisher = {McGraw-Hill}, year = 2002}""",
        (
            "Gilstrap LC 3rd, Cunningham FG, VanDorsten JP, editors. Operative obstetrics. 2nd ed. "
            "New York: McGraw-Hill; 2002."
        ),
    ),
    (
        """@incollection{k, author = {Meltzer, P. S. and Kallioniemi, A. and Trent, J. M.},
        title = {Chromosome alterations in human solid tumors},
        editor = {Vogelstein, B. and Kinzler, K. W.}, booktitle = {The genetic basis of human
        cancer}, address = {New York}, publisher = {McGraw-Hill}, year = 2002,
        pages = {93--113}}""",
        (
            "Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. "
            "In: Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: "
            "McGraw-Hill; 2002. p. 93-113."
        ),
    ),
    (
        """@phdthesis{k, author = {Borkowski, M. M.}, title = {Infant sleep and feeding: a telephone
        survey of Hispanic Americans}, address = {Mount Pleasant (MI)},
        school = {Central Michigan University}, year = 2002}""",
        (
            "Borkowski MM. Infant sleep and feeding: a telephone survey of Hispanic Americans "
            "[dissertation]. Mount Pleasant (MI): Central Michigan University; 2002."
        ),
    ),
    (
        """@online{k, title = {Cancer-Pain.org}, address = {New York},
        organization = {Association of Cancer Online Resources}, year = {2002},
        urldate = {2002-07-09}, url = {http://www.cancer-pain.org/}}""",
        (
            "Cancer-Pain.org [Internet]. New York: Association of Cancer Online Resources; 2002 "
            "[cited 2002 Jul 9]. Available from: http://www.cancer-pain.org/."
        ),
    ),
    (
        """@techreport{k, author = {Yen, G. G.}, title = {Health monitoring on vibration
        signatures}, address = {Arlington (VA)}, institution = {Air Force Office of Scientific
        Research (US)}, year = 2002, month = feb, number = {AFRLSRBLTR020123}}""",
        (
            "Yen GG. Health monitoring on vibration signatures. Arlington (VA): Air Force Office "
            "of Scientific Research (US); 2002 Feb. Report No.: AFRLSRBLTR020123."
        ),
    ),
    (
        """@article{k, author = {Bar, D. Z. and Atkatsh, K.}, title = {Biotinylation by antibody
        recognition}, journal = {bioRxiv}, year = 2016, doi = {10.1101/069187}}""",
        (
            "Bar DZ, Atkatsh K. Biotinylation by antibody recognition [Preprint]. bioRxiv. 2016. "
            "doi: 10.1101/069187."
        ),
    ),
]
APA = [
    (
        """@article{k, author = {Grady, J. S. and Her, M. and Moreno, G. and Perez, C. and
        Yelinek, J.}, title = {Emotions in storybooks: A comparison of storybooks that represent
        ethnic and racial groups in the {United States}}, journal = {Psychology of Popular Media
        Culture}, year = 2019, volume = 8, number = 3, pages = {207--217},
        doi = {10.1037/ppm0000185}}""",
        (
            "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in "
            "storybooks: A comparison of storybooks that represent ethnic and racial groups in the "
            "United States. Psychology of Popular Media Culture, 8(3), 207\u2013217. "
            "https://doi.org/10.1037/ppm0000185"
        ),
    ),
    (
        """@book{k, author = {Brown, L. S.}, title = {Feminist therapy}, edition = {2nd},
        publisher = {American Psychological Association}, year = 2018,
        doi = {10.1037/0000092-000}}""",
        (
            "Brown, L. S. (2018). Feminist therapy (2nd ed.). American Psychological Association. "
            "https://doi.org/10.1037/0000092-000"
        ),
    ),
    (
        """@incollection{k, author = {Aron, L. and Botella, M. and Lubart, T.}, title = {Culinary
        arts: Talent and their development}, editor = {Subotnik, R. F. and
        Olszewski-Kubilius, P. and Worrell, F. C.}, booktitle = {The psychology of high
        performance: Developing human potential into domain-specific talent},
        publisher = {American Psychological Association}, year = 2019, pages = {345--359}}""",
        (
            "Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their "
            "development. In R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), The "
            "psychology of high performance: Developing human potential into domain-specific "
            "talent (pp. 345\u2013359). American Psychological Association."
        ),
    ),
    (
        """@incollection{k, author = {Dillard, J. P.}, title = {Currents in the study of
        persuasion}, editor = {Oliver, M. B. and Raney, A. A. and Bryant, J.}, booktitle = {Media
        effects: Advances in theory and research}, edition = {4th}, publisher = {Routledge},
        year = 2020, pages = {115--129}}""",
        (
            "Dillard, J. P. (2020). Currents in the study of persuasion. In M. B. Oliver, A. A. "
            "Raney, & J. Bryant (Eds.), Media effects: Advances in theory and research (4th ed., "
            "pp. 115\u2013129). Routledge."
        ),
    ),
    (
        """@techreport{k, author = {{National Cancer Institute}}, title = {Facing forward: Life
        after cancer treatment}, number = {NIH Publication No. 18-2424}, year = 2018,
        institution = {U.S. Department of Health and Human Services, National Institutes of
        Health}}""",
        (
            "National Cancer Institute. (2018). Facing forward: Life after cancer treatment (NIH "
            "Publication No. 18-2424). U.S. Department of Health and Human Services, National "
            "Institutes of Health."
        ),
    ),
    (
        """@online{k, author = {{Centers for Disease Control and Prevention}}, title = {People at
        high risk of developing flu-related complications}, date = {2018-01-23},
        url = {https://www.cdc.gov/flu/about/disease/high_risk.htm}}""",
        (
            "Centers for Disease Control and Prevention. (2018, January 23). People at high risk "
            "of developing flu-related complications. "
            "https://www.cdc.gov/flu/about/disease/high_risk.htm"
        ),
    ),
    (
        """@article{k, author = {van der Berg, Jean-Pierre and Doe, Jr., Ann B.}, title = {Is it?},
        journal = {J}, volume = 2, pages = {e0123}, year = 2020}""",
        "van der Berg, J.-P., & Doe, A. B., Jr. (2020). Is it? J, 2, Article e0123.",
    ),
]


@pytest.mark.parametrize(("bibtex", "expected"), VANCOUVER)
def test_vancouver(bibtex: str, expected: str) -> None:
    assert vancouver(reference(bibtex)).plain == expected


@pytest.mark.parametrize(("bibtex", "expected"), APA)
def test_apa(bibtex: str, expected: str) -> None:
    assert apa(reference(bibtex)).plain == expected


def test_apa_sets_titles_in_italics_and_turns_them_inside() -> None:
    book = reference(r"@book{k, author={Doe, J.}, title={Life \emph{in vitro}}, year=2020}")
    assert to_markup(apa(book)) == "Doe, J. (2020). <em>Life </em>in vitro."


def test_markup_escapes_everything() -> None:
    text = r'@book{k, author={{<b>&}}, title={\emph{<script>"} 10\textsuperscript{<}}, year=2020}'
    markup = str(to_markup(vancouver(reference(text))))
    assert "<script>" not in markup
    assert "<em>&lt;script&gt;&#34;</em> 10<sup>&lt;</sup>" in markup
    assert markup.startswith("&lt;b&gt;&amp;. ")
    assert str(to_markup(RichText())) == ""


def test_a_retraction_is_named() -> None:
    text = "@article{k, author={Doe, J.}, title={T}, journal={J}, year=2020, retracted={Yes}}"
    assert "T [retracted]. J." in vancouver(reference(text)).plain
    assert "T [Retracted]. J," not in apa(reference(text)).plain
    assert "T [Retracted]. J." in apa(reference(text)).plain


def test_identifiers_can_be_left_out() -> None:
    text = "@article{k, author={D, J}, title={T}, journal={J}, year=2020, doi={10.1000/x}}"
    assert vancouver(reference(text), identifiers=False).plain == "D J. T. J. 2020."
    assert apa(reference(text), identifiers=False).plain == "D, J. (2020). T. J."


@pytest.mark.parametrize(
    ("pages", "short"),
    [("284–287", "284-7"), ("S93–S99", "S93-9"), ("S6–S12", "S6-S12"), ("99–101", "99-101"),  # noqa: RUF001
     ("iii–v", "iii-v"), ("1–3, 17–19", "1-3, 17-9"), ("e12", "e12"), ("5–5", "5-5")],  # noqa: RUF001
)  # fmt: skip
def test_short_pages(pages: str, short: str) -> None:
    assert short_pages(pages) == short


@pytest.mark.parametrize(
    ("given", "letters"),
    [("Jean-Pierre", "JP"), ("M.J.", "MJ"), ("MJ", "MJ"), ("Anna B.", "AB"), ("", ""),
     ("JOHN", "J"), ("Élise", "É")],
)  # fmt: skip
def test_initials(given: str, letters: str) -> None:
    assert "".join(initials(given)) == letters


def test_twenty_one_authors_in_apa() -> None:
    names = " and ".join(f"Doe{chr(97 + n)}, A." for n in range(21))
    text = f"@article{{k, author={{{names}}}, title={{T}}, journal={{J}}, year=2020}}"
    assert "Does, A., . . . Doeu, A. (2020)" in apa(reference(text)).plain
