/// What an SBOM says of the support of a part: FDA asks for level and end of support, IMDRF N70 5.5 for the EOS date.
///
/// All texts are as given: suppliers write dates, and also "Until hardware support ends".
public struct SupportStatement: Sendable, Hashable {
    /// FDA's three levels.
    public enum Level: String, Sendable, Hashable {
        case activelyMaintained = "actively maintained"
        case noLongerMaintained = "no longer maintained"
        case abandoned
    }

    /// Level of support as given.
    public var level: String?
    /// Last day of all support, our EOS.
    public var endOfSupport: String?
    /// End of sale, start of limited support: our EOL, and not what feeds often call EOL.
    public var endOfLife: String?

    /// A value from its parts.
    public init(level: String? = nil, endOfSupport: String? = nil, endOfLife: String? = nil) {
        self.level = level
        self.endOfSupport = endOfSupport
        self.endOfLife = endOfLife
    }

    /// The level if it is one of FDA's; letter case, hyphens and underscores do not matter.
    public var knownLevel: Level? {
        guard let level else { return nil }
        let plain = level.utf8.prefix(40).map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"): UInt8(ascii: " ")
            case 65...90: byte + 32
            default: byte
            }
        }
        return Level(rawValue: String(decoding: plain, as: UTF8.self))
    }

    /// True if nothing is said.
    public var isEmpty: Bool { level == nil && endOfSupport == nil && endOfLife == nil }
}
