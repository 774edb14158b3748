import Diagnostics
import PackageURL

extension SBOMRules {
    /// The version of a part and that of its purl. No standard forbids that they differ, so the document is not broken by it.
    mutating func version(_ part: Component, _ purl: PackageURL, _ text: String, _ entry: PlaceEntry) {
        guard let version = part.version, let other = purl.version, version != other, StatedText.says(version),
            !VersionLikeness.isSame(version, purl)
        else { return }
        let (shown, found) = (quoted(version), quoted(other))
        add(
            "SBOM-253", .warning, at: .value(entry, .purl, text, occurrence: 0), component: part.id,
            Wording(
                ja: "部品の版は「\(shown)」ですが、purlの版は「\(found)」です。",
                en: "the version of the component is \"\(shown)\", and that of its purl is \"\(found)\"."))
    }

    /// Two digests of one algorithm, of one thing.
    mutating func sameAlgorithm(_ hashes: [Hash], _ id: String, _ entry: PlaceEntry, _ field: PlaceField, after before: [Hash]) {
        guard hashes.count > 1 else { return }
        for index in hashes.indices.dropFirst().prefix(Self.mostCompared) {
            let hash = hashes[index]
            guard hashes[..<index].contains(where: { $0.algorithm == hash.algorithm && !Self.isSameDigest($0.value, hash.value) }) else { continue }
            let name = quoted(hash.algorithm.name)
            let occurrence = (before + hashes[..<index]).count { $0.value == hash.value }
            add(
                "SBOM-252", .warning, at: .value(entry, field, hash.value, occurrence: occurrence), component: id,
                Wording(
                    ja: "同じものに\(name)のハッシュ値が複数あり、互いに異なります。", en: "there are two different \(name) hashes of the same thing."))
        }
    }

    /// Entries of a list that are held against those before them.
    private static let mostCompared = 64

    private static func isSameDigest(_ one: String, _ other: String) -> Bool {
        one.utf8.elementsEqual(other.utf8) { ($0 &- 65 < 26 ? $0 | 0x20 : $0) == ($1 &- 65 < 26 ? $1 | 0x20 : $1) }
    }

    /// The same licence twice in one list.
    mutating func sameLicense(_ claims: [LicenseClaim], _ id: String, _ entry: PlaceEntry) {
        guard claims.count > 1 else { return }
        for index in claims.indices.dropFirst().prefix(Self.mostCompared) {
            let claim = claims[index]
            let isSame = { (other: LicenseClaim) in other.text == claim.text && other.form == claim.form && other.basis == claim.basis }
            guard claim.form == .id || claim.form == .expression, claims[..<index].contains(where: isSame) else { continue }
            let before = claims[..<index].count { $0.text == claim.text && ($0.form == .id || $0.form == .expression) }
            let shown = quoted(claim.text)
            add(
                "SBOM-257", .info, at: .value(entry, .license, claim.text, occurrence: before), component: id,
                Wording(ja: "同じライセンス「\(shown)」が二度書かれています。", en: "the licence \"\(shown)\" stands twice in the list."))
        }
    }

    /// One part cannot be complete and incomplete, and what depends on nothing depends on nothing.
    mutating func completeness() {
        guard document.compositions.count > 1 else { return }
        for isAssembly in [true, false] {
            var first: [String: Composition.Completeness] = [:]
            for (index, composition) in document.compositions.enumerated() where composition.completeness != .notSpecified {
                var seen: [String: Int] = [:]
                for id in isAssembly ? composition.assemblies : composition.dependencies {
                    defer { seen[id, default: 0] += 1 }
                    guard let other = first[id] else {
                        first[id] = composition.completeness
                        continue
                    }
                    guard other != composition.completeness, other == .complete || composition.completeness == .complete else { continue }
                    let (shown, words) = (quoted(id), "\(other.rawValue), \(composition.completeness.rawValue)")
                    add(
                        "SBOM-254", .warning,
                        at: .value(PlaceEntry(.compositions, index), isAssembly ? .assembly : .dependency, id, occurrence: seen[id, default: 0]),
                        component: id,
                        Wording(
                            ja: "「\(shown)」の網羅性が矛盾しています(\(words))。", en: "\"\(shown)\" is said to be both: \(words)."))
                }
            }
        }
    }

    /// What is said to need nothing needs nothing elsewhere.
    mutating func needless() {
        guard !document.withoutDependencies.isEmpty else { return }
        var without = Set(document.withoutDependencies)
        // An entry that says only what a part provides says nothing of its needs.
        for relationship in document.relationships where relationship.kind == .provides { without.remove(relationship.from) }
        for relationship in document.relationships where relationship.kind == .dependsOn && without.remove(relationship.from) != nil {
            guard !relationship.from.isEmpty else { continue }
            let shown = quoted(relationship.from)
            add(
                "SBOM-255", .warning, at: .edge(from: relationship.from, to: relationship.to), component: relationship.from,
                Wording(
                    ja: "「\(shown)」は、依存先がないとも、あるとも書かれています。",
                    en: "\"\(shown)\" is said to depend on nothing, and elsewhere to depend on something."))
        }
    }
}
