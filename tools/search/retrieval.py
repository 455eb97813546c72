#!/usr/bin/env python3
"""How often search finds the right report among the first five, by words, by meaning and by both.

    ./polybius ingest --ledger L examples/truce-2023/reports.jsonl
    ./polybius reindex --similar --ledger L
    tools/search/retrieval.py --ledger L [--program ./polybius]
"""

import argparse
import json
import pathlib
import shlex
import subprocess

FIRST = 5


def search(program, ledger, words, *options):
    command = [*shlex.split(program), "search", "--ledger", ledger, "--of", "reports", "--format", "json"]
    done = subprocess.run([*command, *options, "--", *words.split()], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["hits"]


def by(hits, place):
    """The hits of one of the two lists that were fused, in its order."""
    return sorted((h for h in hits if place in h["found"]), key=lambda h: h["found"][place])


def rank(hits, right):
    return next((i for i, h in enumerate(hits, 1) if h["report"] in right), None)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ledger", required=True)
    parser.add_argument("--program", default="./polybius")
    given = parser.parse_args()
    ways = {"all words": [], "any words": [], "meaning": [], "fused": []}
    for line in (pathlib.Path(__file__).parent / "queries.tsv").read_text().splitlines():
        if line.startswith("#"):
            continue
        words, right = line.split("\t")
        right = set(right.split())
        plain = search(given.program, given.ledger, words, "--limit", "200")
        fused = search(given.program, given.ledger, words, "--similar", "--limit", "200")
        for way, hits in zip(ways, (plain, by(fused, "words"), by(fused, "meaning"), fused)):
            ways[way].append(rank(hits, right))
        print(words, *(f"{way}: {ranks[-1] or '-'}" for way, ranks in ways.items()), sep="\t")
    for way, ranks in ways.items():
        found = sum(1 for r in ranks if r and r <= FIRST)
        mean = sum(1 / r for r in ranks if r) / len(ranks)
        print(f"{way}: {found} of {len(ranks)} among the first {FIRST}; mean reciprocal rank {mean:.2f}")


if __name__ == "__main__":
    main()
