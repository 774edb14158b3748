import Diagnostics
import PackageURL
import Versions

extension SBOMRules {
    /// CycloneDX 1.7 `component.versionRange`: of external parts only, in place of `version`, and in VERS notation.
    mutating func versionRange(_ component: Component, _ entry: PlaceEntry) {
        guard document.format.family == .cycloneDX, let range = component.details.versionRange else { return }
        let (id, shown) = (component.id, quoted(component.fullName))
        if component.version != nil {
            add(
                "SBOM-241", .error, at: .field(entry, .versionRange), component: id,
                Wording(
                    ja: "部品「\(shown)」にversionとversionRangeの両方があります。どちらか1つだけを書いてください。",
                    en: "the component \"\(shown)\" has both \"version\" and \"versionRange\"; give only one of them."))
        }
        if !component.flags.contains(.isExternal) {
            add(
                "SBOM-242", .error, at: .field(entry, .versionRange), component: id,
                Wording(
                    ja: "部品「\(shown)」にversionRangeがありますが、isExternalがtrueではありません。版の範囲は、製品に含まれない外部の部品だけに書けます。",
                    en: "\"\(shown)\" has \"versionRange\" and \"isExternal\" is not true; only parts outside the product may have a range."))
        }
        vers(range, "versionRange", .error, id, at: .value(entry, .versionRange, range, occurrence: 0))
    }

    /// Ranges of versions that a vulnerability affects (CycloneDX `affects[].versions[].range`). Up to 1.6 they were any text by the schema.
    mutating func affectedRanges(_ claim: VulnerabilityClaim, _ entry: PlaceEntry) {
        guard document.format.family == .cycloneDX else { return }
        var seen: [String: Int] = [:]
        for part in claim.affects {
            for text in part.versions.compactMap(\.range) {
                vers(text, "range", .warning, claim.id, at: .value(entry, .affectedRange, text, occurrence: seen[text, default: 0]))
                seen[text, default: 0] += 1
            }
        }
    }

    private mutating func vers(_ text: String, _ field: String, _ severity: SBOMFinding.Severity, _ id: String?, at place: RulePlace) {
        do throws(VERSError) {
            // Spaces mean nothing in VERS; the schema's own example has one.
            if let fault = Self.order(try VERS(parsing: text.replacing(" ", with: ""))) {
                add(
                    "SBOM-243", .warning, at: place, component: id,
                    Wording(
                        ja: "「\(field)」の版の範囲が正しくありません。\(fault.japanese)",
                        en: "the range in \"\(field)\" is not as it should be: \(fault.english)"))
            }
        } catch {
            let wording = error.wording
            add(
                "SBOM-243", severity, at: place, component: id,
                Wording(
                    ja: "「\(field)」の版の範囲が正しくありません(例: vers:npm/>=1.2.3|<2.0.0)。\(wording.japanese)",
                    en: "the range in \"\(field)\" is not of the form vers:npm/>=1.2.3|<2.0.0: \(wording.english)"))
        }
    }

    /// What is wrong with the order of the constraints of a range; nil where nothing is, or where nobody can say.
    private static func order(_ range: VERS) -> Wording? {
        do throws(RangeError) {
            try range.validate()
            return nil
        } catch {
            switch error {
            case .unsorted, .duplicate, .contradiction: return error.wording
            // A constraint too many changes nothing; of an unknown scheme nobody knows the order.
            default: return nil
            }
        }
    }
}
