import SBOM

/// The fields of an installed package's `METADATA` or `PKG-INFO` (Core metadata specifications).
struct PythonMetadata {
    private let fields: [(name: String, value: String)]

    /// The fields up to the first empty line, behind which the description stands.
    init(_ text: String) {
        var fields: [(name: String, value: String)] = []
        for line in Lines(text) {
            if line.isEmpty { break }
            guard line.first != " ", line.first != "\t", let (name, value) = line.cut(at: ":") else { continue }
            fields.append((name.lowercased(), String(value.trimmed)))
        }
        self.fields = fields
    }

    /// The first value of a field that says something.
    subscript(name: String) -> String? { all(name).first }

    /// All values of a field that say something.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name && !$0.value.isEmpty && $0.value != "UNKNOWN" }.map(\.value) }

    /// What the package is under: the expression, else the older field, which may hold a whole text, else what the classifiers say.
    var licenses: [LicenseClaim] {
        if let given = self["license-expression"] { return LicenseReading.claims(given) }
        if let given = self["license"], given.utf8.count <= 64 { return LicenseReading.claims(given) }
        let names = all("classifier").compactMap { text -> String? in
            guard text.hasPrefix("License :: "), let name = text.cutAtLast(":")?.after.trimmed else { return nil }
            return name == "OSI Approved" ? nil : Self.classified[String(name)] ?? String(name)
        }
        return LicenseReading.claims(names)
    }

    /// Classifiers that mean one licence of the SPDX list; others, such as `BSD License`, stay names.
    private static let classified = [
        "MIT License": "MIT", "Apache Software License": "Apache-2.0", "ISC License (ISCL)": "ISC", "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
        "GNU General Public License v2 (GPLv2)": "GPL-2.0-only", "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
        "GNU General Public License v3 (GPLv3)": "GPL-3.0-only", "GNU General Public License v3 or later (GPLv3+)": "GPL-3.0-or-later",
        "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0-only",
        "GNU Lesser General Public License v3 or later (LGPLv3+)": "LGPL-3.0-or-later",
        "Python Software Foundation License": "PSF-2.0", "The Unlicense (Unlicense)": "Unlicense", "zlib/libpng License": "Zlib",
    ]

    /// Who wrote it: names, and addresses such as `Name <name@example.org>, Other <other@example.org>`.
    var authors: [Party] {
        let mails = (self["author-email"] ?? "").split(separator: ",").compactMap { Party(maintainer: String($0)) }
        var found: [Party] = []
        if let name = self["author"] {
            // One name and one bare address are of one person.
            var details = PartyDetails()
            if mails.count == 1, mails[0].name.contains("@") { details.email = mails[0].name }
            found.append(Party(name: name, details: details.isEmpty ? nil : details))
            if details.email != nil { return found }
        }
        for mail in mails where !found.contains(where: { $0.name == mail.name }) {
            var party = mail
            party.kind = .unspecified
            if party.name.contains("@") {
                var details = PartyDetails()
                details.email = party.name
                party = Party(name: "", details: details)
            }
            found.append(party)
        }
        return found
    }

    /// Places on the web: the homepage, and what the labels of project addresses call by a known word (Well-known Project URLs).
    var places: [ExternalReference] {
        var found = self["home-page"].map { [ExternalReference(type: "website", locator: $0)] } ?? []
        for text in all("project-url") {
            guard let (label, address) = text.cut(at: ","), let type = Self.labels[label.lowercased().filter { $0.isLetter }] else { continue }
            let reference = ExternalReference(type: type, locator: String(address.trimmed))
            if !found.contains(reference) { found.append(reference) }
        }
        return found
    }

    private static let labels = [
        "homepage": "website", "source": "vcs", "sourcecode": "vcs", "repository": "vcs", "github": "vcs", "code": "vcs",
        "changelog": "release-notes", "changes": "release-notes", "releasenotes": "release-notes", "documentation": "documentation",
        "docs": "documentation", "issues": "issue-tracker", "bugs": "issue-tracker", "tracker": "issue-tracker", "issuetracker": "issue-tracker",
        "bugtracker": "issue-tracker",
    ]
}
