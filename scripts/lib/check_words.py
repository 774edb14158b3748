"""Fails on a word of the pages that is missing, unused, untranslated or there twice, and on text in a template that is no word."""
import re
import sys
from pathlib import Path

import mustache
import page_words

TEMPLATES = Path("Sources/Server/Web/Templates")
# What these blocks hold goes into an attribute.
ATTRIBUTES = re.compile(r"\{\{\$(type|more|columnClass|lines)\}\}.*?\{\{/\1\}\}")
# What is the same in every language.
NEUTRAL = {"English", "日本語", "CSV", "Excel", "PDF", "JSON", "UDI-DI", "JMDN", "EPSS", "SBOM", "SHA-256", "SOUP", "purl", "CPE"}

library = mustache.Library(TEMPLATES)
wrong = []
used = set()
for name, tokens in library.templates.items():
    for kind, tag in mustache.tags(tokens):
        if tag.startswith("t."):
            used.add(tag[2:])
        if kind in (">", "<") and tag not in library.templates:
            wrong.append(f"{name}: no template {tag}")
    text = ATTRIBUTES.sub("", (TEMPLATES / f"{name}.mustache").read_text(encoding="utf-8"))
    plain = re.sub(r"<[^>]*>", "\n", re.sub(r"\{\{[^}]*\}\}", "", text))
    for piece in filter(None, map(str.strip, plain.splitlines())):
        if any(letter.isalpha() for letter in piece) and piece not in NEUTRAL:
            wrong.append(f"{name}: \"{piece}\" is text in a template")
keys = set()
for number, cells in page_words.rows():
    if len(cells) != 3 or not all(cell.strip() for cell in cells):
        wrong.append(f"words.tsv, line {number}: a key and its words in two languages are needed")
        continue
    if cells[0] in keys:
        wrong.append(f"words.tsv, line {number}: {cells[0]} is there twice")
    keys.add(cells[0])
    if set(re.findall(r"\{(\w+)", cells[1])) != set(re.findall(r"\{(\w+)", cells[2])):
        wrong.append(f"words.tsv, line {number}: the values of {cells[0]} differ between the languages")
wrong += [f"{key} is not in words.tsv" for key in sorted(used - keys)]
wrong += [f"{key} is in words.tsv and used nowhere" for key in sorted(keys - used)]
sys.exit("\n".join(wrong) if wrong else 0)
