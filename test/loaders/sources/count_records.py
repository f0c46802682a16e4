"""Counts the records of source files with Python's own readers, for real-files.test.ts.

python3 test/loaders/sources/count_records.py ../shared/sources > test/loaders/sources/real-files.json

For each file, by folder and name: its records, and how many have a title, a year, a DOI, and a role or
polarity of theirs. A folder is counted by the function of its name below; others are passed over.
"""

import json
import re
import sys
from pathlib import Path

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


COUNTERS = {"semantic-scholar": semantic_scholar, "openalex": openalex, "ris": ris}

if __name__ == "__main__":
    root = Path(sys.argv[1])
    found = {
        f"{folder}/{path.name}": count(path)
        for folder, count in COUNTERS.items()
        for path in sorted((root / folder).iterdir())
    }
    print(json.dumps(found, indent=1))
