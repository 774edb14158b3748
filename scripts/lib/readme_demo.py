"""Puts the stored outputs of the demo, of the SBOM commands, of the registry's, of the life cycle's and of the provider's (Tests/EndToEndTests/Golden) between the markers of README.md; with --check only says whether they are there."""
import re
import sys
from pathlib import Path

readme = Path("README.md")
text = old = readme.read_text(encoding="utf-8")
for name, language in [(name, language) for name in ("demo", "sbom", "desk", "life", "provider") for language in ("ja", "en")]:
    golden = Path(f"Tests/EndToEndTests/Golden/{name}.{language}.txt").read_text(encoding="utf-8").rstrip("\n")
    pattern = rf"(<!-- {name}:{language} -->\n).*?(<!-- /{name}:{language} -->)"
    text = re.sub(pattern, lambda m: f"{m[1]}```text\n{golden}\n```\n{m[2]}", text, flags=re.S)
if "--check" in sys.argv:
    sys.exit(0 if text == old else "README.md: an output shown is old; run python3 scripts/lib/readme_demo.py")
readme.write_text(text, encoding="utf-8")
