"""Reads files that a report saved with programs that are not ours, and prints what they find.

The arguments are .graphml files (networkx and igraph read them) and .xlsx files (openpyxl does).
"""

import sys

import igraph
import networkx
import openpyxl

for path in sys.argv[1:]:
    if path.endswith(".xlsx"):
        for sheet in openpyxl.load_workbook(path):
            print(path, sheet.title, sheet.max_row - 1, "rows")
    else:
        one = networkx.read_graphml(path)
        other = igraph.Graph.Read_GraphML(path)
        assert one.number_of_nodes() == other.vcount()
        assert one.number_of_edges() == other.ecount()
        assert [data["name"] for _, data in one.nodes(data=True)] == other.vs["name"]
        print(path, other.vcount(), "nodes,", other.ecount(), "edges;", *other.vs.attributes())
