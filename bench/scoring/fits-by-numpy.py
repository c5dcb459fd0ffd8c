"""Fits of all pairs by numpy, vectorised, with BLAS where it helps: the peer of bench/scoring.

Reads one JSON line with the answers as lists, computes the matrix several times, at once and in blocks of rows that are not kept, and
prints the times in milliseconds (of the clock, and of all processors) and the sum of the fits, so that both can be compared.
"""
import json
import sys
import time

import numpy as np

data = json.load(sys.stdin)
mentees, mentors, tables, weights = data["mentees"], data["mentors"], data["tables"], data["weights"]


def dense(lists, width):
    matrix = np.zeros((len(lists), width), dtype=np.float32)
    for row, things in enumerate(lists):
        matrix[row, things] = 1
    return matrix


def encode(people):
    return {
        "goals": dense(people["goals"], 64),
        "slots": dense(people["slots"], 336),
        **{key: np.array(people[key]) for key in ("first", "second", "a", "b", "c", "years")},
    }


E, M = encode(mentees), encode(mentors)
T = {key: np.array(tables[key], dtype=np.float32) for key in "abc"}


def fits(E):
    shared = E["goals"] @ M["goals"].T
    union = E["goals"].sum(1)[:, None] + M["goals"].sum(1)[None, :] - shared
    total = np.float32(weights["goals"]) * (shared / union)
    total += np.float32(weights["time"]) * np.minimum(1, (E["slots"] @ M["slots"].T) / np.float32(6))
    for key in ("first", "second"):
        distance = np.abs(E[key][:, None] - M[key][None, :]).astype(np.float32)
        total += np.float32(weights[key]) * (1 - distance / np.float32(4))
    for key in "abc":
        total += np.float32(weights[key]) * T[key][E[key][:, None], M[key][None, :]]
    gap = (M["years"][None, :] - E["years"][:, None]).astype(np.float32)
    miss = np.where(gap < 5, (5 - gap) * np.float32(0.1), np.where(gap > 15, (gap - 15) * np.float32(0.1), np.float32(0)))
    total += np.float32(weights["gap"]) * np.maximum(0, 1 - miss)
    return total


BLOCK = 250


def blocks():
    for first in range(0, len(mentees["a"]), BLOCK):
        fits({key: column[first : first + BLOCK] for key, column in E.items()})


def timed(work):
    clock, processors = [], []
    for _ in range(data["runs"] + 1):
        start, busy = time.perf_counter(), time.process_time()
        work()
        clock.append((time.perf_counter() - start) * 1000)
        processors.append((time.process_time() - busy) * 1000)
    return {"clock": clock[1:], "processors": processors[1:]}


print(
    json.dumps(
        {
            "numpy": np.__version__,
            "whole": timed(lambda: fits(E)),
            "blocks": timed(blocks),
            "sum": float(fits(E).sum(dtype=np.float64)),
        }
    )
)
