"""Counts the records of source files with Python's own readers, for real-files.test.ts.

python3 test/loaders/sources/count_records.py ../shared/sources > test/loaders/sources/real-files.json

For each file, by folder and name: its records, and how many have a title, a year, a DOI, and a role or
polarity of theirs. A folder is counted by the function of its name below; others are passed over.
"""

import csv
import io
import json
import re
import sys
from pathlib import Path

csv.field_size_limit(1 << 30)

DOI = re.compile(r"10\.\d{4,9}(/|%2f)\S", re.I)
YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def text_of(path):
    data = path.read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def json_values(text):
    """The values of a text of JSON, or of JSON lines that LF ends."""
    try:
        return [json.loads(text)]
    except ValueError:
        return [json.loads(line) for line in text.split("\n") if line.strip()]


def counts(rows):
    """Sums up rows of (title, year, doi, label), each told as true or false."""
    rows = list(rows)
    names = ("titled", "dated", "withDoi", "labelled")
    return {"records": len(rows)} | {
        name: sum(bool(row[i]) for row in rows) for i, name in enumerate(names)
    }


def semantic_scholar(path):
    rows = []
    for value in json_values(text_of(path)):
        if isinstance(value, dict):
            if set(value) <= {"message", "error"}:
                continue
            for name in ("data", "recommendedPapers", "citations"):
                if isinstance(value.get(name), list):
                    value = value[name]
                    break
            else:
                value = [value]
        for row in value:
            if row is None:
                continue
            paper = row.get("citingPaper") or row.get("citedPaper") or row
            ids = paper.get("externalIds") or paper.get("externalids") or {}
            rows.append((paper.get("title"), paper.get("year"), ids.get("DOI"), row.get("intents")))
    return counts(rows)


def openalex(path):
    rows = []
    for value in json_values(text_of(path)):
        if "error" in value:
            continue
        for work in value.get("results", [value]):
            rows.append((work["title"], work["publication_year"], work["doi"], False))
    return counts(rows)


def ris(path):
    rows = []
    lines = re.split(r"\r\n|\r|\n", text_of(path))
    starts = [i for i, line in enumerate(lines) if line.startswith("TY  - ")]
    for start, end in zip(starts, starts[1:] + [len(lines)]):
        tags = {}
        for line in lines[start:end]:
            if re.match(r"[A-Z][A-Z0-9]  -", line):
                tags.setdefault(line[:2], []).append(line[5:].strip())
        has = lambda *names: [value for name in names for value in tags.get(name, []) if value]
        year = any(YEAR.search(value) for value in has("PY", "Y1", "DA"))
        doi = any(DOI.search(value) for value in has("DO"))
        # without DO, one that stands alone in a note or link, or in an address of doi.org
        alone = re.compile(r"(https?://(dx\.)?doi\.org/|doi:?\s*)?10\.\d{4,9}/\S+$", re.I)
        doi = doi or any(alone.match(value) for value in has("M3", "N1", "L3", "AN", "ID"))
        doi = doi or any("doi.org/10." in value or "doi=10." in value for value in has("UR"))
        rows.append((has("TI", "T1", "CT", "BT"), year, doi, False))
    return counts(rows)


def table(path, columns, delimiter=None, quoting=csv.QUOTE_MINIMAL):
    """The rows below the one that names these columns, by names in lower case."""
    text = text_of(path)
    if delimiter is None:
        line = next(line for line in text.split("\n") if re.search(columns[0], line, re.I))
        delimiter = max(",;\t", key=line.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
    header = None
    for row in rows:
        names = [name.strip().lower() for name in row]
        if header is None:
            header = names if all(name.lower() in names for name in columns) else None
        elif any(cell.strip() for cell in row):
            yield dict(zip(header, row))


def has_year(*cells):
    return any(YEAR.search(str(cell or "")) for cell in cells)


def has_doi(*cells):
    return any(DOI.search(str(cell or "")) for cell in cells)


def of_table(*columns, title="title", year=("year",), doi=("doi",), **options):
    def count(path):
        return counts(
            (
                row.get(title, "").strip(),
                has_year(*(row.get(name) for name in year)),
                has_doi(*(row.get(name) for name in doi)),
                False,
            )
            for row in table(path, columns, **options)
        )

    return count


def bibtex(path):
    text = text_of(path)
    entries = []
    at = 0
    for head in re.finditer(r"@\s*([A-Za-z]+)\s*[{(]", text):
        kind = head[1].lower()
        line = text[text.rfind("\n", 0, head.start()) + 1 : head.start()]
        if head.start() < at or line.lstrip().startswith("%"):
            continue
        depth, at, quoted = 1, head.end(), False
        while at < len(text) and depth > 0:
            if text[at] == "@" and re.match(r"\n@\w+\s*[{(]\s*[^\s{}=,]*,", text[at - 1 : at + 200]):
                break
            if text[at] == '"' and depth == 1:
                quoted = not quoted
            closes = text[head.end() - 1] == "(" and depth == 1 and not quoted
            depth += {"{": 1, "}": -1, ")": -1 if closes else 0}.get(text[at], 0)
            at += 1
        if kind not in ("comment", "preamble", "string") and depth == 0:
            entries.append(fields_of(text[head.end() : at - 1]))
    by_key = {fields["key"]: fields for fields in entries}
    rows = []
    for fields in entries:
        parent = by_key.get(fields.get("crossref"), {})
        dates = [
            of.get(name)
            for of in (fields, parent)
            for name in ("year", "date", "month", "early access date")
        ]
        links = [fields.get(name, "") for name in ("url", "ee", "adsurl")]
        doi = has_doi(fields.get("doi")) or any("doi.org/10." in link for link in links)
        rows.append((fields.get("title"), has_year(*dates), doi, False))
    return counts(rows)


def fields_of(entry):
    """The fields of an entry of BibTeX by name: a name and a sign of equality outside of braces."""
    fields = {"key": entry.split(",")[0].strip()}
    depth, quoted, start, parts = 0, False, 0, []
    for at, sign in enumerate(entry):
        if sign == '"' and depth == 0:
            quoted = not quoted
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if sign == "," and depth == 0 and not quoted:
            parts.append(entry[start:at])
            start = at + 1
    for part in parts + [entry[start:]]:
        name, equals, value = part.partition("=")
        value = re.sub(r'[{}"\s]+', " ", value).strip()
        if equals and value:
            fields.setdefault(name.strip().lower(), value)
    return fields


def tags_of(path, start, tag):
    """Records of tagged lines, by tag: a line that `tag` does not match goes on with the one before."""
    records, last = [], None
    for line in re.split(r"\r\n|\r|\n", text_of(path)):
        found = re.match(tag, line)
        if found and found[1] == start:
            records.append({})
        if found and records:
            last = records[-1].setdefault(found[1], [])
            last.append((found[2] or "").strip())
        elif last is not None and line.startswith(" "):
            last[-1] += " " + line.strip()
    return records


def web_of_science(path):
    if path.suffix == ".bib":
        return bibtex(path)
    if text_of(path).startswith("PT\t"):
        options = {"delimiter": "\t", "quoting": csv.QUOTE_NONE, "doi": ("di",), "title": "ti"}
        return of_table("PT", "TI", year=("py", "ea"), **options)(path)
    rows = []
    for tags in tags_of(path, "PT", r"([A-Z][A-Z0-9])(?: (.*)|$)"):
        get = lambda name: " ".join(tags.get(name) or [])
        rows.append((get("TI"), has_year(get("PY"), get("EA"), get("PD")), has_doi(get("DI")), False))
    return counts(rows)


def pubmed_europepmc(path):
    if path.suffix == ".csv":
        return of_table("PMID", "Title", year=("publication year",))(path)
    if path.suffix == ".json":
        value = json.loads(text_of(path))
        works = value.get("citationList", {}).get("citation") or []
        return counts((one.get("title"), one.get("pubYear"), one.get("doi"), False) for one in works)
    rows = []
    for tags in tags_of(path, "PMID", r"([A-Z]{2,4}) *- ?(.*)"):
        ids = [value for name in ("LID", "AID") for value in tags.get(name, [])]
        doi = any(re.match(r"10\.\S+ \[doi\]", value) for value in ids)
        rows.append((tags.get("TI") or tags.get("TT"), has_year(*tags.get("DP", [])), doi, False))
    return counts(rows)


def date_of(item, *names):
    for name in names:
        date = item.get(name) or {}
        parts = date.get("date-parts") if isinstance(date, dict) else None
        if has_year(*((parts or [[]])[0] or [])) or (not parts and has_year(json.dumps(date))):
            return True
    return False


def noted(item):
    """A line of a note that gives the DOI of a kind of item that has no field for one."""
    return re.search(r"^DOI: *(\S+)", item.get("note") or "", re.M)


def crossref(path):
    value = json.loads(text_of(path))
    message = value.get("message", value)
    works = message.get("items", [message] if "DOI" in message else [])
    if value.get("message-type", "work").startswith("work") is False:
        works = []
    names = ("issued", "published", "published-print", "published-online", "created")
    return counts(
        (any(one.get("title") or []), date_of(one, *names), one.get("DOI"), False) for one in works
    )


def csl_json(path):
    value = json.loads(text_of(path))
    items = value
    if isinstance(value, dict):
        items = list(value["items"].values()) if "items" in value else [value]
        if all(name.startswith("10.") for name in value):
            items = [one for found in value.values() for one in found]
        if "type" not in items[0]:
            return counts([])
    names = ("issued", "published-print", "published-online", "published", "event-date", "created")
    return counts(
        (one.get("title"), date_of(one, *names), has_doi(one.get("DOI")) or noted(one), False)
        for one in items
    )


def opencitations(path):
    rows = []
    if path.suffix == ".csv":
        links = list(table(path, ("citing", "cited")))
    else:
        links = json.loads(text_of(path))
    for link in links:
        year = has_year(link.get("creation"), link.get("year"))
        rows.append((link.get("title"), year, has_doi(link.get("citing"), link.get("doi")), False))
    return counts(rows)


def scite(path):
    rows = table(path, ("source_doi", "target_doi", "text"))
    return counts((None, None, has_doi(row["source_doi"]), row["type"]) for row in rows)


def citation_functions(path):
    rows = []
    for value in json_values(text_of(path)):
        for row in value if isinstance(value, list) else [value]:
            title = row.get("title") or row.get("citing_paper_title")
            year = has_year(row.get("year"), row.get("citing_paper_year"))
            label = row.get("label") or row.get("intent") or row.get("y") or row.get("use")
            rows.append((title, year, has_doi(row.get("doi")), label))
    return counts(rows)


def scopus(path):
    return bibtex(path) if path.suffix == ".bib" else of_table("EID", "Source title")(path)


def dimensions(path):
    columns = ("doi", "title", "abstract") if path.suffix == ".xlsx" else ("id", "year")
    return of_table(*columns, year=("year", "publication date"))(path)


COUNTERS = {
    "semantic-scholar": semantic_scholar,
    "openalex": openalex,
    "ris": ris,
    "asreview-csv": of_table("title", year=("year", "publication_year")),
    "bibtex": bibtex,
    "citation-functions": citation_functions,
    "crossref": crossref,
    "csl-json": csl_json,
    "dimensions": dimensions,
    "google-scholar-pop-csv": of_table("Cites", "Title", "GSRank"),
    "lens": of_table("Lens ID", "Title", year=("publication year", "date published")),
    "opencitations": opencitations,
    "other-csv": of_table("Document Title", title="document title", year=("publication year",)),
    "pubmed-europepmc": pubmed_europepmc,
    "scite": scite,
    "scopus": scopus,
    "wos": web_of_science,
    "zotero-csv": of_table("Key", "Item Type", year=("publication year", "date")),
}

if __name__ == "__main__":
    root = Path(sys.argv[1])
    found = {
        f"{folder}/{path.name}": count(path)
        for folder, count in COUNTERS.items()
        for path in sorted((root / folder).iterdir())
    }
    print(json.dumps(found, indent=1))
