"""Texts, one a line, to labels with scikit-learn and leidenalg; prints how many clusters there are."""

import sys

import igraph
import leidenalg
import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.neighbors import kneighbors_graph

path, k, resolution = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
with open(path, encoding="utf-8") as file:
    texts = file.read().splitlines()
vectors = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words="english").fit_transform(texts)
distances = kneighbors_graph(vectors, k, mode="distance", metric="cosine")
near = distances.tocsr(copy=True)
near.data = numpy.maximum(0, 1 - near.data)
graph = near.maximum(near.T).tocoo()
once = graph.row < graph.col
edges = numpy.column_stack([graph.row[once], graph.col[once]])
network = igraph.Graph(n=len(texts), edges=edges)
found = leidenalg.find_partition(
    network,
    leidenalg.RBConfigurationVertexPartition,
    weights=graph.data[once],
    resolution_parameter=resolution,
    seed=1,
)
if len(sys.argv) > 4:
    with open(sys.argv[4], "w", encoding="utf-8") as file:
        file.write("\n".join(map(str, found.membership)))
print(len(set(found.membership)))
