"""Mustache as swift-mustache 2.1.1 reads it, as far as our templates use it, and stricter.

The differences from other readers of the notation that matter: an empty text and the number 0 are true in a section; `{{.name}}` looks only into the
innermost object; `{{<parent}}{{$block}}…` is inheritance, where the outermost override of a block wins. Stricter: a partial that is not there, and
`{{{name}}}` or `{{&name}}`, which would let stored text into a page as markup, are errors.
"""
import html
import re
from pathlib import Path

TAG = re.compile(r"\{\{\s*([#^/!<>$&{]?)\s*([^}]*?)\s*\}\}")
STANDALONE = re.compile(r"(?m)^[ \t]*(\{\{[#^/!<$][^}]*\}\}|\{\{>[^}]*\}\})[ \t]*\n")


class TemplateError(Exception):
    """A template that cannot be read."""


class Library:
    """All templates of a folder, by path without the ending."""

    def __init__(self, folder):
        self.templates = {}
        for path in sorted(Path(folder).rglob("*.mustache")):
            name = str(path.relative_to(folder).with_suffix(""))
            self.templates[name] = parse(path.read_text(encoding="utf-8"), name)

    def render(self, name, data):
        """The page as text."""
        out = []
        self._tokens(self._template(name), [data], {}, out)
        return "".join(out)

    def _template(self, name):
        if name not in self.templates:
            raise TemplateError(f"no template {name}")
        return self.templates[name]

    def _tokens(self, tokens, stack, blocks, out):
        for kind, name, inner in tokens:
            if kind == "text":
                out.append(name)
            elif kind == "value":
                value = lookup(name, stack)
                if value is not None:
                    out.append(html.escape(str(value)).replace("&#x27;", "&#39;"))
            elif kind == "#":
                value = lookup(name, stack)
                if value is None or value is False:
                    continue
                for item in value if isinstance(value, list) else [value]:
                    self._tokens(inner, stack if item is True else stack + [item], blocks, out)
            elif kind == "^":
                value = lookup(name, stack)
                if value is None or value is False or value == []:
                    self._tokens(inner, stack, blocks, out)
            elif kind == ">":
                self._tokens(self._template(name), stack, blocks, out)
            elif kind == "<":
                own = {block: content for what, block, content in inner if what == "$"}
                self._tokens(self._template(name), stack, {**own, **blocks}, out)
            elif kind == "$":
                self._tokens(blocks.get(name, inner), stack, blocks, out)


def lookup(name, stack):
    """The value of a name; None where there is none."""
    if name == ".":
        return stack[-1]
    path = [part for part in name.split(".") if part]
    for value in [stack[-1]] if name.startswith(".") else reversed(stack):
        if isinstance(value, dict) and value.get(path[0]) is not None:
            for part in path:
                value = value.get(part) if isinstance(value, dict) else None
            return value
    return None


def parse(text, name):
    """The tokens of a template: (kind, name or text, tokens inside)."""
    text = STANDALONE.sub(lambda match: match[1], text)
    root = []
    open_tags = [("", "", root)]
    at = 0
    for match in TAG.finditer(text):
        kind, tag = match[1], match[2]
        if match.start() > at:
            open_tags[-1][2].append(("text", text[at : match.start()], None))
        at = match.end()
        if kind in "&{" and kind:
            raise TemplateError(f"{name}: {{{{{kind}{tag}}}}} would not be escaped")
        if kind == "!":
            continue
        if kind == "/":
            opener = open_tags.pop()
            if opener[1] != tag:
                raise TemplateError(f"{name}: {{{{/{tag}}}}} closes {{{{{opener[0]}{opener[1]}}}}}")
        elif kind in ("#", "^", "<", "$"):
            inner = []
            open_tags[-1][2].append((kind, tag, inner))
            open_tags.append((kind, tag, inner))
        else:
            open_tags[-1][2].append((kind or "value", tag, None))
    open_tags[-1][2].append(("text", text[at:], None))
    if len(open_tags) > 1:
        raise TemplateError(f"{name}: {open_tags[-1][1]} is not closed")
    return root


def tags(tokens):
    """Every tag of a template, with those inside."""
    for kind, name, inner in tokens:
        if kind != "text":
            yield kind, name
        if inner:
            yield from tags(inner)
