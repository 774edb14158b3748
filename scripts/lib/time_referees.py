"""Times SBOM commands beside the referees of ../shared/referees, on the same files, one after the other.

time_referees.py MIMAMORI SCHEMAS DATA REFEREES [long]: user CPU seconds (the machine is shared, so wall time says little); `long` adds the runs of minutes.
"""
import gzip
import os
import subprocess
import sys
import tempfile

program, schemas, data, referees = sys.argv[1:5]
is_long = "long" in sys.argv[5:]
home = os.environ.get("REFEREES_HOME") or os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "mimamori-referees")
folder = tempfile.TemporaryDirectory()


def file(name):
    path = os.path.join(folder.name, name)
    if not os.path.exists(path):
        with gzip.open(f"{data}/sboms/generated/{name}.gz") as packed, open(path, "wb") as plain:
            plain.write(packed.read())
    return path


def cpu(command, rounds=1):
    """Least user CPU and wall time of the rounds; nil where the command did not end by itself."""
    best = None
    for _ in range(rounds):
        before = os.times()
        try:
            status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=590).returncode
        except subprocess.TimeoutExpired:
            return None
        after = os.times()
        if status not in (0, 1):
            sys.exit(f"{command}: exit code {status}")
        took = (after.children_user - before.children_user, after.elapsed - before.elapsed)
        best = min(best or took, took)
    return best


def row(what, ours, name, theirs):
    mine, other = cpu([program, "sbom", *ours], 5), cpu(theirs)
    if other is None:
        return print(f"| {what} | {mine[0]:.2f} s | {name}: stopped after 590 s | – |", flush=True)
    print(f"| {what} | {mine[0]:.2f} s | {name}: {other[0]:.2f} s | {other[0] / max(mine[0], 0.01):.0f} |", flush=True)


os.environ["SYFT_CHECK_FOR_APP_UPDATE"] = "false"
validate = ["validate", "--schemas", schemas]
syft = [f"{home}/v-syft/bin/syft", "convert", "-q"]
cdx, xml, spdx, tags = (file(f"ladder-5000.{end}") for end in ["cdx16.json", "cdx16.xml", "spdx23.json", "spdx23.spdx"])
small, small_spdx = file("ladder-500.cdx16.json"), file("ladder-500.spdx23.json")
out = os.path.join(folder.name, "out")

print("| what | Mimamori | the other | times faster |\n|---|---|---|---|")
row("convert 5,000: CycloneDX JSON to SPDX 2.3 JSON", ["convert", cdx, "--to", "spdx-json-2.3"], "Syft", [*syft, cdx, "-o", f"spdx-json={out}"])
row("convert 5,000: CycloneDX JSON to XML", ["convert", cdx, "--to", "cyclonedx-xml-1.6"], "Syft", [*syft, cdx, "-o", f"cyclonedx-xml={out}"])
row("convert 5,000: SPDX 2.3 JSON to CycloneDX JSON", ["convert", spdx, "--to", "cyclonedx-json-1.6"], "Syft", [*syft, spdx, "-o", f"cyclonedx-json={out}"])
row("diff 500 and 5,000", ["diff", small, cdx], "sbomdiff", [f"{home}/v-sbomdiff/bin/sbomdiff", "--sbom", "cyclonedx", small, cdx])
row("score 5,000 (ours: six profiles, theirs: NTIA)", ["score", spdx], "ntia_check", [f"{referees}/ntia_check", spdx])
row("validate 500, CycloneDX JSON", [*validate, small], "validate_cyclonedx", [f"{referees}/validate_cyclonedx", small])
row("validate 500, SPDX JSON", [*validate, small_spdx], "validate_spdx", [f"{referees}/validate_spdx", small_spdx])
row("validate 5,000, CycloneDX XML", [*validate, xml], "validate_cyclonedx", [f"{referees}/validate_cyclonedx", xml])
if is_long:
    row("validate 5,000, CycloneDX JSON", [*validate, cdx], "validate_cyclonedx", [f"{referees}/validate_cyclonedx", cdx])
    row("validate 5,000, SPDX JSON", [*validate, spdx], "validate_spdx", [f"{referees}/validate_spdx", spdx])
    row("validate 5,000, SPDX tag-value", [*validate, tags], "validate_spdx", [f"{referees}/validate_spdx", tags])
