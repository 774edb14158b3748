"""Times SBOM commands beside the referees of ../shared/referees, on the same files, one after the other.

time_referees.py MIMAMORI SCHEMAS DATA REFEREES [long]: CPU seconds (user and system) and wall time; ours the best of nine processes, theirs one. Where the
machine is shared, wall time says little: the load is printed with the table. `long` adds the runs of minutes.
"""
import gzip
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time

program, schemas, data, referees = sys.argv[1:5]
is_long = "long" in sys.argv[5:]
home = os.environ.get("REFEREES_HOME") or os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "mimamori-referees")
folder = tempfile.TemporaryDirectory()
longest = 590


def file(name):
    path = os.path.join(folder.name, name)
    if not os.path.exists(path):
        with gzip.open(f"{data}/sboms/generated/{name}.gz") as packed, open(path, "wb") as plain:
            plain.write(packed.read())
    return path


def notation(source, end):
    """The SPDX document `source` in another notation, written by spdx-tools; none where that cannot be."""
    path = os.path.join(folder.name, os.path.basename(source) + end)
    command = [f"{home}/v-spdx/bin/pyspdxtools", "-i", source, "-o", path, "--novalidation"]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path if done.returncode == 0 else None


def measure(command, rounds=1):
    """Least CPU and wall time of the rounds; none where the command did not end by itself."""
    best = None
    for _ in range(rounds):
        start = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        alarm = threading.Timer(longest, os.killpg, [child.pid, signal.SIGKILL])
        alarm.start()
        # Its own use to the microsecond; times() counts in hundredths of a second.
        _, status, used = os.wait4(child.pid, 0)
        alarm.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode == -signal.SIGKILL:
            return None
        if child.returncode not in (0, 1):
            sys.exit(f"{command}: exit code {child.returncode}")
        took = (used.ru_utime + used.ru_stime, time.monotonic() - start)
        best = tuple(map(min, best, took)) if best else took
    return best


def row(what, ours, name, theirs):
    mine, other = measure([program, "sbom", *ours], 9), measure(theirs)
    own = f"| {what} | {mine[0]:.3f} / {mine[1]:.3f} s | {name} |"
    if other is None:
        return print(f"{own} stopped after {longest} s | – | – |", flush=True)
    times = [f"{theirs / ours:.1f}" for ours, theirs in zip(mine, other)]
    print(f"{own} {other[0]:.2f} / {other[1]:.2f} s | {times[0]} | {times[1]} |", flush=True)


os.environ["SYFT_CHECK_FOR_APP_UPDATE"] = "false"
validate = ["validate", "--schemas", schemas]
syft = [f"{home}/v-syft/bin/syft", "convert", "-q"]
read = [f"{home}/v-cdx/bin/python", os.path.join(os.path.dirname(os.path.abspath(__file__)), "read_cyclonedx.py")]
schema_only = [f"{referees}/validate_cyclonedx"]
spdx_tools = [f"{referees}/validate_spdx"]
cdx, xml, spdx, tags = (file(f"ladder-5000.{end}") for end in ["cdx16.json", "cdx16.xml", "spdx23.json", "spdx23.spdx"])
small, small_xml, small_spdx, small_tags = (file(f"ladder-500.{end}") for end in ["cdx16.json", "cdx16.xml", "spdx23.json", "spdx23.spdx"])
out = os.path.join(folder.name, "out")

print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
print("| what | Mimamori, CPU / wall | the other | its CPU / wall | CPU, times | wall, times |\n|---|---|---|---|---|---|")
row("convert 5,000: CycloneDX JSON to SPDX 2.3 JSON", ["convert", cdx, "--to", "spdx-json-2.3"], "Syft", [*syft, cdx, "-o", f"spdx-json={out}"])
row("convert 5,000: CycloneDX JSON to XML", ["convert", cdx, "--to", "cyclonedx-xml-1.6"], "Syft", [*syft, cdx, "-o", f"cyclonedx-xml={out}"])
row("convert 5,000: SPDX 2.3 JSON to CycloneDX JSON", ["convert", spdx, "--to", "cyclonedx-json-1.6"], "Syft", [*syft, spdx, "-o", f"cyclonedx-json={out}"])
row("diff 500 and 5,000", ["diff", small, cdx], "sbomdiff", [f"{home}/v-sbomdiff/bin/sbomdiff", "--sbom", "cyclonedx", small, cdx])
row("score 5,000 (ours: six profiles, theirs: NTIA)", ["score", spdx], "ntia_check", [f"{referees}/ntia_check", spdx])
row("validate 5,000, CycloneDX XML (theirs: the schema only)", [*validate, xml], "cyclonedx-python-lib", [*schema_only, xml])
row("validate 5,000, CycloneDX XML (theirs: schema, reading, own checks)", [*validate, xml], "cyclonedx-python-lib", [*read, xml])
row("validate 500, CycloneDX XML (the same)", [*validate, small_xml], "cyclonedx-python-lib", [*read, small_xml])
row("validate 500, CycloneDX JSON (the same)", [*validate, small], "cyclonedx-python-lib", [*read, small])
row("validate 500, SPDX JSON", [*validate, small_spdx], "spdx-tools", [*spdx_tools, small_spdx])
row("validate 500, SPDX tag-value", [*validate, small_tags], "spdx-tools", [*spdx_tools, small_tags])
for name, end in [("YAML", ".yaml"), ("RDF/XML", ".rdf.xml")]:
    other = notation(small_spdx, end)
    if other:
        row(f"validate 500, SPDX {name}", [*validate, other], "spdx-tools", [*spdx_tools, other])
if is_long:
    row("validate 5,000, CycloneDX JSON (theirs: the schema only)", [*validate, cdx], "cyclonedx-python-lib", [*schema_only, cdx])
    row("validate 5,000, SPDX JSON", [*validate, spdx], "spdx-tools", [*spdx_tools, spdx])
    row("validate 5,000, SPDX tag-value", [*validate, tags], "spdx-tools", [*spdx_tools, tags])
