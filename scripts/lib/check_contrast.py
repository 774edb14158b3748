"""Computes the contrast of every pair of colours of the stylesheet in both themes, and fails below WCAG 2.2 (1.4.3: 4.5; 1.4.11: 3)."""
import re
import sys
from pathlib import Path

TEXT = [(ink, ground) for ground in ("ground", "surface", "sunken") for ink in ("ink", "soft")]
TEXT += [(tone, "surface") for tone in ("link", "bad", "good", "info", "critical", "high", "medium", "low", "neutral", "warn")]
TEXT += [(tone, f"{tone}-wash") for tone in ("bad", "warn", "good", "info", "neutral", "alarm")] + [("ink", "info-wash"), ("link", "info-wash")]
TEXT += [("link", "ground"), ("on-accent", "accent"), ("soft", "info-wash")]
SHAPES = [(shape, ground) for shape in ("edge", "focus", "accent") for ground in ("ground", "surface")]


def luminance(colour):
    """Relative luminance of `#rrggbb`."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """From 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


sheet = Path("Sources/Server/Web/Assets/mimamori.css").read_text(encoding="utf-8")
light, automatic, dark = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root[^{]*\{(.*?)\n *\}", sheet, re.S)[:3]]
wrong = [] if automatic == dark else ["the dark theme by choice differs from the one by the system's setting"]
worst = 21.0
for theme, colours in (("light", light), ("dark", dark)):
    for pairs, least in ((TEXT, 4.5), (SHAPES, 3.0)):
        for one, other in pairs:
            ratio = contrast(colours[one], colours[other])
            if least == 4.5:
                worst = min(worst, ratio)
            if ratio < least:
                wrong.append(f"{theme}: {one} on {other} is {ratio:.2f}, below {least}")
print(f"least contrast of text: {worst:.2f}")
sys.exit("\n".join(wrong) if wrong else 0)
