"""Times scipy's linear_sum_assignment on a file of doubles: FILE ROWS COLUMNS CALLS. Prints one line of JSON."""

import json
import sys
import time

import numpy
import scipy
from scipy.optimize import linear_sum_assignment

path, rows, columns, calls = sys.argv[1], *map(int, sys.argv[2:5])
costs = numpy.fromfile(path).reshape(rows, columns)
milliseconds = []
for _ in range(calls):
    start = time.process_time()
    row_index, column_index = linear_sum_assignment(costs)
    milliseconds.append((time.process_time() - start) * 1e3)
print(json.dumps({
    "milliseconds": milliseconds,
    "total": costs[row_index, column_index].sum(),
    "version": f"scipy {scipy.__version__}",
}))
