"""Links of terms, the themes they make, and the words that set papers apart."""

import json
from itertools import combinations
from math import sqrt
from typing import Any

import numpy as np

import formulas
from report import Hub, Report
from terms import Having, papers_having


def check_links(hub: Hub, report: Report) -> None:
    """Counts the papers of each pair of terms of the network, and its five measures."""
    having, network = papers_having(hub), network_terms(hub)
    links = {(row["one"], row["other"]): row for row in hub.rows("theme_links")}
    pairs = {
        pair: len(having[pair[0]] & having[pair[1]])
        for pair in combinations(network, 2)
        if not part_of(*pair)
    }
    report.same(
        "theme_links.papers",
        "all pairs",
        sorted(links),
        sorted(pair for pair, both in pairs.items() if both),
    )
    for (one, other), row in links.items():
        c, a, b = pairs.get((one, other), 0), len(having[one]), len(having[other])
        expected = {
            "papers": c,
            "association_strength": c / (a * b),
            "inclusion": c / min(a, b),
            "jaccard": c / (a + b - c),
            "salton": c / sqrt(a * b),
            "equivalence": c * c / (a * b),
        }
        report.row("theme_links", f"{one} and {other}", row, expected)


def network_terms(hub: Hub) -> list[str]:
    """The 300 terms of highest C-value that are not too common, and the curated ones."""
    able = [row for row in hub.rows("terms") if not row["common"]]
    return [row["term_id"] for i, row in enumerate(able) if i < 300 or row["origin"] == "curated"]


def part_of(one: str, other: str) -> bool:
    """Whether one of two terms holds the other."""
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def check_themes(hub: Hub, report: Report) -> None:
    """Ties papers to themes, and places the themes in the strategic diagram."""
    themes, having = hub.rows("themes"), papers_having(hub)
    members: dict[str, list[str]] = {row["theme_id"]: json.loads(row["terms"]) for row in themes}
    check_carriers(hub, members, having, report)
    carried = hub.grouped("paper_themes", "theme_id")
    report.numbered("themes.position", "the themes", themes)
    colours = [row["colour"] for row in themes]
    report.holds(
        "themes.colour",
        "the themes",
        len(set(colours)) == len(colours) and min(colours, default=1) > 0,
        f"{colours}",
    )
    report.same(
        "themes.papers",
        "their order",
        [row["papers"] for row in themes],
        sorted((row["papers"] for row in themes), reverse=True),
    )
    work_of = {row["paper_id"]: row["work_key"] or row["paper_id"] for row in hub.rows("papers")}
    network = network_terms(hub)
    works = sorted(set(work_of.values()), key=list(work_of.values()).index)
    matrix = np.zeros((len(works), len(network)))
    for column, term in enumerate(network):
        for paper in having[term]:
            matrix[works.index(work_of[paper]), column] = 1
    apart = np.array(
        [[one != other and not part_of(one, other) for other in network] for one in network],
        dtype=bool,
    ).reshape(len(network), len(network))
    inside = np.array(
        [[term in members[row["theme_id"]] for term in network] for row in themes], dtype=bool
    ).reshape(len(themes), len(network))
    values = callon(matrix, apart, inside)
    random, half = np.random.default_rng(1), len(works) // 2
    draws = np.array(
        [callon(matrix[random.permutation(len(works))[:half]], apart, inside) for _ in range(300)]
    )
    unseen = unseen_variance(matrix, apart, inside)
    middles = np.median(values, axis=0) if len(themes) else np.zeros(2)
    for i, row in enumerate(themes):
        report.same("themes.papers", row["theme"], row["papers"], len(carried[row["theme_id"]]))
        sides: list[bool | None] = []
        for k, name in enumerate(("centrality", "density")):
            value, low, high = row[name], row[f"{name}_lower"], row[f"{name}_upper"]
            report.same(f"themes.{name}", row["theme"], value, float(values[i, k]))
            report.same(f"themes.{name}_lower", row["theme"], low is None, len(works) < 10)
            if low is None:
                sides.append(None)
                continue
            half_width = 1.959964 * sqrt(draws[:, i, k].var(ddof=1) + unseen[i, k])
            report.same(f"themes.{name}_upper", row["theme"], high - value, half_width, within=0.25)
            report.same(f"themes.{name}_lower", row["theme"], low, max(0, 2 * value - high))
            sides.append(None if low <= middles[k] <= high else bool(value > middles[k]))
        quadrant = None
        if len(themes) >= 4 and None not in sides:
            dense = ("motor", "niche") if sides[1] else ("basic", "emerging or declining")
            quadrant = dense[0 if sides[0] else 1]
        report.same("themes.quadrant", row["theme"], row["quadrant"], quadrant)


def callon(matrix: formulas.Matrix, apart: Any, inside: Any) -> formulas.Matrix:
    """Centrality and density of themes, by the estimated equivalence indices of their terms."""
    n, counts = len(matrix), matrix.sum(axis=0)
    both = matrix.T @ matrix
    alone = np.maximum(1, np.multiply.outer(counts - 1, counts - 1))
    index = np.where(apart & (both >= 2), np.minimum(1, (n - 1) / n * both * (both - 1) / alone), 0)
    within = np.einsum("ti,ij,tj->t", inside, index, inside) / 2
    outward = np.einsum("ti,ij,tj->t", inside, index, ~inside)
    return np.stack([10 * outward, 100 * within / np.maximum(1, inside.sum(axis=1))], axis=1)


def unseen_variance(matrix: formulas.Matrix, apart: Any, inside: Any) -> formulas.Matrix:
    """What pairs that stand together once add: chances of another paper, of .14 and .04."""
    counts = matrix.sum(axis=0)
    both = matrix.T @ matrix
    alone = np.maximum(1, np.multiply.outer(counts - 1, counts - 1))
    once = np.where(apart & (both == 1), 2 / alone**2, 0)
    within = np.einsum("ti,ij,tj->t", inside, once, inside) / 2
    outward = np.einsum("ti,ij,tj->t", inside, once, ~inside)
    size = np.maximum(1, inside.sum(axis=1))
    return np.stack([100 * 0.04 * outward, (100 / size) ** 2 * 0.14 * within], axis=1)


def check_carriers(hub: Hub, members: dict[str, list[str]], having: Having, report: Report) -> None:
    """A paper carries a curated theme by one term, a detected one by a phrase or two terms."""
    origin = {row["theme_id"]: row["origin"] for row in hub.rows("themes")}
    rows = {(row["paper_id"], row["theme_id"]): row for row in hub.rows("paper_themes")}
    expected: dict[tuple[str, str], set[str]] = {}
    for paper in hub.papers:
        for theme, terms in members.items():
            found = {term for term in terms if paper in having[term]}
            is_carried = (
                found
                and origin[theme] == "curated"
                or len(found) > 1
                or any(" " in term for term in found)
            )
            if is_carried:
                expected[paper, theme] = found
    report.same("paper_themes.terms", "all carriers", sorted(rows), sorted(expected))
    places = hub.grouped("paper_terms", "paper_id")
    for key, row in rows.items():
        found = expected.get(key, set())
        evidence = [
            {name: place[name] for name in ("term_id", "part", "start", "end")}
            for place in places[key[0]]
            if place["term_id"] in found
        ]
        report.same("paper_themes.terms", key, row["terms"], len(found))
        report.same("paper_themes.evidence", key, json.loads(row["evidence"]), evidence)


def check_words(hub: Hub, report: Report) -> None:
    """Compares the words of selections with those of the other works, by the exact test."""
    work_of = {row["paper_id"]: row["work_key"] or row["paper_id"] for row in hub.rows("papers")}
    priors = {row["term_id"]: row["prior"] for row in hub.rows("terms")}
    having: Having = {
        term: {work_of[paper] for paper in papers} for term, papers in papers_having(hub).items()
    }
    able = [term for term in priors if len(having.get(term, ())) > 1]
    for number, one in enumerate(hub.given["comparisons"]):
        selected = {work_of[paper] for paper in one["selected"]}
        sizes = len(selected), len(set(work_of.values())) - len(selected)
        counts = {
            term: (len(having[term] & selected), len(having[term] - selected)) for term in able
        }
        weight = min(sizes)
        totals = (
            sum(group for group, _ in counts.values()),
            sum(rest for _, rest in counts.values()),
            sum(priors[term] * weight for term in able),
        )
        tests = [formulas.hypergeometric_p(*counts[term], sizes) for term in able]
        adjusted = dict(zip(able, formulas.benjamini_hochberg(tests)))
        passing = sum(p <= 0.05 for p in adjusted.values())
        classes = len(able) / max(1, passing)
        order: list[tuple[bool, float]] = []
        report.same(
            "pages.words", number, sorted(row["term_id"] for row in one["terms"]), sorted(able)
        )
        for row in one["terms"]:
            term = row["term_id"]
            group, rest = counts[term]
            difference = group / sizes[0] - rest / sizes[1]
            lower, upper = formulas.newcombe((group, sizes[0]), (rest, sizes[1]), classes, 0.05)
            is_distinctive = adjusted[term] <= 0.05 and (lower > 0 or upper < 0)
            expected = {
                "group": group,
                "rest": rest,
                "difference": difference,
                "z": formulas.fightin_words(group, rest, priors[term] * weight, totals),
                "p": tests[able.index(term)],
                "adjusted": adjusted[term],
                "isDistinctive": is_distinctive,
                "lower": lower,
                "upper": upper,
            }
            for name, value in expected.items():
                report.same(f"pages.words_{name}", (number, term), row[name], value)
            order.append((not (is_distinctive and difference > 0), -round(row["z"], 10)))
        report.same("pages.words_order", number, order, sorted(order))
