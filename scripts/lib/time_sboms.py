"""Times SBOM commands as processes of their own: best wall time and CPU time of the rounds, and the peak memory of any.

time_sboms.py MIMAMORI BENCH SCHEMAS FOLDER [COUNT...]: FOLDER holds what `bench DATA sbom-files` wrote.
"""
import os
import subprocess
import sys
import time

program, bench, schemas, folder, *counts = sys.argv[1:]
OTHERS = ["cdx.xml", "spdx.json", "spdx", "spdx3.json"]


def measure(command, rounds):
    """Best wall and CPU seconds, peak KiB, and the exit codes seen."""
    wall, cpu, peak, codes = float("inf"), float("inf"), 0, set()
    for _ in range(rounds):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = min(wall, time.perf_counter() - start)
        cpu = min(cpu, usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss)
        codes.add(os.waitstatus_to_exitcode(status))
    return wall, cpu, peak, codes


def row(what, file, command, count):
    rounds = 7 if count <= 10_000 else 3
    wall, cpu, peak, codes = measure(command, rounds)
    if not codes <= {0, 1}:
        print(f"| {what} | {os.path.basename(file)} | – | – | – | failed: exit code {sorted(codes)} |", flush=True)
        return
    size = os.path.getsize(file) / 1e6
    print(f"| {what} | {os.path.basename(file)} | {size:.1f} MB | {wall:.2f} s | {cpu:.2f} s | {peak / 1024:.0f} MiB |", flush=True)


print("| what | file | size | wall | CPU | peak memory |\n|---|---|---|---|---|---|")
for count in map(int, counts):
    base = f"{folder}/sbom-{count}"
    cdx = f"{base}.cdx.json"
    files = [cdx] + [f"{base}.{ending}" for ending in OTHERS if os.path.exists(f"{base}.{ending}")]
    for file in files:
        row("read", file, [bench, folder, "sbom-read", file], count)
    for file in files:
        row("validate", file, [program, "sbom", "validate", "--schemas", schemas, file], count)
    for file in files:
        row("score", file, [program, "sbom", "score", file], count)
    for target in ["cyclonedx-json-1.7", "cyclonedx-xml-1.6", "spdx-json-2.3", "spdx-tag-value-2.3", "spdx-json-ld-3.0.1", "csv"]:
        row(f"convert to {target}", cdx, [program, "sbom", "convert", cdx, "--to", target], count)
    if os.path.exists(f"{base}.older.cdx.json"):
        row("diff", cdx, [program, "sbom", "diff", f"{base}.older.cdx.json", cdx], count)
