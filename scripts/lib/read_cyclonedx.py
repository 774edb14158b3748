"""What `mimamori sbom validate` does, by cyclonedx-python-lib: the official schema, then the document read into a model, then the model's own checks.

read_cyclonedx.py FILE: prints valid, invalid or error with the first message. Run by the Python of the referees' folder (v-cdx).
"""
import json
import re
import sys
from xml.etree import ElementTree

from cyclonedx.model.bom import Bom
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation import make_schemabased_validator


def verdict(path):
    text = open(path, encoding="utf-8-sig").read()
    if text.lstrip()[:1] == "<":
        version = re.search(r"http://cyclonedx\.org/schema/bom/(\d\.\d)", text[:5000]).group(1)
        error = make_schemabased_validator(OutputFormat.XML, SchemaVersion.from_version(version)).validate_str(text)
        bom = error is None and Bom.from_xml(ElementTree.fromstring(text))
    else:
        document = json.loads(text)
        error = make_schemabased_validator(OutputFormat.JSON, SchemaVersion.from_version(document["specVersion"])).validate_str(text)
        bom = error is None and Bom.from_json(document)
    if error is not None:
        return "invalid", " ".join(str(getattr(error, "data", error)).split())[:200]
    bom.validate()
    return "valid", f"{len(bom.components)} components"


try:
    answer = verdict(sys.argv[1])
except Exception as error:
    answer = ("error", f"{type(error).__name__}: {error}"[:200])
print(*answer, sep="\t")
sys.exit({"valid": 0, "invalid": 1}.get(answer[0], 2))
