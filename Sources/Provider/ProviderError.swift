package import Diagnostics

/// Why a tree of advisories could not be made, looked at or mirrored.
package enum ProviderError: ExplainedError, Equatable {
    /// What is wrong with the settings of a provider; at least one.
    case settings([SettingsProblem])
    /// No CSAF document that could be published.
    case notCSAF(place: String, reason: Wording)
    /// A document without a TLP label: nobody knows who may see it.
    case noLabel(id: String)
    /// A draft.
    case notReleased(id: String)
    /// Two documents that would be one file.
    case sameFile(path: String, first: String, second: String)
    /// A folder with something else in it than a tree of ours.
    case notATree(path: String)
    case couldNotWrite(path: String, message: String)
    /// The file system cannot put a new tree in the place of an old one in one step.
    case cannotSwap(path: String, message: String)
    /// A trusted provider signs.
    case noKey
    /// No fingerprint of an OpenPGP key.
    case badFingerprint(String)
    /// GnuPG is not on this machine.
    case noGnuPG(message: String)
    /// GnuPG refused.
    case gnuPG(message: String)
    /// An address that the folder has no place for.
    case elsewhere(url: String)
    /// No provider-metadata.json where it was looked for.
    case noMetadata(place: String)
    /// A body that took too long.
    case tooSlow(url: String, seconds: Int)
    /// Neither a folder nor an address.
    case notAPlace(String)
    /// The limit of requests of one run.
    case tooManyRequests(limit: Int)

    /// Stable code, `PROV-001` and on.
    package var code: String {
        switch self {
        case .settings: "PROV-001"
        case .notCSAF: "PROV-002"
        case .noLabel: "PROV-003"
        case .notReleased: "PROV-004"
        case .sameFile: "PROV-005"
        case .notATree: "PROV-006"
        case .couldNotWrite: "PROV-007"
        case .cannotSwap: "PROV-008"
        case .noKey: "PROV-009"
        case .badFingerprint: "PROV-010"
        case .noGnuPG: "PROV-011"
        case .gnuPG: "PROV-012"
        case .elsewhere: "PROV-013"
        case .noMetadata: "PROV-014"
        case .tooSlow: "PROV-015"
        case .notAPlace: "PROV-016"
        case .tooManyRequests: "PROV-017"
        }
    }
}

/// One thing that is wrong with the settings of a provider.
package struct SettingsProblem: Sendable, Hashable {
    /// JSON Pointer of the setting.
    package let pointer: String
    /// What is wrong with it.
    package let wording: Wording
}
