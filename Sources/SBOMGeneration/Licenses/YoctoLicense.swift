/// Licences as Yocto recipes write them (`LICENSE` in the reference manual): `&` for all, `|` for a choice.
enum YoctoLicense {
    /// The same with SPDX's operators. `CLOSED` and names that are no SPDX ids stay as they are.
    static func spdx(_ text: String) -> String {
        var spaced = ""
        for character in text {
            switch character {
            case "&": spaced += " AND "
            case "|": spaced += " OR "
            case "(", ")": spaced += " \(character) "
            default: spaced.append(character)
            }
        }
        let words = spaced.split { $0 == " " || $0 == "\t" || $0.isNewline }.map { names[$0] ?? String($0) }
        return words.joined(separator: " ").replacing("( ", with: "(").replacing(" )", with: ")")
    }

    /// The spellings that Yocto's own layers used before they took SPDX's (`SPDXLICENSEMAP`).
    private static let names: [Substring: String] = [
        "GPLv1": "GPL-1.0-only", "GPLv1+": "GPL-1.0-or-later", "GPLv2": "GPL-2.0-only", "GPLv2+": "GPL-2.0-or-later", "GPLv2.0": "GPL-2.0-only",
        "GPLv2.0+": "GPL-2.0-or-later", "GPLv3": "GPL-3.0-only", "GPLv3+": "GPL-3.0-or-later", "GPLv3.0": "GPL-3.0-only",
        "GPLv3.0+": "GPL-3.0-or-later", "LGPLv2": "LGPL-2.0-only", "LGPLv2+": "LGPL-2.0-or-later", "LGPLv2.1": "LGPL-2.1-only",
        "LGPLv2.1+": "LGPL-2.1-or-later", "LGPLv3": "LGPL-3.0-only", "LGPLv3+": "LGPL-3.0-or-later", "AGPLv3": "AGPL-3.0-only",
        "AGPLv3+": "AGPL-3.0-or-later", "MPLv1": "MPL-1.0", "MPLv1.1": "MPL-1.1", "MPLv2": "MPL-2.0", "MPLv2.0": "MPL-2.0",
        "Apachev2": "Apache-2.0", "Apache-2": "Apache-2.0", "AFLv2": "AFL-2.0", "AFLv2.1": "AFL-2.1", "EPLv1.0": "EPL-1.0",
        "Artisticv1": "Artistic-1.0", "OpenSSL": "OpenSSL", "PSFv2": "PSF-2.0", "Python-2": "Python-2.0", "ZPLv2.1": "ZPL-2.1",
    ]
}
