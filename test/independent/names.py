"""The terms that tell groups apart, and the numbers that groups keep between clusterings."""

import csv
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from math import log
from operator import itemgetter
from typing import Any

import numpy as np

import formulas
from groups import labels_of
from page import work_key
from report import Hub, Report, Row


def check_terms_of_clusters(hub: Hub, report: Report) -> None:
    """Weighs the terms of each cluster, and takes the twelve best by each measure."""
    labels = labels_of(hub)
    terms = [row for row in hub.rows("terms") if row["papers"] > 1]
    place = {row["term_id"]: i for i, row in enumerate(terms)}
    paper = {name: i for i, name in enumerate(hub.papers)}
    counts, having = np.zeros((2, len(paper), len(terms)))
    for one in hub.rows("paper_terms"):
        if one["term_id"] in place:
            at = paper[one["paper_id"]], place[one["term_id"]]
            counts[at] += 0 if one["nested"] else 2 if one["part"] == "title" else 1
            having[at] = 1
    rows: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in hub.rows("cluster_terms"):
        rows[row["clustering_id"], row["cluster_id"]].append(row)
    for name, own in labels.items():
        label = np.array(own)
        clustered, groups = label >= 0, sorted(set(own) - {-1})
        total, papers_with = counts[clustered].sum(axis=0), having[clustered].sum(axis=0)
        for group in groups:
            inside = label == group
            size, rest = int(inside.sum()), int(clustered.sum() - inside.sum())
            f, y = counts[inside].sum(axis=0), having[inside].sum(axis=0)
            priors = papers_with * min(size, rest) / (size + rest)
            totals = (y.sum(), (papers_with - y).sum(), priors.sum())
            found: dict[str, dict[str, Any]] = {}
            for i, term in enumerate(terms):
                if f[i] == 0 or papers_with[i] < 2:
                    continue
                phi, p = f[i] / f.sum(), total[i] / total.sum()
                found[term["term_id"]] = {
                    "papers_inside": int(y[i]),
                    "papers_outside": int(papers_with[i] - y[i]),
                    "probability_inside": float(phi),
                    "probability": float(p),
                    "relevance": float(0.6 * log(phi) + 0.4 * log(phi / p)),
                    "c_tf_idf": float(phi * log(1 + total.sum() / len(groups) / total[i])),
                    "z": formulas.fightin_words(y[i], papers_with[i] - y[i], priors[i], totals)
                    if rest
                    else None,
                }
            listed, where = rows[name, group], (name, group)
            report.numbered("cluster_terms.position", where, listed)
            report.same(
                "cluster_terms.relevance",
                where,
                [row["relevance"] for row in listed],
                sorted((row["relevance"] for row in listed), reverse=True),
            )
            report.same(
                "cluster_terms.position",
                where,
                sorted(row["term_id"] for row in listed),
                sorted(telling(found, place)),
            )
            for row in listed:
                for column, value in found.get(row["term_id"], {}).items():
                    report.same(
                        f"cluster_terms.{column}", (*where, row["term"]), row[column], value
                    )


def telling(found: dict[str, dict[str, Any]], place: dict[str, int]) -> set[str]:
    """The twelve best terms by relevance at six λ, by c-TF-IDF and by z."""

    def relevance(one: Row, weight: float) -> float:
        return log(one["probability_inside"]) - (1 - weight) * log(one["probability"])

    measures: list[Callable[[Row], float]] = [
        *(partial(relevance, weight=weight) for weight in (0, 0.2, 0.4, 0.6, 0.8, 1)),
        itemgetter("c_tf_idf"),
        lambda one: one["z"] or 0,
    ]
    kept: set[str] = set()
    for measure in measures:
        ranked = sorted(
            found,
            key=lambda key: (
                -round(measure(found[key]), 10),
                -found[key]["papers_inside"],
                place[key],
            ),
        )
        kept.update(ranked[:12])
    return kept


def check_identities(hub: Hub, report: Report) -> None:
    """Compares clusters with the one that their number was first given to, or is anchored to."""
    keys = {work_key(row["title"]): row["paper_id"] for row in hub.rows("papers")}
    members: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in hub.rows("memberships"):
        members[row["clustering_id"], row["cluster_id"]].add(row["paper_id"])
    first: dict[int, set[str]] = defaultdict(set)
    lines = [line for line in (hub.given["anchors"] or "").splitlines() if not line.startswith("#")]
    for number, title in list(csv.reader(lines))[1:]:
        first[int(number)].add(keys.get(work_key(title), title))
    for row in hub.rows("clusters"):
        if row["share_kept"] is None:
            report.holds(
                "clusters.share_kept",
                row["cluster_id"],
                row["cluster_id"] not in first,
                "given twice",
            )
            first[row["cluster_id"]] = members[row["clustering_id"], row["cluster_id"]]
    for row in hub.rows("clusters"):
        own = members[row["clustering_id"], row["cluster_id"]]
        if row["share_kept"] is not None:
            where = (row["clustering_id"], row["cluster_id"])
            report.same(
                "clusters.share_kept",
                where,
                row["share_kept"],
                formulas.jaccard(own, first[row["cluster_id"]]),
            )
    for name, rows in hub.grouped("clusters", "clustering_id").items():
        ids = {row["cluster_id"] for row in rows}
        report.holds("clusters.cluster_id", name, len(ids) == len(rows) and min(ids) > 0, f"{ids}")
