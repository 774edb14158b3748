import CPE
import Diagnostics
import JSONSchema
import PackageURL

extension SBOMRules {
    /// Kinds of things that have no version by their nature.
    private static let unversioned: Set<ComponentKind> = [.service, .file, .data, .cryptographicAsset]

    /// The rules about one component, service or subject.
    mutating func part(_ component: Component) {
        let id = component.id
        let shown = quoted(component.fullName)
        if component.version?.isEmpty ?? true, !Self.unversioned.contains(component.kind) {
            add("SBOM-211", .warning, component: id, Wording(ja: "部品「\(shown)」に版がありません。", en: "the component \"\(shown)\" has no version."))
        }
        for text in component.purls { purl(text, id) }
        for text in component.cpes { cpe(text, id) }
        hashes(component.hashes, id)
        for claim in component.licenses { license(claim, id) }
        for reference in component.externalReferences where reference.details != nil { hashes(reference.details?.hashes ?? [], id) }
        guard component.hasDetails, let facts = component.details.spdx else { return }
        if let text = facts.builtDate { date(text, "builtDate", id) }
        if let text = facts.releaseDate { date(text, "releaseDate", id) }
    }

    private mutating func purl(_ text: String, _ id: String) {
        do {
            _ = try PackageURL(parsing: text, strictness: .syntax)
        } catch {
            add("SBOM-205", .error, component: id, error.wording)
            return
        }
        do {
            _ = try PackageURL(parsing: text)
        } catch {
            add("SBOM-205", .warning, component: id, error.wording)
        }
    }

    private mutating func cpe(_ text: String, _ id: String) {
        do {
            _ = try CPE(parsing: text)
        } catch {
            add("SBOM-206", .error, component: id, error.wording)
        }
    }

    private mutating func license(_ claim: LicenseClaim, _ id: String) {
        guard claim.form == .id || claim.form == .expression, !["NONE", "NOASSERTION"].contains(claim.text) else { return }
        let shown = quoted(claim.text)
        do throws(LicenseExpressionError) {
            let expression = try LicenseExpression(parsing: claim.text)
            let unknown = expression.terms.filter { !$0.isKnown }.map(\.canonical)
            if !unknown.isEmpty {
                let names = unknown.map(quoted).joined(separator: ", ")
                add(
                    "SBOM-220", .warning, component: id,
                    Wording(
                        ja: "ライセンス「\(names)」はSPDXライセンス一覧(\(SPDXLicenseList.version))にありません。一覧にないものはLicenseRef-で定義するか、名称として書いてください。",
                        en: "\(names) is not on the SPDX licence list (\(SPDXLicenseList.version)); define it as LicenseRef-…, or give it as a name.")
                )
            }
            let deprecated = expression.terms.filter(\.isDeprecated).map(\.canonical)
            if !deprecated.isEmpty {
                let names = deprecated.map(quoted).joined(separator: ", ")
                add(
                    "SBOM-221", .info, component: id,
                    Wording(
                        ja: "ライセンスの識別子「\(names)」は、SPDXライセンス一覧で非推奨です。", en: "the licence id \(names) is deprecated on the SPDX licence list."))
            }
        } catch {
            add(
                "SBOM-207", .error, component: id,
                Wording(
                    ja: "ライセンス「\(shown)」はSPDXの識別子または式として正しくありません(\(error.wording.japanese))。SPDXライセンス一覧の識別子を使うか、名称として書いてください。",
                    en:
                        "the licence \"\(shown)\" is not a well-formed SPDX id or expression (\(error.wording.english)); use ids of the SPDX list, or give it as a name."
                ))
        }
    }

    /// Digests must have the alphabet and the length of their algorithm.
    mutating func hashes(_ hashes: [Hash], _ id: String) {
        for hash in hashes {
            let isHexadecimal = hash.value.utf8.allSatisfy { $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 6 }
            let name = quoted(hash.algorithm.name)
            if !isHexadecimal || hash.value.isEmpty {
                let shown = quoted(hash.value)
                add(
                    "SBOM-208", .error, component: id,
                    Wording(ja: "\(name)のハッシュ値「\(shown)」が16進数ではありません。", en: "the \(name) hash \"\(shown)\" is not hexadecimal."))
            } else if let bytes = hash.algorithm.digestBytes, hash.value.utf8.count != bytes * 2 {
                add(
                    "SBOM-208", .error, component: id,
                    Wording(
                        ja: "\(name)のハッシュ値は16進数で\(bytes * 2)桁のはずですが、\(hash.value.utf8.count)桁です。",
                        en: "a \(name) hash has \(bytes * 2) hexadecimal digits; this one has \(hash.value.utf8.count)."))
            }
        }
    }

    /// Dates and times are RFC 3339 (CycloneDX `date-time`; SPDX 2.3 clause 6.9).
    mutating func date(_ text: String, _ field: String, _ id: String?) {
        guard !DateTimeCheck.isDateTime(text) else { return }
        let shown = quoted(text)
        add(
            "SBOM-212", .error, component: id,
            Wording(
                ja: "「\(field)」の日時「\(shown)」が正しくありません(例: 2026-01-31T09:00:00Z)。",
                en: "\"\(shown)\" in \"\(field)\" is not a date and time such as 2026-01-31T09:00:00Z."))
    }
}
