import Diagnostics
import JSONStream

extension SBOMRules {
    /// What the text of SPDX 2.3 demands and its JSON schema cannot say.
    mutating func spdx2() {
        guard document.format.family == .spdx, document.format.notation != .jsonLD else { return }
        describes()
        let files = Set(document.files.lazy.map(\.id))
        let defined = Set(document.extractedLicenses.lazy.map(\.id))
        for author in document.authors where author.kind == .unspecified {
            noKind(author.name, "creators", "Person, Organization, Tool", nil, at: .mention(.creators, author.name))
        }
        var unanalyzed: Set<String> = []
        for (index, part) in document.components.enumerated() {
            let entry = PlaceEntry(.components, index)
            verificationCode(part, entry)
            if let party = part.supplier { partyOfPackage(party, "supplier", part.id, .field(entry, .supplier)) }
            if part.hasDetails, let party = part.details.originator {
                partyOfPackage(party, "originator", part.id, .field(entry, .originator))
            }
            downloadLocation(part, entry)
            locators(part, entry)
            annotations(of: part.unknown, part.id, entry)
            guard part.flags.contains(.filesNotAnalyzed) else { continue }
            if part.licenses.contains(where: { $0.basis == .foundInFiles }) { licensesOfFiles(part.id, entry) }
            unanalyzed.insert(part.id)
            if part.hasDetails, part.details.spdx?.files.isEmpty == false { filesInside(part.id, .field(entry, .file)) }
        }
        for link in document.relationships where link.kind == .contains || link.kind == .containedBy {
            let link = link.facingParts
            if unanalyzed.contains(link.from), files.contains(link.to) { filesInside(link.from, .mention(.relationships, link.to)) }
        }
        relationshipTypes()
        statements(files)
        for (index, file) in document.files.enumerated() {
            let entry = PlaceEntry(.files, index)
            if file.name.utf8.first == UInt8(ascii: "/") { absolute(file, entry) }
            if !SPDXFitting.isWritable(file) { noSHA1(file, entry) }
            annotations(of: file.unknown, file.id, entry)
            for field in file.unknown where field.key == "licenseConcluded" || field.key == "licenseInfoInFiles" {
                for text in SPDX3Reader.strings(field.value) { undefined(text, defined, file.id, entry) }
            }
        }
    }

    /// Clause 11.1.1, table 68: DESCRIBES is mandatory if more than one package or set of files (not in a package) is present.
    private mutating func describes() {
        guard document.subjects.isEmpty else { return }
        var inside: Set<String> = []
        for part in document.components where part.hasDetails { inside.formUnion(part.details.spdx?.files ?? []) }
        for link in document.relationships {
            let link = link.facingParts
            if link.kind == .contains { inside.insert(link.to) }
        }
        let sets = document.components.count + (document.files.contains { !inside.contains($0.id) } ? 1 : 0)
        guard sets > 1 else { return }
        add(
            "SBOM-235", .error, at: .document,
            Wording(
                ja: "複数のパッケージまたはファイル群があるのに、どれを説明する文書かが書かれていません。DESCRIBES関係で示してください(SPDX 2.3の11.1.1)。",
                en: "there are several packages or sets of files, and the document does not say which it describes; add DESCRIBES (SPDX 2.3, 11.1.1)."
            ))
    }

    /// Clause 7.9.1: must be omitted if `filesAnalyzed` is false.
    private mutating func verificationCode(_ part: Component, _ entry: PlaceEntry) {
        guard part.flags.contains(.filesNotAnalyzed), part.unknown.contains(where: { $0.key == "packageVerificationCode" }) else { return }
        add(
            "SBOM-230", .error, at: .field(entry, .verificationCode), component: part.id,
            Wording(
                ja: "filesAnalyzedがfalseのパッケージに検証コード(packageVerificationCode)があります。書いてはいけません(SPDX 2.3の7.9.1)。",
                en: "packageVerificationCode must be left out where filesAnalyzed is false (SPDX 2.3, 7.9.1)."))
    }

    /// Clause 7.8.1: a package whose files were not analysed shall not contain any.
    private mutating func filesInside(_ id: String, _ place: RulePlace) {
        add(
            "SBOM-233", .error, at: place, component: id,
            Wording(
                ja: "filesAnalyzedがfalseのパッケージがファイルを含んでいます(SPDX 2.3の7.8.1)。",
                en: "a package must not contain files where its filesAnalyzed is false (SPDX 2.3, 7.8.1)."))
    }

    /// Clause 7.14.1: must be omitted if `filesAnalyzed` is false.
    private mutating func licensesOfFiles(_ id: String, _ entry: PlaceEntry) {
        add(
            "SBOM-236", .error, at: .field(entry, .licenseOfFiles), component: id,
            Wording(
                ja: "filesAnalyzedがfalseのパッケージにlicenseInfoFromFilesがあります。書いてはいけません(SPDX 2.3の7.14.1)。",
                en: "licenseInfoFromFiles must be left out where filesAnalyzed is false (SPDX 2.3, 7.14.1)."))
    }

    /// Clause 7.7.1: a download location is an address.
    private mutating func downloadLocation(_ part: Component, _ entry: PlaceEntry) {
        guard part.hasDetails, let location = part.details.spdx?.downloadLocation, location != "NONE", !ValueCheck.isAddress(location) else { return }
        let shown = quoted(location)
        add(
            "SBOM-237", .error, at: .field(entry, .downloadLocation), component: part.id,
            Wording(
                ja: "downloadLocation「\(shown)」が正しくありません。URL、NONE、NOASSERTIONのいずれかを書いてください(SPDX 2.3の7.7.1)。",
                en: "\"\(shown)\" in downloadLocation is no address; give a URL, NONE or NOASSERTION (SPDX 2.3, 7.7.1)."))
    }

    /// Clauses 7.11.1 and 7.21.1: a home page is an address, a locator one string without spaces.
    private mutating func locators(_ part: Component, _ entry: PlaceEntry) {
        var seen: [String: Int] = [:]
        for reference in part.externalReferences where reference.locator.utf8.contains(32) {
            let shown = quoted(reference.locator)
            let occurrence = seen[reference.locator, default: 0]
            seen[reference.locator] = occurrence + 1
            add(
                "SBOM-238", .error, at: .value(entry, .locator, reference.locator, occurrence: occurrence), component: part.id,
                Wording(
                    ja: "参照先「\(shown)」に空白があります(SPDX 2.3の7.11.1、7.21.1)。",
                    en: "the locator \"\(shown)\" must have no spaces (SPDX 2.3, 7.11.1, 7.21.1)."))
        }
    }

    /// Clause 10.1.1: an id of the document's own is mandatory for a licence that is not on the list, and has to be there.
    private mutating func undefined(_ text: String, _ defined: Set<String>, _ id: String, _ entry: PlaceEntry) {
        guard text.utf8.count < 10_000, text.contains("LicenseRef-"), let expression = try? LicenseExpression(parsing: text) else { return }
        for term in expression.terms where term.isReference && term.document == nil && !defined.contains(term.id) {
            let shown = quoted(term.id)
            add(
                "SBOM-224", .error, at: .value(entry, .license, text, occurrence: 0), component: id,
                Wording(
                    ja: "ライセンス「\(shown)」がこの文書で定義されていません。hasExtractedLicensingInfosに加えてください(SPDX 2.3の10.1.1)。",
                    en: "the licence \"\(shown)\" is not defined in this document; add it to hasExtractedLicensingInfos (SPDX 2.3, 10.1.1)."))
        }
    }

    private mutating func partyOfPackage(_ party: Party, _ field: String, _ id: String, _ place: RulePlace) {
        guard party.kind != .person, party.kind != .organization else { return }
        noKind(party.name, field, "Person, Organization, NOASSERTION", id, at: place)
    }

    /// Clauses 6.8.1, 7.5.1, 7.6.1, 12.1 and 13.1: who it is stands behind what it is.
    mutating func noKind(_ name: String, _ field: String, _ kinds: String, _ id: String?, at place: RulePlace) {
        let shown = quoted(name)
        add(
            "SBOM-234", .error, at: place, component: id,
            Wording(
                ja: "「\(field)」の「\(shown)」の前に種別がありません(\(kinds)。例: Organization: Example)(SPDX 2.3の6.8.1、7.5.1、7.6.1、12.1)。",
                en: "\"\(shown)\" in \(field) must begin with one of \(kinds), as in \"Organization: Example\" (SPDX 2.3, 6.8.1, 7.5.1, 7.6.1, 12.1)."
            ))
    }

    /// Clause 11.1.1, table 68. Each type is told once.
    private mutating func relationshipTypes() {
        for text in Set(document.relationships.compactMap { $0.details?.kindText }).sorted() {
            let shown = quoted(text)
            add(
                "SBOM-239", .error, at: .mention(.relationshipTypes, text),
                Wording(
                    ja: "関係の種類「\(shown)」は規格にありません(SPDX 2.3の11.1.1、表68)。",
                    en: "there is no relationship type \"\(shown)\" (SPDX 2.3, 11.1.1, table 68)."))
        }
    }

    /// Clause 8.4.1: mandatory.
    private mutating func noSHA1(_ file: FileEntry, _ entry: PlaceEntry) {
        let shown = quoted(file.name)
        add(
            "SBOM-240", .error, at: .entry(entry), component: file.id,
            Wording(
                ja: "ファイル「\(shown)」にSHA1のチェックサムがありません。必ず書いてください(SPDX 2.3の8.4.1)。",
                en: "the file \"\(shown)\" has no SHA1 checksum, which is mandatory (SPDX 2.3, 8.4.1)."))
    }

    /// Clause 8.1.1: a relative file name.
    private mutating func absolute(_ file: FileEntry, _ entry: PlaceEntry) {
        let shown = quoted(file.name)
        add(
            "SBOM-232", .error, at: .field(entry, .fileName), component: file.id,
            Wording(
                ja: "ファイル名「\(shown)」は相対パス(例: ./src/a.c)でなければなりません(SPDX 2.3の8.1.1)。",
                en: "the file name \"\(shown)\" must be relative, such as ./src/a.c (SPDX 2.3, 8.1.1)."))
    }
}
