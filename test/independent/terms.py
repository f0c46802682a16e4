"""Terms of papers, counted from their places, and the uptake of a hub's own words."""

import csv
import json
import re
from collections import defaultdict

import formulas
from report import Hub, Report, Row

Having = dict[str, set[str]]


def check_terms(hub: Hub, report: Report) -> None:
    """Counts the terms from their places, and weighs them anew."""
    terms, places = hub.rows("terms"), hub.grouped("paper_terms", "term_id")
    total = len(hub.papers)
    candidates = {one["term_id"]: one for one in hub.given["candidates"]}
    background = read_background(hub)
    [hub_id] = {row["hub_id"] for row in hub.rows("hubs")}
    pooled = f"({hub_id})" in background
    holders = {row["theme_id"]: set(json.loads(row["terms"])) for row in hub.rows("themes")}
    for row in terms:
        key, own = row["term_id"], places[row["term_id"]]
        papers = len({place["paper_id"] for place in own})
        spaced = f" {key} "
        longer = [
            one["occurrences"]
            for name, one in candidates.items()
            if spaced in f" {name} " and name != key
        ]
        occurrences = sum(2 if place["part"] == "title" else 1 for place in own)
        others = background.get(key, 0)
        all_papers = background.get("(all)", 0)
        prior = (
            max(others, papers) / max(all_papers, total)
            if pooled
            else (others + papers) / (all_papers + total)
        )
        expected = {
            "words": len(key.split(" ")),
            "papers": papers,
            "occurrences": occurrences,
            "c_value": formulas.c_value(len(key.split(" ")), candidates[key]["occurrences"], longer)
            if row["origin"] == "found"
            else 0,
            "fewest_papers": max(2, total // 500),
            "idf": formulas.idf(papers, total),
            "prior": prior,
            "common": " " not in key and total >= 10 and papers > 0.225 * total,
        }
        report.row("terms", key, row, expected)
        holding = [theme for theme, held in holders.items() if key in held]
        is_held = row["theme_id"] in holding if holding else row["theme_id"] is None
        report.holds("terms.theme_id", key, is_held, f"{row['theme_id']}")
    values = [row["c_value"] for row in terms]
    report.same("terms.position", "the terms", values, sorted(values, reverse=True))
    report.numbered("terms.position", "the terms", terms)


def read_background(hub: Hub) -> dict[str, int]:
    """The papers that have a term by the background file; totals are in brackets."""
    lines = csv.reader((hub.given["background"] or "").splitlines())
    return {line[0]: int(line[1]) for line in list(lines)[1:]}


def check_places(hub: Hub, report: Report) -> None:
    """Looks up each place in its text, and which of them lie inside one of a longer term."""
    texts = {
        (row["paper_id"], part): (row[part] or "").encode("utf-16-le")
        for row in hub.rows("papers")
        for part in ("title", "summary")
    }
    forms = {row["term_id"]: set(json.loads(row["forms"])) for row in hub.rows("terms")}
    words = {row["term_id"]: row["words"] for row in hub.rows("terms")}
    around: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for place in hub.rows("paper_terms"):
        around[place["paper_id"], place["part"]].append(place)
    for where, places in around.items():
        for place in places:
            start, end, term = place["start"], place["end"], place["term_id"]
            written = texts[where][2 * start : 2 * end].decode("utf-16-le")
            whole = {one["term_id"] for one in places if (one["start"], one["end"]) == (start, end)}
            known = {bare(form) for one in whole for form in forms[one]}
            report.holds("paper_terms.start", written, bare(written) in known, f"no form of {term}")
            report.holds(
                "paper_terms.end", written, written == written.strip() != "", "white space"
            )
            inside = any(
                words[one["term_id"]] > words[term] and one["start"] <= start and end <= one["end"]
                for one in places
            )
            report.same("paper_terms.nested", written, place["nested"], inside)


def bare(text: str) -> str:
    """A text in lower case without what may divide its words."""
    return re.sub(r"[-\s]+", " ", text.lower())


def papers_having(hub: Hub) -> Having:
    """The papers that have each term."""
    having: Having = defaultdict(set)
    for place in hub.rows("paper_terms"):
        having[place["term_id"]].add(place["paper_id"])
    return having


def check_uptake(hub: Hub, report: Report) -> None:
    """Counts the papers that have the hub's own words, beside those of other hubs."""
    [row] = hub.rows("hubs")
    terms, having, background = hub.rows("terms"), papers_having(hub), read_background(hub)
    counted, own_row = {one["term_id"] for one in terms}, f"({row['hub_id']})"
    hubs = [name for name in background if name.startswith("(") and name not in ("(all)", own_row)]
    total, others = len(hub.papers), background.get("(all)", 0) - background.get(own_row, 0)
    said: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for one in hub.rows("theme_uptake"):
        said[one["part"], one["sentence"]].append(one)
        report.same("theme_uptake.other_hubs", "the hub", one["other_hubs"], len(hubs))
        report.same("theme_uptake.other_papers", "the hub", one["other_papers"], others)
    last: Row = {"part": "", "sentence": 0, "sentence_end": 0}
    for (part, number), words in said.items():
        before = last if last["part"] == part else {"sentence": 0, "sentence_end": 0}
        text, first = row[part].encode("utf-16-le"), words[0]
        start, end = first["sentence_start"], first["sentence_end"]
        report.same("theme_uptake.sentence", part, number, before["sentence"] + 1)
        report.holds(
            "theme_uptake.sentence_start", number, before["sentence_end"] <= start, f"{start}"
        )
        report.holds("theme_uptake.sentence_end", number, start < end <= len(text) // 2, f"{end}")
        found: Having = {}
        rest = list(text[2 * start : 2 * end].decode("utf-16-le"))
        words = [one for one in words if one["term_id"] is not None]
        for one in words:
            term, name = one["term_id"], one["term"]
            written = text[2 * one["start"] : 2 * one["end"]].decode("utf-16-le")
            rest[one["start"] - start : one["end"] - start] = "." * (one["end"] - one["start"])
            report.same("theme_uptake.start", name, written, name)
            report.holds("theme_uptake.end", name, start < one["end"] <= end, "in another sentence")
            places = json.loads(one["evidence"] or "[]")
            found[term] = (
                having[term] if term in counted else {place["paper_id"] for place in places}
            )
            report.same("theme_uptake.papers", name, one["papers"], len(found[term]))
            pooled = background.get(term, 0) - (one["papers"] if own_row in background else 0)
            there = min(others, max(0, pooled))
            prior = (one["papers"] + there) * min(total, others) / (total + others)
            totals = (total, others, min(total, others))
            z = formulas.fightin_words(one["papers"], there, prior, totals) if others > 0 else None
            report.same("theme_uptake.z", name, one["z"], z)
        left = bare("".join(rest))
        common = {
            one["term_id"]: having[one["term_id"]]
            for one in terms
            if one["common"]
            and any(
                re.search(rf"\b{re.escape(bare(form))}\b", left)
                for form in json.loads(one["forms"])
            )
        }
        echoing = echoes(found, common)
        for one in words:
            report.same(
                "theme_uptake.echoes",
                one["term"],
                one["echoes"],
                len(found[one["term_id"]] & echoing),
            )
        last = first


def echoes(found: Having, common: Having) -> set[str]:
    """The papers with a phrase of a sentence, or two of its words, one of which is not common."""
    phrases = {paper for term, papers in found.items() if " " in term for paper in papers}
    alone = [paper for term, papers in found.items() if " " not in term for paper in papers]
    words = alone + [paper for papers in common.values() for paper in papers]
    return phrases | {paper for paper in alone if words.count(paper) > 1}
