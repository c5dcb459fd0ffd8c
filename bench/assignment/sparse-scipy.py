"""Times scipy.sparse on listed cells: FOLDER ROWS EACH UNMATCHED CALLS. Prints one line of JSON."""

import json
import sys
import time

import numpy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

folder, unmatched = sys.argv[1], sys.argv[4]
rows, each, calls = int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[5])
columns = numpy.fromfile(f"{folder}/columns.i32", dtype=numpy.int32).reshape(rows, each)
costs = numpy.fromfile(f"{folder}/costs.f64").reshape(rows, each)
width = rows
if unmatched != "none":  # Every row may take a column of its own instead.
    columns = numpy.hstack([columns, numpy.arange(rows, 2 * rows, dtype=numpy.int32).reshape(rows, 1)])
    costs = numpy.hstack([costs, numpy.full((rows, 1), float(unmatched))])
    width = 2 * rows
shift = 1.0  # An explicit zero would be no edge.
starts = numpy.arange(rows + 1) * columns.shape[1]
milliseconds = []
for _ in range(calls):
    start = time.process_time()
    matrix = csr_matrix(((costs + shift).ravel(), columns.ravel(), starts), shape=(rows, width))
    row_index, column_index = min_weight_full_bipartite_matching(matrix)
    milliseconds.append((time.process_time() - start) * 1e3)
    if sum(milliseconds) > 8e3:
        break
total = float(numpy.asarray(matrix[row_index, column_index]).sum() - rows * shift)
print(json.dumps({"milliseconds": milliseconds, "total": total}))
