"""The profile of granularities and the tests against chance: their rules and their shape."""

import json
from itertools import combinations

import numpy as np

import formulas
from groups import labels_of
from report import Hub, Report
from terms import papers_having
from themes import part_of
from vectors import Vectors, graph_of, nearest

VISIBLE = {12: 0.5, 20: 0.3, 31: 0.25, 60: 0.2, 100: 0.15, 200: 0.125}
VISIBLE_THEMES = {12: 0.6, 20: 0.35, 31: 0.3, 60: 0.25, 100: 0.2}


def check_profile(hub: Hub, report: Report) -> None:
    """Corrects the profile over granularities for chance, and looks for its plateau."""
    rows = hub.rows("granularities")
    report.same(
        "granularities.resolution",
        "the hub",
        [row["resolution"] for row in rows],
        [0.4, 0.5, 0.63, 0.8, 1, 1.25, 1.6, 2, 2.5, 3.15],
    )
    values = []
    for row in rows:
        where, value = row["resolution"], None
        if row["stability"] is not None:
            value = formulas.corrected(row["stability"], row["null_stability"])
        values.append(-np.inf if value is None else value)
        report.same("granularities.corrected", where, row["corrected"], value)
        report.same("granularities.stability", where, row["stability"] is None, row["groups"] < 2)
        report.holds(
            "granularities.stability", where, -1 <= (row["stability"] or 0) <= 1, "no index"
        )
        report.holds(
            "granularities.null_stability", where, -1 <= row["null_stability"] <= 1, "no index"
        )
        report.holds(
            "granularities.groups", where, 1 <= row["groups"] <= len(hub.papers), f"{row['groups']}"
        )
        report.same("granularities.resamples", where, row["resamples"], 20)
        report.same("granularities.nulls", where, row["nulls"], 10)
    best = int(np.argmax(values))
    plateau: list[int] = []
    if values[best] >= 0.6:
        first = last = best
        while first > 0 and values[first - 1] >= values[best] - 0.05:
            first -= 1
        while last + 1 < len(values) and values[last + 1] >= values[best] - 0.05:
            last += 1
        plateau = list(range(first, last + 1))
    report.same(
        "granularities.on_plateau",
        "the hub",
        [i for i, row in enumerate(rows) if row["on_plateau"]],
        plateau,
    )
    chosen = [plateau[(len(plateau) - 1) // 2]] if plateau else []
    report.same(
        "granularities.is_chosen",
        "the hub",
        [i for i, row in enumerate(rows) if row["is_chosen"]],
        chosen,
    )


def verdict(p: float | None) -> str:
    """What a p-value answers."""
    if p is None:
        return "too few papers"
    return "more than chance" if p <= 0.05 else "undecided" if p <= 0.1 else "no more than chance"


def check_p(report: Report, column: str, where: object, p: float, nulls: int) -> None:
    """A p-value of so many shuffles is one more than a count, over one more than their number."""
    count = p * (1 + nulls) - 1
    report.holds(
        column,
        where,
        abs(count - round(count)) < 1e-6 and 0 <= round(count) <= nulls,
        f"{p} of {nulls}",
    )


def different(hub: Hub) -> list[int]:
    """The first paper of each title, of those that have words."""
    keys = [row["work_key"] or row["paper_id"] for row in hub.rows("papers")]
    return [i for i, key in enumerate(keys) if keys.index(key) == i and hub.given["phrases"][i]]


def check_structure(hub: Hub, report: Report) -> None:
    """The shape of the structure test, and that its statistic is no lower than what is known."""
    tested, papers = different(hub), hub.rows("papers")
    space = Vectors([hub.given["phrases"][i] for i in tested], longest=1, fewest=3)
    links = graph_of(nearest(space.cosines, 15), space.cosines)
    known = [
        formulas.modularity(links, [own[i] for i in tested]) for own in labels_of(hub).values()
    ]
    for row in hub.rows("clusterings"):
        where, statistic = row["clustering_id"], row["structure_statistic"]
        visible = [share for least, share in VISIBLE.items() if least <= len(tested)]
        report.holds(
            "clusterings.structure_statistic",
            where,
            max(known) * 0.97 < statistic <= 1,
            f"{statistic}, {max(known)}",
        )
        report.holds(
            "clusterings.structure_null_mean",
            where,
            0 <= row["structure_null_mean"] <= 1,
            "no modularity",
        )
        report.holds(
            "clusterings.structure_null_deviation",
            where,
            0 <= row["structure_null_deviation"] < 0.2,
            "no deviation",
        )
        report.holds(
            "clusterings.structure_nulls",
            where,
            0 < row["structure_nulls"] <= 199,
            f"{row['structure_nulls']}",
        )
        check_p(
            report, "clusterings.structure_p", where, row["structure_p"], row["structure_nulls"]
        )
        report.same("clusterings.structure", where, row["structure"], verdict(row["structure_p"]))
        report.same("clusterings.structure_papers", where, row["structure_papers"], len(tested))
        report.same(
            "clusterings.structure_visible_share",
            where,
            row["structure_visible_share"],
            visible[-1] if visible else None,
        )
        report.same(
            "clusterings.versions",
            where,
            row["versions"],
            len(papers) - len({one["work_key"] for one in papers}),
        )
        report.holds(
            "clusterings.resamples", where, 0 <= row["resamples"] <= 50, f"{row['resamples']}"
        )
        report.holds(
            "clusterings.stability_nulls",
            where,
            0 <= row["stability_nulls"] <= 19,
            f"{row['stability_nulls']}",
        )
        report.same(
            "clusterings.stability_ari",
            where,
            row["stability_ari"] is None,
            row["stability"] is None,
        )
        report.holds(
            "clusterings.stability_ari", where, -1 <= (row["stability_ari"] or 0) <= 1, "no index"
        )


def check_theme_tests(hub: Hub, report: Report) -> None:
    """How many more pairs of a theme's terms stand in papers than by chance, and its test."""
    tested = different(hub)
    papers = {hub.papers[i] for i in tested}
    having = {term: own & papers for term, own in papers_having(hub).items()}
    themes = {row["theme_id"]: row for row in hub.rows("themes")}
    rows = hub.rows("theme_tests")
    report.same("theme_tests.theme_id", "the hub", {row["theme_id"] for row in rows}, set(themes))
    for row in rows:
        name = themes[row["theme_id"]]["theme"]
        pairs = combinations(json.loads(themes[row["theme_id"]]["terms"]), 2)
        apart = [(having[a], having[b]) for a, b in pairs if not part_of(a, b)]
        excess = sum(len(a & b) - len(a) * len(b) / len(tested) for a, b in apart)
        report.same("theme_tests.excess", name, row["excess"], excess)
        check_p(report, "theme_tests.together_p", name, row["together_p"], row["nulls"])
        report.holds("theme_tests.p", name, row["together_p"] <= row["p"] <= 1, f"{row['p']}")
        report.same("theme_tests.answer", name, row["answer"], verdict(row["p"]))
        report.same("theme_tests.together", name, row["together"], verdict(row["together_p"]))
        report.same("theme_tests.papers", name, row["papers"], len(tested))
        visible = [share for least, share in VISIBLE_THEMES.items() if least <= len(tested)]
        report.same(
            "theme_tests.visible_share",
            name,
            row["visible_share"],
            visible[-1] if visible else None,
        )
        report.holds("theme_tests.nulls", name, 0 < row["nulls"] <= 39, f"{row['nulls']}")
        report.holds(
            "theme_tests.resamples", name, 0 < row["resamples"] <= 30, f"{row['resamples']}"
        )
        for column in ("stability", "null_stability_upper"):
            report.holds(f"theme_tests.{column}", name, 0 <= row[column] <= 1, "no share")


def check_prop_words(hub: Hub, space: Vectors, report: Report) -> None:
    """Which frequent terms are left out in turn, and what is said of what each holds together."""
    least = max(3, 0.1 * len(hub.papers))
    frequent = {key: papers for key, papers in space.having.items() if papers >= least}
    inside = {
        (papers, word) for key, papers in frequent.items() if " " in key for word in key.split(" ")
    }
    kept = sorted(
        (key for key in frequent if " " in key or (frequent[key], key) not in inside),
        key=lambda key: (-frequent[key], key),
    )
    rows = hub.rows("prop_words")
    listed = list(dict.fromkeys(row["term_id"] for row in rows))
    report.same("prop_words.term_id", "the hub", listed, kept[:30][: len(listed)])
    [default] = [row["clustering_id"] for row in hub.rows("clusterings") if row["is_default"]]
    stable = {
        row["cluster_id"]: row["stability"] or 0
        for row in hub.rows("clusters")
        if row["clustering_id"] == default
    }
    for row in rows:
        report.same("prop_words.papers", row["term"], row["papers"], frequent.get(row["term_id"]))
        report.holds(
            "prop_words.cluster_id", row["term"], row["cluster_id"] in stable, "no cluster"
        )
        report.holds("prop_words.jaccard", row["term"], 0 <= row["jaccard"] <= 1, "no index")
        report.holds("prop_words.ari", row["term"], -1 <= row["ari"] <= 1, "no index")
        report.same(
            "prop_words.falls_apart",
            row["term"],
            row["falls_apart"],
            row["jaccard"] < 0.5 <= stable[row["cluster_id"]],
        )
