import Diagnostics

extension SBOMRules {
    /// Vectors of ratings must be vectors of the method that they name. The schema takes any text, so the document is not broken by one that is none.
    mutating func ratings(_ claim: VulnerabilityClaim, _ entry: PlaceEntry) {
        var seen: [String: Int] = [:]
        for rating in claim.ratings {
            guard let vector = rating.vector else { continue }
            let occurrence = seen[vector, default: 0]
            seen[vector, default: 0] += 1
            guard let fault = CVSSVectorSyntax.fault(vector, method: rating.method) else { continue }
            let shown = quoted(vector)
            add(
                "SBOM-246", .warning, at: .value(entry, .vector, vector, occurrence: occurrence), component: claim.id,
                Wording(
                    ja: "CVSSのベクトル「\(shown)」が正しくありません: \(fault.japanese)", en: "\"\(shown)\" is not a CVSS vector: \(fault.english)"))
        }
    }
}
