"""Computes the tables of hubs anew, and says where the kit's own differ.

    python3 independent.py HUB.json ...

A file has a hub as `independent.test.ts` hands it over: its text, its tables, and what its papers
were read as. Needs numpy and scipy. Prints a line for each value that differs, by a billionth of
its size where nothing else is said, and what was compared; exits with 1 where something differs.

How each column of numbers or truth values is looked at stands below: computed anew from other
tables, the text and the phrases of the papers; a copy of what a file says; or drawn at random by
the kit, of which the bounds and the shape are looked at, or what follows for other columns.
"""

import json
import sys
from pathlib import Path

import firmness
import groups
import names
import page
import terms
import themes
import togetherness
import vectors
from report import Hub, Report

COMPUTED = """
hubs: synthetic declared parsed with_summary title_only representatives roles_classified
  polarities_classified pages lines_total lines_accounted errors warnings notes
papers: position representative representative_position title_only year novelty reference_count line
roles: count counted known position line
polarities: count counted known position line
facets: count known position line
lines: line start_byte end_byte
terms: words papers occurrences c_value fewest_papers idf prior common position
paper_terms: start end nested
themes: papers centrality density position
paper_themes: terms
theme_links: papers association_strength inclusion jaccard salton equivalence
theme_uptake: sentence sentence_start sentence_end start end papers echoes z other_hubs other_papers
clusterings: is_default clusters_asked clusters papers papers_without_terms features modularity
  silhouette stability agreement structure_papers versions structure_visible_share specifications
  specifications_left_out position
granularities: resolution corrected on_plateau is_chosen
clusters: papers share_kept similarity silhouette position
cluster_terms: papers_inside papers_outside probability_inside probability relevance c_tf_idf z
  position
memberships: cluster_id similarity second_cluster_id second_similarity margin silhouette
  co_assignment floating position
positions: x y neighbours_kept kept_by_chance stress
neighbours: rank similarity
co_assignment: specifications_together specifications
stable_groups: group papers cluster_id together specifications
prop_words: papers falls_apart
theme_tests: excess visible_share papers
cluster_merges: step one_step other_step height papers
"""

COPIED = """
hubs: stated_background external_citations works with_abstract
sources: records titled dated with_doi labelled joined total
paper_sources: line column novelty reference_count
paper_ids: line column
paper_authors: line column position
paper_countries: line column position
paper_references: line column position
citations: line column position confidence
paper_roles: known sentences confidence
diagnostics: line column
lines: accounted
themes: colour
clusterings: seed
clusters: cluster_id
cluster_terms: cluster_id
prop_words: cluster_id
cluster_diagnostics: line column
"""

DRAWN = """
themes: centrality_lower centrality_upper density_lower density_upper
clusterings: resolution stability_ari resamples null_stability stability_nulls structure_statistic
  structure_null_mean structure_null_deviation structure_nulls structure_p
granularities: groups stability null_stability resamples nulls
clusters: stability null_stability null_stability_upper
memberships: membership
co_assignment: runs_together runs
prop_words: jaccard ari
theme_tests: p stability null_stability_upper resamples together_p nulls
"""


def columns_of(listed: str) -> set[str]:
    """The columns of a list, as table.column."""
    found: set[str] = set()
    table = ""
    for word in listed.split():
        if word.endswith(":"):
            table = word[:-1]
        else:
            found.add(f"{table}.{word}")
    return found


def check(hub: Hub, report: Report) -> None:
    """Compares all tables of a hub."""
    spaces = vectors.vocabularies(hub)
    usual = spaces["words and phrases"]
    page.check_page(hub, report)
    page.check_evidence(hub, report)
    terms.check_terms(hub, report)
    terms.check_places(hub, report)
    terms.check_uptake(hub, report)
    themes.check_links(hub, report)
    themes.check_themes(hub, report)
    themes.check_words(hub, report)
    vectors.check_neighbours(hub, usual, report)
    vectors.check_map(hub, usual, report)
    groups.check_clusterings(hub, spaces, report)
    names.check_terms_of_clusters(hub, report)
    names.check_identities(hub, report)
    togetherness.check_hierarchies(hub, spaces, report)
    togetherness.check_togetherness(hub, report)
    firmness.check_profile(hub, report)
    firmness.check_structure(hub, report)
    firmness.check_theme_tests(hub, report)
    firmness.check_prop_words(hub, usual, report)


def check_columns(hubs: list[Hub], report: Report) -> None:
    """Says which columns of numbers are in no list or in several, and which were not compared."""
    lists = [columns_of(one) for one in (COMPUTED, COPIED, DRAWN)]
    known = {
        f"{table}.{name}"
        for hub in hubs
        for table, columns in hub.given["columns"].items()
        for name, kind in columns.items()
        if kind in ("INT32", "DOUBLE", "BOOLEAN")
    }
    for column in sorted(known.union(*lists)):
        listed = sum(column in one for one in lists)
        if listed != 1 or column not in known:
            report.disagreements.append(f"{column}: in {listed} lists of columns")
        elif column not in lists[1] and report.compared[column] == 0:
            report.disagreements.append(f"{column}: was compared with nothing")


def main(paths: list[str]) -> int:
    """Checks the hubs of files, and prints what was found."""
    report = Report()
    hubs = [Hub(json.loads(Path(path).read_text(encoding="utf-8"))) for path in paths]
    for hub in hubs:
        report.hub = hub.given["id"]
        check(hub, report)
    check_columns(hubs, report)
    print(*report.disagreements, sep="\n", end="\n" if report.disagreements else "")
    values, found = sum(report.compared.values()), len(report.disagreements)
    print(f"{values} values of {len(hubs)} hubs compared, {found} differ")
    return 1 if report.disagreements else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
