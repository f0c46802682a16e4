"""How good groups of papers are, clustering by clustering, and where papers stand in them."""

import json
from itertools import combinations
from statistics import fmean

import numpy as np

import formulas
from formulas import Matrix
from report import Hub, Report, Row
from vectors import Vectors, alike, contributions, graph_of, neighbours_of

Labels = dict[str, list[int]]


def labels_of(hub: Hub) -> Labels:
    """The cluster of each paper in each clustering, in the order of the page; -1 for none."""
    rows = hub.grouped("memberships", "clustering_id")
    return {
        name: [-1 if row["cluster_id"] is None else row["cluster_id"] for row in own]
        for name, own in rows.items()
    }


def check_clusterings(hub: Hub, spaces: dict[str, Vectors], report: Report) -> None:
    """Measures each clustering, and the places of its papers and clusters."""
    labels = labels_of(hub)
    links = graph_of(neighbours_of(hub), spaces["words and phrases"].cosines)
    rows, clusters, members = (
        hub.rows("clusterings"),
        hub.grouped("clusters", "clustering_id"),
        hub.grouped("memberships", "clustering_id"),
    )
    able = [name for name, own in labels.items() if max(own, default=-1) >= 0]
    indices = {
        frozenset(pair): formulas.rand_index(labels[pair[0]], labels[pair[1]])
        for pair in combinations(able, 2)
    }
    chosen = [row["resolution"] for row in hub.rows("granularities") if row["is_chosen"]]
    for place, row in enumerate(rows):
        name, own = row["clustering_id"], labels[row["clustering_id"]]
        space, placed = spaces[row["vocabulary"]], [label for label in own if label >= 0]
        silhouettes = check_papers(hub, name, members[name], own, space, report)
        check_clusters(hub, name, clusters[name], members[name], own, space, report)
        stabilities = [one["stability"] for one in clusters[name]]
        agreements = [indices[frozenset((name, other))] for other in able if other != name]
        expected: Row = {
            "is_default": row["vocabulary"] == "words and phrases"
            and place == [one["is_default"] for one in rows].index(True),
            "clusters_asked": int(name.split("/")[2]),
            "seed": 1,
            "clusters": len(set(placed)),
            "papers": len(placed),
            "papers_without_terms": len(own) - len(placed),
            "features": len(space.features),
            "modularity": formulas.modularity(links, own) if links.any() else None,
            "silhouette": fmean(silhouettes) if silhouettes else None,
            "stability": None if not stabilities or stabilities[0] is None else fmean(stabilities),
            "null_stability": clusters[name][0]["null_stability"] if clusters[name] else None,
            "agreement": fmean(agreements) if name in able and agreements else None,
            "specifications": len(rows),
            "specifications_left_out": 0,
            "position": place + 1,
        }
        report.row("clusterings", name, row, expected)
        report.same(
            "clusterings.resolution", name, row["resolution"] is not None, row["method"] == "leiden"
        )
        if row["method"] == "leiden" and row["vocabulary"] == "words and phrases":
            gain = best_move(links, own, row["resolution"])
            report.holds(
                "clusterings.resolution", name, gain < 1e-9, f"a paper that moves adds {gain}"
            )
        if row["is_default"] and chosen:
            report.same("clusterings.resolution", "the default", row["resolution"], chosen[0])
    for one in hub.given["partitions"]:
        [default] = [row["clustering_id"] for row in rows if row["is_default"]]
        pair = labels[default], labels[one["clustering_id"]]
        report.same("pages.ari", one["clustering_id"], one["ari"], formulas.rand_index(*pair))
        report.same(
            "pages.nmi", one["clustering_id"], one["nmi"], formulas.mutual_information(*pair)
        )


def best_move(links: Matrix, labels: list[int], resolution: float) -> float:
    """The most modularity that one paper adds by moving to another group, or to none."""
    total, strengths = links.sum(), links.sum(axis=1)
    own, best = np.array(labels), 0.0
    for i in np.flatnonzero(strengths):
        gains = {}
        for label in {*labels, -2}:
            others = (own == label) & (np.arange(len(own)) != i)
            gains[label] = (
                links[i, others].sum() - resolution * strengths[i] * strengths[others].sum() / total
            )
        best = max(best, 2 * (max(gains.values()) - gains[labels[i]]) / total)
    return float(best)


def check_papers(
    hub: Hub, name: str, rows: list[Row], labels: list[int], space: Vectors, report: Report
) -> list[float]:
    """Says how near each paper is to its cluster and the next, and why; gives the silhouettes."""
    surface = {row["term_id"]: row["term"] for row in hub.rows("terms")}
    groups = {
        label: [i for i, other in enumerate(labels) if other == label]
        for label in sorted(set(labels))
        if label >= 0
    }
    silhouettes: list[float] = []
    for i, row in enumerate(rows):
        label, where = labels[i], (name, row["paper_id"])
        is_soft = row["membership"] is not None
        report.holds(
            "memberships.membership",
            where,
            not is_soft or 0 <= row["membership"] <= 1 + 1e-9,
            "no share",
        )
        expected: Row = dict.fromkeys(("similarity", "second_similarity", "margin", "silhouette"))
        if label >= 0:
            others = [j for j in groups[label] if j != i]
            near = float(space.cosines[i, others].mean()) if others else None
            means = {
                other: float(space.cosines[i, held].mean())
                for other, held in groups.items()
                if other != label
            }
            second = max(means.values(), default=None)
            expected["similarity"], expected["second_similarity"] = near, second
            if second is not None:
                report.holds(
                    "memberships.second_cluster_id",
                    where,
                    means[row["second_cluster_id"]] > second - 1e-9,
                    "not the nearest",
                )
                if near is not None:
                    expected["margin"] = near - second
                    larger = max(1 - near, 1 - second)
                    expected["silhouette"] = (near - second) / larger if larger > 0 else 0
                else:
                    expected["silhouette"] = 0
                silhouettes.append(expected["silhouette"])
            shares = contributions(
                space, space.matrix[i] * space.matrix[others].sum(axis=0), surface
            )
            report.holds("memberships.terms", where, alike(row["terms"], shares), row["terms"])
        report.row("memberships", where, row, expected)
    return silhouettes


def check_clusters(
    hub: Hub,
    name: str,
    rows: list[Row],
    members: list[Row],
    labels: list[int],
    space: Vectors,
    report: Report,
) -> None:
    """Measures each cluster of a clustering, and ranks its papers."""
    report.numbered("clusters.position", name, rows)
    sizes = [row["papers"] for row in rows]
    report.same("clusters.papers", name, sizes, sorted(sizes, reverse=True))
    for row in rows:
        where = (name, row["cluster_id"])
        inside = [i for i, label in enumerate(labels) if label == row["cluster_id"]]
        own = [members[i] for i in inside]
        pairs = space.cosines[np.ix_(inside, inside)][np.triu_indices(len(inside), 1)]
        silhouettes = [one["silhouette"] for one in own if one["silhouette"] is not None]
        report.same("clusters.papers", where, row["papers"], len(inside))
        report.same(
            "clusters.similarity",
            where,
            row["similarity"],
            float(pairs.mean()) if len(pairs) else None,
        )
        report.same(
            "clusters.silhouette",
            where,
            row["silhouette"],
            fmean(silhouettes) if silhouettes else None,
        )
        for column in ("stability", "null_stability", "null_stability_upper"):
            report.holds(
                f"clusters.{column}",
                where,
                row[column] is None or 0 <= row[column] <= 1,
                "no share",
            )
        known = {one["paper_id"]: one for one in own}
        similarities = sorted((one["similarity"] or 0 for one in own), reverse=True)
        listed = [
            known[paper]["similarity"] or 0 for paper in json.loads(row["representative_papers"])
        ]
        report.same("clusters.representative_papers", where, listed, similarities[:3])
        margins = sorted(one["margin"] for one in own if one["margin"] is not None)
        report.same(
            "clusters.boundary_papers",
            where,
            [known[paper]["margin"] for paper in json.loads(row["boundary_papers"])],
            margins[:3],
        )
        ranked = sorted(own, key=lambda one: one["position"])
        report.numbered("memberships.position", where, ranked)
        report.same(
            "memberships.position", where, [one["similarity"] or 0 for one in ranked], similarities
        )
