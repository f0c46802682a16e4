"""A hub as it was handed over, and what was compared with it: columns, values and disagreements."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]


@dataclass
class Hub:
    """What is known of a hub: everything of the file that was handed over."""

    given: dict[str, Any]

    def rows(self, table: str) -> list[Row]:
        """The rows of a table."""
        rows: list[Row] = self.given["tables"][table]
        return rows

    def grouped(self, table: str, by: str) -> dict[Any, list[Row]]:
        """The rows of a table by a column, in their order."""
        groups: dict[Any, list[Row]] = defaultdict(list)
        for row in self.rows(table):
            groups[row[by]].append(row)
        return groups

    @property
    def papers(self) -> list[str]:
        """The ids of the papers, in the order of the page."""
        return [row["paper_id"] for row in self.rows("papers")]


@dataclass
class Report:
    """What was compared, column by column, and where the kit says something else."""

    compared: Counter[str] = field(default_factory=Counter)
    disagreements: list[str] = field(default_factory=list)
    hub: str = ""

    def same(
        self, column: str, where: object, found: Any, expected: Any, within: float = 1e-9
    ) -> None:
        """Compares what the kit has in a column with what was computed, to `within` of its size."""
        self.holds(column, where, agree(found, expected, within), f"{found!r}, not {expected!r}")

    def holds(self, column: str, where: object, is_so: bool, what: str) -> None:
        """Says that something has to hold of a value of a column."""
        self.compared[column] += 1
        if not is_so:
            self.disagreements.append(f"{self.hub}: {column} of {where}: {what}")

    def row(self, table: str, where: object, found: Row, expected: Row) -> None:
        """Compares some columns of a row."""
        for name, value in expected.items():
            self.same(f"{table}.{name}", where, found[name], value)

    def numbered(self, column: str, where: object, rows: list[Row]) -> None:
        """Says that a column numbers rows from 1."""
        name = column.split(".")[1]
        self.same(column, where, [row[name] for row in rows], list(range(1, len(rows) + 1)))


def agree(found: Any, expected: Any, within: float) -> bool:
    """Whether two values are the same, or two numbers nearly so; lists value by value."""
    if isinstance(found, list | tuple) and isinstance(expected, list | tuple):
        return len(found) == len(expected) and all(
            map(agree, found, expected, [within] * len(found))
        )
    if is_number(found) and is_number(expected):
        return bool(abs(found - expected) <= within * max(1e-3, abs(found), abs(expected)))
    return bool(found == expected)


def is_number(value: Any) -> bool:
    """Whether a value is a number and no truth value."""
    return isinstance(value, int | float) and not isinstance(value, bool)
