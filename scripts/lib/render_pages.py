"""Renders the sample pages (Tests/ServerTests/Pages/*.json) in both languages: render_pages.py FOLDER. With --shots also pictures, phone and desktop,
light and dark, and what axe finds (needs Chromium and the packages playwright and axe-playwright-python)."""
import json
import shutil
import sys
from pathlib import Path

import mustache
import page_words

SAMPLES = Path("Tests/ServerTests/Pages")
WEB = Path("Sources/Server/Web")


def render(folder):
    """Writes each page as FOLDER/name.language.html; returns their names."""
    library = mustache.Library(WEB / "Templates")
    common = json.loads((SAMPLES / "common.json").read_text(encoding="utf-8"))
    shutil.copytree(WEB / "Assets", folder / "assets", dirs_exist_ok=True)
    names = []
    for path in sorted(SAMPLES.glob("*.json")):
        if path.stem == "common":
            continue
        for language in page_words.LANGUAGES:
            words = page_words.table(language)
            data = page_words.resolve({**common, **json.loads(path.read_text(encoding="utf-8"))}, language, words)
            data |= {"t": words, "lang": language}
            data["page"] = data["page"] | {"isJapanese": language == "ja"}
            page = library.render(f"pages/{path.stem}", data).replace("/assets/", "assets/")
            (folder / f"{path.stem}.{language}.html").write_text(page, encoding="utf-8")
            names.append(f"{path.stem}.{language}")
    return names


def shoot(folder, names):
    """Takes the pictures and asks axe; the number of serious findings."""
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    serious = 0
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for width, height, scheme in ((1280, 900, "light"), (1280, 900, "dark"), (360, 740, "light"), (360, 740, "dark")):
            tab = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme).new_page()
            for name in names:
                tab.goto((folder / f"{name}.html").resolve().as_uri())
                tab.screenshot(path=folder / f"{name}.{width}.{scheme}.png", full_page=True)
                if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    print(f"{name} {width}: wider than the window")
                    serious += 1
                for finding in Axe().run(tab).response["violations"]:
                    print(f"{name} {width} {scheme}: {finding['impact']} {finding['id']} {finding['nodes'][0]['html'][:140]}")
                    serious += finding["impact"] in ("serious", "critical")
        browser.close()
    return serious


out = Path(sys.argv[1])
out.mkdir(parents=True, exist_ok=True)
pages = render(out)
sys.exit(1 if "--shots" in sys.argv and shoot(out, pages) else 0)
