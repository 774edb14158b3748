"""Compares verdicts on SBOMs: ours with those of the referee scripts, and shows each class of disagreement with an example.

sbom_verdicts.py OURS.jsonl REFEREE.tsv...
  OURS.jsonl   `mimamori sbom validate --format json --schemas … FILE…`; OURS.jsonl.err beside it has what it wrote on standard error
  REFEREE.tsv  lines of ../shared/referees/validate_*: verdict, file, version, …, first message
"""
import collections
import json
import os
import re
import sys

ours, reasons = {}, {}
for line in open(sys.argv[1]):
    result = json.loads(line)
    ours[result["file"]] = "valid" if result["valid"] else "invalid"
    reasons[result["file"]] = " ".join(sorted({r["code"] for r in result["results"] if r["severity"] == "error"}))
for line in open(sys.argv[1] + ".err") if os.path.exists(sys.argv[1] + ".err") else []:
    found = re.match(r"(\S+): (.*?\.(?:json|xml|spdx|rdf|yaml|yml|tag)): (.*)", line)
    if found:
        ours[found[2]], reasons[found[2]] = "refused", found[1]

for table in sys.argv[2:]:
    counts, classes = collections.Counter(), collections.defaultdict(list)
    for line in open(table):
        fields = line.rstrip("\n").split("\t")
        verdict, file = fields[0], fields[1]
        if file not in ours:
            continue
        counts[verdict, ours[file]] += 1
        # An error of the referee or a refusal of ours is no "valid": both say that the document will not do.
        if verdict == "unfinished" or (verdict == "valid") == (ours[file] == "valid"):
            continue
        message = re.sub(r"\d+", "N", re.sub(r"['\"].*?['\"]", "X", max(fields[3:], key=len)))[:60]
        classes[verdict, ours[file], reasons[file] or message].append(file)
    print(f"{os.path.basename(table)}: " + ", ".join(f"{theirs}/{mine} {count}" for (theirs, mine), count in sorted(counts.items())))
    for (theirs, mine, why), files in sorted(classes.items(), key=lambda item: -len(item[1])):
        print(f"  {len(files):4} theirs {theirs}, ours {mine}: {why}\n       e.g. {files[0]}")
