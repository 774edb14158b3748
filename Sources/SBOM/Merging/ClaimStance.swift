import PackageURL
import Versions

/// What a claim about a vulnerability means for one part as it stands.
struct ClaimStance {
    /// What it comes to; claims that mean different things contradict each other.
    enum Meaning: Hashable {
        case affected, notAffected, fixed
    }

    let means: Meaning
    /// For people: the vulnerability, and the claim in CycloneDX's words.
    let text: String

    /// Nil where the claim is about other versions, or says that nobody knows yet.
    init?(_ claim: VulnerabilityClaim, _ affected: AffectedPart, _ part: Component?) {
        let statuses = Self.statuses(affected.versions, part)
        if !affected.versions.isEmpty, statuses.isEmpty { return nil }
        let state = claim.analysis?.state
        switch state {
        case "not_affected", "false_positive": means = .notAffected
        case "resolved", "resolved_with_pedigree": means = .fixed
        case "exploitable": means = statuses == ["unaffected"] ? .notAffected : .affected
        case nil:
            // CycloneDX 1.6 `affectedStatus`: affected where nothing is stated.
            if statuses == ["unknown"] { return nil }
            means = statuses == ["unaffected"] ? .notAffected : .affected
        default: return nil
        }
        text = "\(claim.id ?? claim.references.first?.id ?? "?") \(state ?? (means == .affected ? "affected" : "unaffected"))"
    }

    /// The names under which a vulnerability is known, in one letter case.
    static func names(_ claim: VulnerabilityClaim) -> Set<String> {
        Set(([claim.id] + claim.references.map(\.id)).compactMap { $0?.lowercased() }.filter { !$0.isEmpty })
    }

    /// What the versions named say of the part's own; a range that cannot be read may hold it.
    private static func statuses(_ versions: [AffectedVersions], _ part: Component?) -> Set<String> {
        let own = part?.version
        return Set(
            versions.filter { named in
                guard let own else { return true }
                if let version = named.version { return version == own }
                guard let range = named.range, let parsed = try? VERS(parsing: range) else { return true }
                return (try? parsed.contains(own)) ?? true
            }.map { $0.status ?? "affected" })
    }
}
