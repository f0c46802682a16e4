"""The measures of the kit once more, from their sources and what the methods page says of them.

Written without the code that they check: numpy and scipy stand where the kit has code of its own.
Labels are whole numbers, one an item.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from math import ceil, hypot, log, log2, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy import stats

Labels = Sequence[int]
Matrix = NDArray[np.float64]


def idf(papers: int, total: int) -> float:
    """The smoothed inverse document frequency (scikit-learn's smooth_idf)."""
    return log((1 + total) / (1 + papers)) + 1


def c_value(words: int, occurrences: int, longer: Sequence[int]) -> float:
    """Frantzi et al. (2000), with 1 added to the logarithm (Barrón-Cedeño et al. 2009)."""
    nested = sum(longer) / len(longer) if longer else 0
    return (log2(words) + 1) * (occurrences - nested)


def fightin_words(
    group: float, rest: float, prior: float, totals: tuple[float, float, float]
) -> float:
    """Monroe, Colaresi & Quinn (2008), equations 16 and 20 to 22; totals of all three."""
    of_group, of_rest, of_prior = totals
    if prior <= 0 or of_prior <= prior:
        return 0.0
    one = log((group + prior) / (of_group + of_prior - group - prior))
    other = log((rest + prior) / (of_rest + of_prior - rest - prior))
    return (one - other) / sqrt(1 / (group + prior) + 1 / (rest + prior))


def wilson(
    count: int, known: int, classes: float = 1, alpha: float = 0.05, total: int | None = None
) -> tuple[float, float]:
    """Wilson (1927), for so many classes at once, and in a finite population by Cochran (1977)."""
    share = count / known
    if total is not None and known >= total:
        return share, share
    z = float(stats.norm.ppf(1 - alpha / max(1, classes) / 2))
    n = known if total is None else known * (total - 1) / (total - known)
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (0 if count == 0 else middle - half), (1 if count == known else middle + half)


def newcombe(
    one: tuple[int, int], other: tuple[int, int], classes: float, alpha: float
) -> tuple[float, float]:
    """Newcombe (1998), method 10: the interval of the difference of two shares, counts of sizes."""
    (p, q) = (one[0] / one[1], other[0] / other[1])
    (l1, u1), (l2, u2) = (wilson(*one, classes, alpha), wilson(*other, classes, alpha))
    return p - q - hypot(p - l1, u2 - q), p - q + hypot(u1 - p, q - l2)


def hypergeometric_p(group: int, rest: int, sizes: tuple[int, int]) -> float:
    """Fisher's exact two-sided test of a term that so many of a group and of the rest have."""
    table = np.array([[group, rest], [sizes[0] - group, sizes[1] - rest]])
    return float(stats.fisher_exact(table).pvalue)


def benjamini_hochberg(p_values: Sequence[float]) -> list[float]:
    """Benjamini & Hochberg (1995): p-values as the lowest rate at which each is rejected."""
    m = len(p_values)
    order = np.argsort(p_values)
    scaled = np.array(p_values)[order] * m / np.arange(1, m + 1)
    adjusted = np.empty(m)
    adjusted[order] = np.minimum(1, np.minimum.accumulate(scaled[::-1])[::-1])
    return [float(p) for p in adjusted]


def sample_size(classified: int, total: int, margin: float, alpha: float = 0.05) -> int:
    """How many papers to classify for all shares at once: Thompson (1987), raised till it holds."""
    if total <= classified:
        return 0
    first = max(
        float(stats.norm.ppf(1 - alpha / 2 / m)) ** 2 / m * (1 - 1 / m) / margin**2
        for m in range(2, 100)
    )
    sample = min(total, ceil(first / (1 + (first - 1) / total)))
    while sample < total and chance_of_miss(sample, total, margin) > alpha:
        sample += 1
    return min(sample, total - classified)


def chance_of_miss(sample: int, total: int, margin: float) -> float:
    """The most that chances of a share beyond the margin add up to, over all divisions."""
    seen = np.arange(sample + 1)
    off = np.zeros(total + 1)
    for own in range(total + 1):
        missed = np.abs(seen / sample - own / total) > margin + 1e-9
        off[own] = stats.hypergeom.pmf(seen, total, own, sample)[missed].sum()
    best = np.full((4, total + 1), -np.inf)
    best[0, 0] = 0
    for papers in range(1, total + 1):
        rest = papers - np.arange(1, papers + 1)
        before = best[0, rest], best[1, rest], best[2:, rest].max(axis=0)
        best[1:, papers] = (off[1 : papers + 1] + np.stack(before)).max(axis=1)
    return float(max(off.max(), best[3, total]))


def pairs(sizes: Iterable[int]) -> float:
    """How many pairs of items are in groups of these sizes."""
    return sum(n * (n - 1) / 2 for n in sizes)


def entropy(labels: Iterable[Hashable]) -> float:
    """The entropy of a partition."""
    return float(stats.entropy(list(Counter(labels).values())))


def rand_index(one: Labels, other: Labels) -> float:
    """Hubert & Arabie (1985), over the pairs of items, from the table of both partitions."""
    together = pairs(Counter(zip(one, other)).values())
    a, b = pairs(Counter(one).values()), pairs(Counter(other).values())
    expected = a * b / pairs([len(one)]) if len(one) > 1 else 0
    return 1.0 if (a + b) / 2 == expected else (together - expected) / ((a + b) / 2 - expected)


def mutual_information(one: Labels, other: Labels) -> float:
    """Strehl & Ghosh (2002), normalised by the mean of both entropies."""
    of_one, of_other = entropy(one), entropy(other)
    if of_one + of_other == 0:
        return 1.0
    return 2 * (of_one + of_other - entropy(zip(one, other))) / (of_one + of_other)


def modularity(links: Matrix, labels: Labels, resolution: float = 1) -> float:
    """Newman (2004), of a symmetric matrix of links without loops."""
    total = links.sum()
    if total == 0:
        return 0.0
    same = np.equal.outer(np.array(labels), np.array(labels))
    strengths = links.sum(axis=1)
    return float(
        ((links / total - resolution * np.outer(strengths, strengths) / total**2) * same).sum()
    )


def jaccard(one: set[str], other: set[str]) -> float:
    """The share of the items of either set that both have."""
    return len(one & other) / len(one | other) if one | other else 0.0


def stress(distances: Matrix, shown: Matrix) -> float:
    """Kruskal's stress-1 (1964) at the scale that fits best (Borg & Groenen 2005, section 9.1)."""
    if not shown.any():
        return 1.0 if distances.any() else 0.0
    scale = (distances @ shown) / (distances @ distances)
    return float(sqrt(((shown - scale * distances) ** 2).sum() / (shown @ shown)))


def corrected(value: float, chance: float) -> float:
    """How far a value is on the way from chance to 1."""
    return 0.0 if chance >= 1 else (value - chance) / (1 - chance)
