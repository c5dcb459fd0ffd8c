"""Times the least limit with a perfect matching, by bisection with scipy's Hopcroft-Karp: FILE SIZE CALLS. Prints one line of JSON."""

import json
import sys
import time

import numpy
import scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import maximum_bipartite_matching

path, size, calls = sys.argv[1], *map(int, sys.argv[2:4])
costs = numpy.fromfile(path).reshape(size, size)


def bottleneck():
    limits = numpy.unique(costs)
    # No limit under these lets every row and every column have a cell.
    low = numpy.searchsorted(limits, max(costs.min(axis=1).max(), costs.min(axis=0).max()))
    high = len(limits) - 1
    while low < high:
        middle = (low + high) // 2
        graph = csr_matrix(costs <= limits[middle])
        if (maximum_bipartite_matching(graph, perm_type="column") >= 0).all():
            high = middle
        else:
            low = middle + 1
    return float(limits[low])


milliseconds = []
for _ in range(calls):
    start = time.process_time()
    total = bottleneck()
    milliseconds.append((time.process_time() - start) * 1e3)
    if sum(milliseconds) > 8e3:
        break
print(json.dumps({"milliseconds": milliseconds, "total": total, "version": f"scipy {scipy.__version__}"}))
