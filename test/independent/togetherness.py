"""Hierarchies of papers, how often two share a group, and groups that most clusterings keep."""

import json
from itertools import combinations
from math import ceil, sqrt
from typing import Any

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage

import formulas
from formulas import Matrix
from groups import labels_of
from report import Hub, Report, Row
from vectors import Vectors


def check_hierarchies(hub: Hub, spaces: dict[str, Vectors], report: Report) -> None:
    """Latent dimensions by numpy's decomposition, and Ward's hierarchy on them by scipy."""
    latent = np.array(hub.given["latent"]).T
    own, _ = latent_points(spaces["words and phrases"])
    report.holds(
        "pages.latent",
        "the hub",
        np.allclose(latent @ latent.T, own @ own.T, rtol=0, atol=1e-8),
        "other coordinates",
    )
    merges, labels = hub.grouped("cluster_merges", "vocabulary"), labels_of(hub)
    for name, space in spaces.items():
        points, inside = latent_points(space)
        rows = merges.get(name, [])
        if not rows:
            continue
        tree = linkage(
            points[inside] / np.linalg.norm(points[inside], axis=1, keepdims=True), "ward"
        )
        heights = [row["height"] for row in rows]
        report.holds(
            "cluster_merges.height",
            name,
            np.allclose(heights, tree[:, 2], rtol=0, atol=1e-7),
            "other heights",
        )
        sizes: dict[int, int] = {}
        for row in rows:
            parts = [
                1 if row[f"{side}_step"] is None else sizes[row[f"{side}_step"]]
                for side in ("one", "other")
            ]
            sizes[row["step"]] = row["papers"]
            for side in ("one", "other"):
                step = row[f"{side}_step"]
                is_one = (step is None) != (row[f"{side}_paper_id"] is None) and (step or 0) < row[
                    "step"
                ]
                report.holds(f"cluster_merges.{side}_step", (name, row["step"]), is_one, f"{step}")
            report.same("cluster_merges.papers", (name, row["step"]), row["papers"], sum(parts))
        report.same(
            "cluster_merges.step", name, [row["step"] for row in rows], list(range(1, len(inside)))
        )
        for row in hub.rows("clusterings"):
            k = row["clusters_asked"]
            gap = tree[-k, 2] > tree[-k - 1, 2] + 1e-7 if len(tree) > k else False
            if row["method"] == "lsa-ward" and row["vocabulary"] == name and gap:
                cut = np.full(len(hub.papers), -1)
                cut[inside] = fcluster(tree, k, "maxclust")
                index = formulas.rand_index(list(cut), labels[row["clustering_id"]])
                report.same("memberships.cluster_id", row["clustering_id"], index, 1.0)


def latent_points(space: Vectors) -> tuple[Matrix, Any]:
    """Papers in as many latent dimensions as the root of their number, and which have a part."""
    left, values, _ = np.linalg.svd(space.matrix, full_matrices=False)
    wanted = max(1, round(sqrt(len(space.filled)) + 1e-9))
    squares = values**2
    wanted = int((squares >= squares[wanted - 1] * (1 - 1e-9)).sum())
    kept = [i for i in range(wanted) if values[i] > 1e-8]
    points = left[:, kept] * values[kept]
    return points, np.flatnonzero(np.linalg.norm(points, axis=1) > 1e-8)


def check_togetherness(hub: Hub, report: Report) -> None:
    """Counts how often papers share a cluster, and joins those that most clusterings keep."""
    papers, labels = hub.papers, labels_of(hub)
    able = [own for own in labels.values() if max(own) >= 0]
    table = np.array(able)
    together = ((table[:, :, None] == table[:, None, :]) & (table[:, :, None] >= 0)).sum(axis=0)
    rows = {(row["one"], row["other"]): row for row in hub.rows("co_assignment")}
    place = {paper: i for i, paper in enumerate(papers)}
    clusterings = hub.rows("clusterings")
    [default] = [row for row in clusterings if row["is_default"]]
    usual = [row for row in clusterings if same_granularity(row, default)]
    total = sum(row["resamples"] for row in usual)
    for pair, row in rows.items():
        i, j = (place[paper] for paper in pair)
        report.same(
            "co_assignment.specifications_together",
            pair,
            row["specifications_together"],
            int(together[i, j]),
        )
        report.same("co_assignment.specifications", pair, row["specifications"], len(able))
        report.holds(
            "co_assignment.runs_together",
            pair,
            0 <= row["runs_together"] <= row["runs"],
            "more than the runs",
        )
        report.holds("co_assignment.runs", pair, row["runs"] <= total, f"of {total}")
    drawn = sum(row["runs"] for row in rows.values()) / max(1, total * len(rows))
    report.holds("co_assignment.runs", "all pairs", abs(drawn - 0.8**2) < 0.1, f"{drawn} of all")
    listed = {(i, j) for i, j in combinations(range(len(papers)), 2) if together[i, j] > 0}
    report.holds(
        "co_assignment.specifications_together",
        "all pairs",
        listed <= {(place[a], place[b]) for a, b in rows},
        "a pair is missing",
    )
    for row in hub.rows("memberships"):
        own = labels[row["clustering_id"]]
        i = place[row["paper_id"]]
        others = [j for j, label in enumerate(own) if j != i and label == own[i] >= 0]
        pairs = [rows[papers[min(i, j)], papers[max(i, j)]] for j in others]
        met = sum(pair["runs"] for pair in pairs)
        share = sum(pair["runs_together"] for pair in pairs) / met if met else None
        report.same(
            "memberships.co_assignment",
            (row["clustering_id"], row["paper_id"]),
            row["co_assignment"],
            share,
        )
        report.same(
            "memberships.floating",
            row["paper_id"],
            row["floating"],
            share is not None and share < 0.5,
        )
    check_stable_groups(hub, table, together, report)


def same_granularity(one: Row, other: Row) -> bool:
    """Whether two clusterings have one vocabulary and ask for as many clusters."""
    return all(one[name] == other[name] for name in ("vocabulary", "clusters_asked"))


def check_stable_groups(hub: Hub, table: Matrix, together: Matrix, report: Report) -> None:
    """Groups of three papers at least, every two together in three of four clusterings."""
    least = ceil(0.75 * len(table))
    n = len(hub.papers)
    group = {i: frozenset([i]) for i in range(n)}
    for i, j in sorted(combinations(range(n), 2), key=lambda pair: (-together[pair], pair)):
        if together[i, j] < least or group[i] is group[j] or len(table) < 2:
            continue
        if all(together[a, b] >= least for a in group[i] for b in group[j]):
            joined = group[i] | group[j]
            group |= dict.fromkeys(joined, joined)
    found = sorted(sorted(one) for one in set(group.values()) if len(one) > 2)
    rows = hub.rows("stable_groups")
    members = [[hub.papers.index(paper) for paper in json.loads(row["paper_ids"])] for row in rows]
    report.same("stable_groups.paper_ids", "all groups", sorted(members), found)
    report.numbered("stable_groups.group", "all groups", rows)
    [default] = [row["clustering_id"] for row in hub.rows("clusterings") if row["is_default"]]
    own = labels_of(hub)[default]
    for row, papers in zip(rows, members):
        times = sum(
            len({labels[paper] for paper in papers}) == 1 and labels[papers[0]] >= 0
            for labels in table
        )
        inside = {own[paper] for paper in papers}
        report.same("stable_groups.papers", row["group"], row["papers"], len(papers))
        report.same("stable_groups.together", row["group"], row["together"], int(times))
        report.same("stable_groups.specifications", row["group"], row["specifications"], len(table))
        report.same(
            "stable_groups.cluster_id",
            row["group"],
            row["cluster_id"],
            inside.pop() if len(inside) == 1 and inside != {-1} else None,
        )
