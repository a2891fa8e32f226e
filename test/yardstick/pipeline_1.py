"""The benchmark model, scenarios/oracles/pipeline-1.yaml, as one writes it in SimPy (4, or 3: same API).

    python3 pipeline_1.py REPLICATIONS [SEED [TELEMARKETERS CLOSERS SECONDS]]

A process for each telemarketer and for each lead, a Resource of closers; every dial is an event.
Prints one line of JSON with the keys of pipeline-1.c, and the version of SimPy.
"""

import json
import math
import random
import re
import statistics
import sys
import time
from importlib import metadata

import simpy

ATTEMPT, WRAP, PATIENCE = 40, 20, 1800
CONNECT, QUALIFY, CLOSE = 0.12, 0.15, 0.25


def lognormal(mean, variation):
    """Parameters of random.lognormvariate."""
    variance = math.log1p(variation**2)
    return math.log(mean) - variance / 2, math.sqrt(variance)


TALK, CALL, DEAL = lognormal(180, 1), lognormal(1500, 0.8), lognormal(1500, 0.6)


class Counts:
    """What one replication counts, with the time integrals of busy closers and of the queue."""

    def __init__(self):
        self.dials = self.contacts = self.leads = self.lost = self.worked = self.sales = 0
        self.revenue = self.waited = self.busy_time = self.queue_time = self.since = 0.0
        self.busy = self.queue = self.left = 0

    def accrue(self, now):
        self.busy_time += (now - self.since) * self.busy
        self.queue_time += (now - self.since) * self.queue
        self.since = now


def telemarketer(env, luck, closers, counts):
    while True:
        yield env.timeout(luck.expovariate(1 / ATTEMPT))
        counts.dials += 1
        if luck.random() >= CONNECT:
            continue
        counts.contacts += 1
        yield env.timeout(luck.lognormvariate(*TALK))
        if luck.random() < QUALIFY:
            counts.leads += 1
            env.process(lead(env, luck, closers, counts))
        yield env.timeout(luck.expovariate(1 / WRAP))


def lead(env, luck, closers, counts):
    came = env.now
    counts.accrue(came)
    counts.queue += 1
    with closers.request() as turn:
        yield turn | env.timeout(luck.expovariate(1 / PATIENCE))
        counts.accrue(env.now)
        counts.queue -= 1
        counts.left += 1
        counts.waited += env.now - came
        if not turn.triggered:
            counts.lost += 1
            return
        counts.busy += 1
        yield env.timeout(luck.lognormvariate(*CALL))
        counts.worked += 1
        if luck.random() < CLOSE:
            counts.sales += 1
            counts.revenue += luck.lognormvariate(*DEAL)
        counts.accrue(env.now)
        counts.busy -= 1


def replicate(luck, telemarketers, closers, seconds):
    env = simpy.Environment()
    counts = Counts()
    crew = simpy.Resource(env, capacity=closers)
    for _ in range(telemarketers):
        env.process(telemarketer(env, luck, crew, counts))
    env.run(until=seconds)
    counts.accrue(seconds)
    return {
        "dials": counts.dials,
        "contacts": counts.contacts,
        "leads": counts.leads,
        "lost": counts.lost,
        "worked": counts.worked,
        "sales": counts.sales,
        "revenue": counts.revenue,
        "busy": counts.busy_time / (seconds * closers),
        "wait": counts.waited / counts.left if counts.left else 0,
        "queue": counts.queue_time / seconds,
    }


def version():
    """Of the SimPy that was imported; the module itself knows it in some releases only."""
    if hasattr(simpy, "__version__"):
        return simpy.__version__
    try:
        return metadata.version("simpy")
    except metadata.PackageNotFoundError:
        return "of unknown version"


def peak_mb():
    """Not of getrusage, which counts what the process held before it became Python."""
    with open("/proc/self/status") as status:
        return int(re.search(r"VmHWM:\s*(\d+)", status.read())[1]) / 1024


def main(arguments):
    replications = int(arguments[0])
    seed = arguments[1] if len(arguments) > 1 else "1"
    size = arguments[2:] or ("20", "4", "576000")
    telemarketers, closers, seconds = int(size[0]), int(size[1]), float(size[2])
    start = time.perf_counter()
    rows = [
        replicate(random.Random(f"{seed}/{number}"), telemarketers, closers, seconds)
        for number in range(replications)
    ]
    took = time.perf_counter() - start
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    report = {
        "program": f"SimPy {version()}, Python {sys.version.split()[0]}",
        "replications": replications,
        "seconds": took,
        "events": None,
        "peak_mb": peak_mb(),
        "dials_per_second": sum(columns["dials"]) / took,
        "mean": {name: statistics.fmean(column) for name, column in columns.items()},
        "sd": {
            name: statistics.stdev(column) if replications > 1 else 0
            for name, column in columns.items()
        },
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main(sys.argv[1:])
