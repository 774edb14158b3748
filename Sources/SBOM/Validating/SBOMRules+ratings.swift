import CVSS
import Diagnostics

extension SBOMRules {
    /// Vectors of ratings must be vectors of the method that they name. The schema takes any text, so the document is not broken by one that is none.
    mutating func ratings(_ claim: VulnerabilityClaim, _ entry: PlaceEntry) {
        var seen: [String: Int] = [:]
        var scores: [String: Int] = [:]
        for rating in claim.ratings {
            let place = rating.score.map { RulePlace.value(entry, .score, $0, occurrence: scores[$0, default: 0]) } ?? .entry(entry)
            if let score = rating.score { scores[score, default: 0] += 1 }
            var parsed: CVSSVector?
            if let vector = rating.vector {
                let occurrence = seen[vector, default: 0]
                seen[vector, default: 0] += 1
                if let fault = Self.fault(vector, method: rating.method) {
                    add("SBOM-246", .warning, at: .value(entry, .vector, vector, occurrence: occurrence), component: claim.id, fault)
                    continue
                }
                parsed = try? CVSSVector(parsing: vector)
            }
            if let fault = Self.contradiction(rating, parsed) { add("SBOM-258", .warning, at: place, component: claim.id, fault) }
        }
    }

    /// Why vector, score and severity of a rating do not go together; nil where they do, or are of another method than CVSS.
    private static func contradiction(_ rating: VulnerabilityRating, _ vector: CVSSVector?) -> Wording? {
        guard let version = vector?.version ?? rating.method.flatMap({ versions[$0]?.last }) else { return nil }
        let stated = rating.score.flatMap { Double($0) }.flatMap { (0...10).contains($0) ? CVSSScore(tenths: Int(($0 * 10).rounded())) : nil }
        if let vector, let stated {
            let all = [vector.scores.overall, vector.scores.base, vector.scores.temporal, vector.scores.environmental]
            if !all.contains(stated) {
                return Wording(
                    ja: "スコア\(stated)は、ベクターから計算される\(vector.scores.overall)と違います。",
                    en: "the score \(stated) is not that of the vector, \(vector.scores.overall).")
            }
        }
        // Version 2.0 has no severities of its own.
        guard version != .v2, let score = stated ?? vector?.scores.overall, let severity = rating.severity,
            let named = CVSSSeverity(rawValue: severity), named != CVSSSeverity(score, version: version)
        else { return nil }
        let right = CVSSSeverity(score, version: version).rawValue
        return Wording(
            ja: "深刻度「\(severity)」が、スコア\(score)の深刻度「\(right)」と違います。",
            en: "the severity \(severity) does not go with the score \(score), which is \(right).")
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
