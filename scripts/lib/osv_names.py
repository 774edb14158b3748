"""Reads OSV records (JSON Lines) on standard input; prints `purl<TAB>name` of each package once, for made-up SBOMs."""
import json
import sys

TYPES = {"PyPI": "pypi", "Go": "golang", "Bitnami": "bitnami", "npm": "npm", "crates.io": "cargo", "RubyGems": "gem"}
seen = set()
for line in sys.stdin:
    for affected in json.loads(line).get("affected", []):
        package = affected.get("package") or {}
        kind = TYPES.get(package.get("ecosystem", ""))
        name = package.get("name", "")
        if kind and name and '"' not in name and " " not in name and (kind, name) not in seen:
            seen.add((kind, name))
            print(f"pkg:{kind}/{name.replace('@', '%40')}\t{name.split('/')[-1]}")
