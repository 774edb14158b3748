#!/usr/bin/env python3
"""Validates a JSON document, or each line of a .jsonl file, against a JSON Schema.

usage: validate_json.py [--closed] SCHEMA [FOLDER] DOCUMENT

FOLDER holds schemas that SCHEMA refers to, found by their $id or by file name. --closed also refuses members that SCHEMA's own objects do not list.
Exit codes: 0 valid; 1 not valid, with a line for each error; 2 the request could not be carried out; 3 the package jsonschema is not installed.
"""
import copy
import datetime
import json
import pathlib
import re
import sys
import urllib.parse

try:
    import jsonschema
    import referencing
    from jsonschema.validators import validator_for
    from referencing.jsonschema import DRAFT7
except ImportError:
    print("the Python package jsonschema (4.18 or newer) is not installed", file=sys.stderr)
    sys.exit(3)

checker = jsonschema.FormatChecker(formats=[])


@checker.checks("date-time")
def is_date_time(value):
    if not isinstance(value, str):
        return True
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", value):
        return False
    try:
        datetime.datetime.strptime(value[:19], "%Y-%m-%dT%H:%M:%S")
    except ValueError:
        return False
    return True


@checker.checks("uri")
def is_uri(value):
    return not isinstance(value, str) or bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:" + URI_CHARACTERS.replace("*", "+", 1), value))


@checker.checks("uri-reference")
def is_uri_reference(value):
    return not isinstance(value, str) or bool(re.fullmatch(URI_CHARACTERS, value))


@checker.checks("iri")
def is_iri(value):
    return not isinstance(value, str) or is_uri(urllib.parse.quote(value, safe="%:/?#[]@!$&'()*+,;=<>\"{}|\\^` "))


@checker.checks("iri-reference")
def is_iri_reference(value):
    return not isinstance(value, str) or is_uri_reference(urllib.parse.quote(value, safe="%:/?#[]@!$&'()*+,;=<>\"{}|\\^` "))


URI_CHARACTERS = r"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=\[\]-]|%[0-9A-Fa-f]{2})*(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?"


def closed(schema):
    """The schema with every object that lists its members refusing others."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        result.setdefault("additionalProperties", False)
    return result


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def registry(folder, schema):
    base = schema.get("$id", "")
    resources = {}
    for path in sorted(pathlib.Path(folder).rglob("*.json")):
        try:
            other = load(path)
        except ValueError:
            continue
        if not isinstance(other, dict):
            continue
        resource = referencing.Resource.from_contents(other, default_specification=DRAFT7)
        for name in {other.get("$id"), other.get("id"), urllib.parse.urljoin(base, path.name)}:
            if isinstance(name, str) and name and name != base:
                # FIRST's ids carry a date as a query that those who refer to them leave out.
                resources.setdefault(name, resource)
                resources.setdefault(name.split("?")[0], resource)
    return referencing.Registry().with_resources(resources.items())


def documents(path):
    if not path.endswith(".jsonl"):
        return [("", load(path))]
    with open(path, encoding="utf-8") as file:
        return [(f"line {number}: ", json.loads(line)) for number, line in enumerate(file, 1)]


def main(arguments):
    strict = "--closed" in arguments
    paths = [argument for argument in arguments if argument != "--closed"]
    if len(paths) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        schema = load(paths[0])
        subjects = documents(paths[-1])
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    if strict:
        schema = closed(copy.deepcopy(schema))
    kind = validator_for(schema)
    kind.check_schema(schema)
    known = registry(paths[1], schema) if len(paths) == 3 else referencing.Registry()
    validator = kind(schema, registry=known, format_checker=checker)
    if not subjects:
        print("no document", file=sys.stderr)
        return 2
    count = 0
    for place, subject in subjects:
        for error in validator.iter_errors(subject):
            count += 1
            print(f"{place}{error.json_path}: {error.message[:400]}")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
