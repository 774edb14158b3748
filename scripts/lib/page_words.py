"""The words of the pages (Sources/Server/Web/Words/words.tsv), as the server reads them."""
import re
from pathlib import Path

FILE = Path("Sources/Server/Web/Words/words.tsv")
LANGUAGES = ("ja", "en")
PLURAL = re.compile(r"\{(\w+)\|([^{}|]*)\|([^{}|]*)\}")


def rows():
    """Each line of the file: (number of the line, its cells)."""
    for number, line in enumerate(FILE.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


def table(language):
    """Key → words in one language."""
    column = 1 + LANGUAGES.index(language)
    return {cells[0]: cells[column] for _, cells in rows()}


def fill(words, values):
    """Puts values into `{name}`, and chooses in `{name|one|many}` by the value of `name`."""
    words = PLURAL.sub(lambda match: match[2] if str(values[match[1]]) == "1" else match[3], words)
    return re.sub(r"\{(\w+)\}", lambda match: str(values[match[1]]), words)


def resolve(value, language, words):
    """A sample in one language: `{"ja": …, "en": …}` and `{"word": key, …}` become text."""
    if isinstance(value, list):
        return [resolve(item, language, words) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == set(LANGUAGES):
        return value[language]
    if "word" in value:
        return fill(words[value["word"]], {key: resolve(item, language, words) for key, item in value.items()})
    return {key: resolve(item, language, words) for key, item in value.items()}
