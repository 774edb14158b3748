import CVSS
import Diagnostics

extension SBOMRules {
    /// Vectors of ratings must be vectors of the method that they name. The schema takes any text, so the document is not broken by one that is none.
    mutating func ratings(_ claim: VulnerabilityClaim, _ entry: PlaceEntry) {
        var seen: [String: Int] = [:]
        for rating in claim.ratings {
            guard let vector = rating.vector else { continue }
            let occurrence = seen[vector, default: 0]
            seen[vector, default: 0] += 1
            guard let fault = Self.fault(vector, method: rating.method) else { continue }
            add("SBOM-246", .warning, at: .value(entry, .vector, vector, occurrence: occurrence), component: claim.id, fault)
        }
    }

    /// The versions whose vectors a method of CycloneDX may have. Of 3.0 and 3.1 only the beginning tells which it is, and tools take one name for both.
    private static let versions: [String: [CVSSVersion]] = ["CVSSv2": [.v2], "CVSSv3": [.v30, .v31], "CVSSv31": [.v30, .v31], "CVSSv4": [.v4]]

    /// What is wrong with a vector; nil for one that is right, and for methods that are not CVSS.
    private static func fault(_ text: String, method: String?) -> Wording? {
        guard let wanted = method.map({ versions[$0] ?? [] }) ?? (text.hasPrefix("CVSS:") ? CVSSVersion.allCases : nil), !wanted.isEmpty else {
            return nil
        }
        do throws(CVSSError) {
            let version = try CVSSVector(parsing: text).version
            if wanted.contains(version) { return nil }
            let (shown, method) = (quoted(text), method ?? "CVSS")
            return Wording(
                ja: "「\(shown)」は\(method)ではなく、CVSS \(version.rawValue)のベクターです。",
                en: "\"\(shown)\" is a vector of CVSS \(version.rawValue), not of \(method).")
        } catch {
            return error.wording
        }
    }
}
