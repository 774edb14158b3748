import CPE
import Versions

/// Criteria about one update of a version (`1.0` `rc1`), and components whose names keep version and update in one, or say nothing of updates.
enum CPEUpdate {
    /// What comes of the update; nil where it decides nothing, and the names are compared as they are.
    static func outcome(_ criterion: CPE, _ candidate: CPECandidate) -> CPEComparison.Outcome? {
        guard let version = criterion.version.literal, let update = criterion.update.literal, candidate.name.update.isAny else { return nil }
        guard let own = candidate.isBuild ? candidate.version : candidate.name.version.literal ?? candidate.version else { return nil }
        if isSame(own, version, update) {
            return criterion.applies(to: candidate.name, ignoringVersion: true) ? .applies(isExact: true) : .differs
        }
        // Generators write a release without an update: it is none of the versions that came before it.
        guard isPreRelease(update), (try? VersionScheme.generic.compare(own, version)) == .same else { return nil }
        return .differs
    }

    /// `1.0-rc1`, `1.0rc1`; of Java `1.8.0_292`, which the dictionary has as `1.8.0` `update292`, in older entries `update_292`.
    private static func isSame(_ own: String, _ version: String, _ update: String) -> Bool {
        if (try? VersionScheme.generic.compare(own, version + "-" + update)) == .same { return isApart(own, version, update) }
        guard update.hasPrefix("update"), let bar = own.lastIndex(of: "_"), own[..<bar] == version[...] else { return false }
        let number = update.dropFirst(6).drop { $0 == "_" }
        return !number.isEmpty && number.allSatisfy(\.isNumber) && own[own.index(after: bar)...] == number
    }

    /// Whether `own` tells the update from one number of the version more, as names of CPE do (NISTIR 7695, section 5.3.3, `version` and `update`):
    /// 1.0.1 is another version than the update `1` of 1.0, and so is `3.0.a`; `1.0.rc1` says by its word what it is.
    private static func isApart(_ own: String, _ version: String, _ update: String) -> Bool {
        guard let first = update.utf8.first else { return false }
        guard first &- UInt8(ascii: "0") < 10 else { return update.utf8.count > 1 || !own.lowercased().hasSuffix("." + update.lowercased()) }
        return own.indices.contains { at in
            "-_~+: ".contains(own[at]) && (try? VersionScheme.generic.compare(String(own[..<at]), version)) == .same
        }
    }

    private static func isPreRelease(_ update: String) -> Bool { preReleases.contains(String(update.lowercased().prefix { $0.isLetter })) }

    private static let preReleases: Set<String> = [
        "alpha", "beta", "candidate", "cr", "dev", "milestone", "pre", "prerelease", "preview", "rc", "snapshot",
    ]
}
