"""What a page of a hub lists and totals, read off its text anew, by its layout."""

import hashlib
import re
import unicodedata
from collections import Counter

import formulas
from report import Hub, Report, Row

EXPLORER, REPRESENTATIVES = "citing papers explorer", "representative citing papers"


def check_page(hub: Hub, report: Report) -> None:
    """Reads the page anew, by its layout, and compares what it lists and totals."""
    [page] = hub.given["pages"]
    text: str = page["text"]
    [row], papers = hub.rows("hubs"), hub.rows("papers")
    lines = [line.strip() for line in text.split("\n")]
    filled = [line for line in lines if line]
    entries = entries_of(filled[filled.index(EXPLORER) + 1 :])
    start = max((i for i, line in enumerate(filled) if line.endswith(REPRESENTATIVES)), default=0)
    between = filled[start + 1 : filled.index(EXPLORER)]
    torn = filled[:1] if filled[0] != "hub" else []
    listed = entries_of(between) or [{"summary": summary} for summary in torn + between]
    shown = [entry for one in listed for entry in entries if one.items() <= entry.items()]
    said = re.search(r"^(\d+) Pith papers?", text, re.MULTILINE)
    digest = hashlib.sha256(text.encode()).hexdigest()
    bare = hashlib.sha256("".join(f"{line}\n" for line in filled).encode()).hexdigest()
    ledger = hub.rows("lines")
    told = [one for one in hub.rows("diagnostics") if one["path"] == row["path"]]
    severities = Counter(one["severity"] for one in told)
    expected: Row = {
        "synthetic": filled[0] == "synthetic: made up by npm run demo, no real papers",
        "declared": int(said[1]) if said else None,
        "parsed": len(entries),
        "with_summary": sum(entry["summary"] is not None for entry in entries),
        "title_only": sum(entry["summary"] is None for entry in entries),
        "representatives": len(shown),
        "pages": 1,
        "lines_total": text.count("\n") + (not text.endswith("\n")),
        "lines_accounted": sum(one["accounted"] for one in ledger),
        "errors": severities["error"],
        "warnings": severities["warning"],
        "notes": severities["note"],
        "text_hash": digest,
        "lines_hash": bare,
    }
    report.row("hubs", "the hub", row, expected)
    report.numbered("papers.position", "the papers", papers)
    for paper, entry in zip(papers, entries):
        entry |= {
            "title_only": entry["summary"] is None,
            "work_key": work_key(entry["title"]),
            "representative": entry in shown,
            "representative_position": shown.index(entry) + 1 if entry in shown else None,
        }
        report.row("papers", entry["title"], paper, entry)
        there = lines[paper["line"] - 1].removeprefix("- ")
        report.same("papers.line", entry["title"], there, entry["title"])
    check_ledger(ledger, text, report)
    check_totals(hub, text, lines, report)
    for one in told:
        report.holds(
            "diagnostics.line", one["rule"], 1 <= one["line"] <= len(lines), f"{one['line']}"
        )
        report.holds(
            "diagnostics.column",
            one["rule"],
            1 <= one["column"] <= len(lines[one["line"] - 1]) + 1,
            f"{one['column']}",
        )


def entries_of(lines: list[str]) -> list[Row]:
    """The papers of an explorer: after a dash, or each before its row of metadata."""
    entries: list[Row] = []
    if lines[0].startswith("-"):
        for i, line in enumerate(lines):
            if line == "-":
                entries.append({"title": lines[i + 1], "summary": lines[i + 2]})
            elif line.startswith("- "):
                entries.append({"title": line[2:], "summary": None})
        return entries
    rows = [i for i, line in enumerate(lines) if " · " in line]
    for i, end in zip(rows, [*(row - 1 for row in rows[1:]), len(lines)]):
        fieldname, date, verdict, novelty, *refs = lines[i].split(" · ")
        entries.append(
            {
                "title": lines[i - 1],
                "summary": lines[i + 1] if i + 1 < end else None,
                "field": fieldname,
                "date": date,
                "year": int(date[:4]),
                "verdict": verdict,
                "novelty": float(novelty.removeprefix("novelty ")),
                "reference_count": int(refs[0].split()[0]) if refs else None,
            }
        )
    return entries


def work_key(title: str) -> str:
    """16 hex digits of the SHA-256 of the letters and digits of a title, in lower case."""
    letters = "".join(
        c
        for c in unicodedata.normalize("NFKC", title).lower()
        if unicodedata.category(c)[0] in "LN"
    )
    return hashlib.sha256((letters or title).encode()).hexdigest()[:16]


def check_ledger(ledger: list[Row], text: str, report: Report) -> None:
    """Joins the lines of the ledger, which have to be the page, byte for byte."""
    at = 0
    for place, line in enumerate(ledger):
        written = (line["text"] + line["terminator"]).encode()
        report.same("lines.line", place, line["line"], place + 1)
        report.same("lines.start_byte", place, line["start_byte"], at)
        at += len(written)
        report.same("lines.end_byte", place, line["end_byte"], at)
        report.holds(
            "lines.accounted", place, isinstance(line["accounted"], bool), "no truth value"
        )
    report.same(
        "lines.text",
        "the page",
        "".join(line["text"] + line["terminator"] for line in ledger),
        text,
    )


def check_totals(hub: Hub, text: str, lines: list[str], report: Report) -> None:
    """Reads roles, polarities and facets off the page, and compares their sums and positions."""
    [row] = hub.rows("hubs")
    fused = "\nroles\n" in text
    head = text.split("\nroles\n")[1] if fused else text.split("citation-role summary")[1]
    of_roles, rest = head.split("polarities" if fused else "citation-polarity summary", 1)
    of_polarities = re.split(f"{REPRESENTATIVES}|claims ledger", rest)[0]
    for table, part in (("roles", of_roles), ("polarities", of_polarities)):
        totals = re.findall(r"([a-z_]+) (\d+)", part)
        rows = hub.rows(table)
        report.same(
            f"{table}.count",
            table,
            [[one["label"], one["count"]] for one in rows],
            [[a, int(n)] for a, n in totals],
        )
        report.numbered(f"{table}.position", table, rows)
        report.same(
            f"hubs.{table}_classified",
            "the hub",
            row[f"{table}_classified"],
            sum(int(n) for _, n in totals),
        )
        for one in rows:
            report.holds(
                f"{table}.line",
                one["label"],
                f"{one['label']} {one['count']}" in lines[one["line"] - 1],
                "another line",
            )
            report.same(f"{table}.counted", one["label"], one["counted"], True)
            report.same(f"{table}.known", one["label"], one["known"], True)
    counted = {"fields": "field", "years": "year", "verdicts": "verdict"}
    for facet, rows in hub.grouped("facets", "facet").items():
        report.numbered("facets.position", facet, rows)
        for one in rows:
            written = f"{one['value']} {one['count']}"
            report.holds(
                "facets.line", one["value"], written in lines[one["line"] - 1], "another line"
            )
            report.same("facets.known", one["value"], one["known"], True)
            if facet in counted:
                values = [str(paper[counted[facet]]).upper() for paper in hub.rows("papers")]
                report.same(
                    "facets.count", one["value"], one["count"], values.count(one["value"].upper())
                )


def check_evidence(hub: Hub, report: Report) -> None:
    """Bounds and intervals of the classes, and how many papers it takes to know all shares."""
    total = len(hub.papers)
    declared = {
        "role": {"background", "method", "baseline", "dataset", "other"},
        "polarity": {"supporting", "contrasting", "mentioning"},
    }
    for said in hub.given["evidence"]:
        measure = said["measure"]
        sums: Counter[str] = Counter()
        for row in hub.rows("roles" if measure == "role" else "polarities"):
            name = row["label"] if measure == "role" else row["meaning"]
            if row["counted"] and (measure == "role" or name in declared[measure]):
                sums[name] += row["count"]
        known = sum(sums.values())
        expected = {
            "classified": known,
            "total": total,
            "unclassified": max(0, total - known),
            "excess": max(0, known - total),
            "share": None if known > total else known / total,
        }
        for name, value in expected.items():
            report.same("pages.coverage", (measure, name), said[name], value)
        report.same(
            "pages.classes",
            measure,
            [[one["label"], one["count"]] for one in said["classes"]],
            [[label, n] for label, n in sums.most_common()],
        )
        at_once = len(declared[measure] | set(sums))
        for one in said["classes"]:
            lower, upper = one["count"] / total, (one["count"] + total - known) / total
            report.same(
                "pages.bounds",
                one["label"],
                [one["bounds"]["lower"], one["bounds"]["upper"]],
                [lower, upper],
            )
            interval = one["interval"] and [one["interval"]["lower"], one["interval"]["upper"]]
            ends = None
            if 5 <= known < total:
                low, high = formulas.wilson(one["count"], known, classes=at_once, total=total)
                ends = [max(lower, low), min(upper, high)]
            report.same("pages.interval", one["label"], interval, ends)
        for need in said["needed"]:
            report.same(
                "pages.needed",
                (measure, need["margin"]),
                need["papers"],
                formulas.sample_size(known, total, need["margin"]),
            )
