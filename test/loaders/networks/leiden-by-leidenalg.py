"""Reads a line `node node weight` an edge from standard input and prints the modularity that leidenalg reaches.

It runs until nothing improves, from as many seeds as the argument says; the median is printed.
"""

import statistics
import sys

import igraph
import leidenalg

edges = [line.split() for line in sys.stdin]
pairs = [(int(one), int(other)) for one, other, _ in edges]
weights = [float(weight) for _, _, weight in edges]
graph = igraph.Graph(n=1 + max(max(pair) for pair in pairs), edges=pairs)
reached = [
    graph.modularity(
        leidenalg.find_partition(
            graph,
            leidenalg.ModularityVertexPartition,
            weights=weights,
            n_iterations=-1,
            seed=seed,
        ).membership,
        weights=weights,
    )
    for seed in range(int(sys.argv[1]))
]
print(len(pairs), sum(weights), statistics.median(reached))
