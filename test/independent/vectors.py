"""Groups of papers: vectors, neighbours, the map, and how good, firm and telling the groups are."""

import json
from collections import Counter, defaultdict
from math import ceil, sqrt

import numpy as np

import formulas
from formulas import Matrix
from report import Hub, Report, Row

Phrases = list[list[Row]]


class Vectors:
    """Papers as rows of length 1, one column a word or phrase of two words in two papers."""

    def __init__(self, papers: Phrases, longest: int = 2, fewest: int = 2) -> None:
        counts: list[Counter[str]] = []
        for phrases in papers:
            count: Counter[str] = Counter()
            for phrase in phrases:
                words = phrase["words"]
                for length in range(1, longest + 1):
                    for start in range(len(words) - length + 1):
                        count[" ".join(words[start : start + length])] += phrase["weight"]
            counts.append(count)
        having = Counter(key for count in counts for key in count)
        self.features = sorted(key for key, papers_with in having.items() if papers_with >= fewest)
        self.having = having
        table = np.array(
            [[count[key] for key in self.features] for count in counts], dtype=float
        ).reshape(len(papers), -1)
        weights = np.array([formulas.idf(having[key], len(papers)) for key in self.features])
        logged = np.where(table > 0, 1 + np.log(np.where(table > 0, table, 1)), 0) * weights
        lengths = np.linalg.norm(logged, axis=1, keepdims=True)
        self.matrix: Matrix = logged / np.where(lengths > 0, lengths, 1)
        self.cosines: Matrix = self.matrix @ self.matrix.T
        self.filled = np.flatnonzero(lengths[:, 0] > 0)


def without(papers: Phrases, left_out: set[str]) -> Phrases:
    """The phrases without some words, divided where these stood."""
    divided: Phrases = []
    for phrases in papers:
        parts: list[Row] = []
        for phrase in phrases:
            words: list[str] = []
            for word in [*phrase["words"], None]:
                if word is not None and word not in left_out:
                    words.append(word)
                elif words:
                    parts.append({"words": words, "weight": phrase["weight"]})
                    words = []
        divided.append(parts)
    return divided


def vocabularies(hub: Hub) -> dict[str, Vectors]:
    """The vectors of the three vocabularies: the last without words of the title and of a third."""
    papers: Phrases = hub.given["phrases"]
    having = Counter(
        word for phrases in papers for word in {word for one in phrases for word in one["words"]}
    )
    common = {word for word, count in having.items() if count > len(papers) / 3}
    title = {word for phrase in hub.given["title"] for word in phrase["words"]}
    return {
        "words and phrases": Vectors(papers),
        "words": Vectors(papers, longest=1),
        "without hub words": Vectors(without(papers, common | title)),
    }


def nearest(cosines: Matrix, k: int) -> list[list[int]]:
    """The nearest papers of each, of those that share a feature; equal ones by their places."""
    rounded = np.round(cosines, 12)
    return [
        sorted(
            (j for j in range(len(cosines)) if j != i and cosines[i, j] > 1e-12),
            key=lambda j: (-rounded[i, j], j),
        )[:k]
        for i in range(len(cosines))
    ]


def graph_of(neighbours: list[list[int]], cosines: Matrix) -> Matrix:
    """The symmetric matrix of links between papers of which one is the other's neighbour."""
    links = np.zeros_like(cosines)
    for i, others in enumerate(neighbours):
        links[i, others] = cosines[i, others]
    return np.maximum(links, links.T)


def neighbours_of(hub: Hub) -> list[list[int]]:
    """The neighbours of each paper, as the table has them."""
    place = {paper: i for i, paper in enumerate(hub.papers)}
    rows = hub.grouped("neighbours", "paper_id")
    return [[place[row["neighbour_id"]] for row in rows[paper]] for paper in hub.papers]


def check_neighbours(hub: Hub, vectors: Vectors, report: Report) -> None:
    """Finds the nearest papers anew, and what each pair has in common."""
    papers, found = hub.papers, neighbours_of(hub)
    most = 15 if len(papers) <= 1000 else 50
    expected = nearest(vectors.cosines, max(1, min(most, ceil(sqrt(len(papers))))))
    surface = {row["term_id"]: row["term"] for row in hub.rows("terms")}
    rows = hub.grouped("neighbours", "paper_id")
    for i, paper in enumerate(papers):
        report.numbered("neighbours.rank", paper, rows[paper])
        report.same(
            "neighbours.similarity",
            paper,
            [row["similarity"] for row in rows[paper]],
            [float(vectors.cosines[i, j]) for j in expected[i]],
        )
        for row, j in zip(rows[paper], found[i]):
            report.same(
                "neighbours.similarity",
                (paper, row["rank"]),
                row["similarity"],
                float(vectors.cosines[i, j]),
            )
            shares = contributions(vectors, vectors.matrix[i] * vectors.matrix[j], surface)
            report.holds(
                "neighbours.terms", (paper, row["rank"]), alike(row["terms"], shares), row["terms"]
            )


def contributions(vectors: Vectors, products: Matrix, surface: dict[str, str]) -> dict[str, float]:
    """What makes a similarity, by shares; those of words go with the strongest phrase of them.

    Nothing where a word is in several phrases that are equally strong.
    """
    found = {vectors.features[f]: float(products[f]) for f in np.flatnonzero(products > 1e-12)}
    sums: dict[str, float] = defaultdict(float)
    for key, value in found.items():
        holders = [
            other for other in found if " " in other and " " not in key and key in other.split(" ")
        ]
        best = max((found[other] for other in holders), default=0)
        strongest = [other for other in holders if found[other] > best * (1 - 1e-9)]
        if len(strongest) > 1:
            return {}
        sums[strongest[0] if strongest else key] += value / sum(found.values())
    return {surface.get(key, key): share for key, share in sums.items()}


def alike(written: str, shares: dict[str, float]) -> bool:
    """Whether the five strongest shares are written, to three digits; equal ones in any order."""
    listed = json.loads(written)
    if not shares:
        return sum(one["contribution"] for one in listed) < 1.003
    best = sorted(shares.values(), reverse=True)[:5]
    found = [(one["contribution"], shares.get(one["term"], -1)) for one in listed]
    return len(found) == len(best) and all(
        abs(share - own) < 6e-4 and abs(share - expected) < 6e-4
        for (share, own), expected in zip(found, best)
    )


def check_map(hub: Hub, vectors: Vectors, report: Report) -> None:
    """Lays the papers out by principal coordinates, and says what of distances the map keeps."""
    rows, filled, found = hub.rows("positions"), vectors.filled, neighbours_of(hub)
    placed = [i for i, row in enumerate(rows) if row["x"] is not None]
    report.same("positions.x", "who is placed", placed, list(filled))
    squares = np.maximum(0, 2 - 2 * vectors.cosines[np.ix_(filled, filled)])
    n = len(filled)
    centre = np.eye(n) - 1 / n
    values, axes = np.linalg.eigh(-centre @ squares @ centre / 2)
    for k, name in enumerate(("x", "y")):
        shown = np.array([rows[i][name] for i in placed])
        axis = axes[:, -1 - k] * sqrt(values[-1 - k])
        if values[-1 - k] - values[-2 - k] > 1e-3 * values[-1]:
            report.holds(
                f"positions.{name}",
                "the map",
                min(abs(shown - axis).max(), abs(shown + axis).max()) < 1e-7,
                "elsewhere",
            )
        report.same(
            f"positions.{name}",
            "its variance",
            float(shown @ shown),
            float(values[-1 - k]),
            within=1e-7,
        )
        report.holds(
            f"positions.{name}",
            "its sign",
            shown.max() >= -shown.min() - 1e-7,
            "the farthest paper is below 0",
        )
    points = np.array([[rows[i]["x"], rows[i]["y"]] for i in placed])
    drawn = np.linalg.norm(points[:, None] - points[None], axis=2)
    upper = np.triu_indices(n, 1)
    tension = formulas.stress(np.sqrt(squares)[upper], drawn[upper])
    for row in rows:
        report.same("positions.stress", row["paper_id"], row["stress"], tension)
    for at, i in enumerate(placed):
        size = len(found[i])
        if size == 0:
            continue
        cosines = vectors.cosines[i]
        least = min(cosines[found[i]]) - 1e-9
        near = {j for j in range(n) if j != at and cosines[filled[j]] >= least}
        order = sorted(
            (j for j in range(n) if j != at), key=lambda j: (round(drawn[at, j], 12), j)
        )[:size]
        report.same(
            "positions.neighbours_kept",
            rows[i]["paper_id"],
            rows[i]["neighbours_kept"],
            len(near.intersection(order)) / size,
        )
        report.same(
            "positions.kept_by_chance",
            rows[i]["paper_id"],
            rows[i]["kept_by_chance"],
            len(near) / (n - 1),
        )
