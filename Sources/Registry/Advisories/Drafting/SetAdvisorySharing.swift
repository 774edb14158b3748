import PSIRT

/// Says how far a draft goes, from when, and to whom.
public struct SetAdvisorySharing: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories
    /// Tracking id.
    public var number: String
    /// How far it goes.
    public var sharing: AdvisorySharing

    /// Sharing of a draft.
    public init(_ number: String, _ sharing: AdvisorySharing) {
        self.number = number
        self.sharing = sharing
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it. What others work towards is loosened only with a reason: a wider label, an earlier or no embargo.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        var (advisory, version) = try transaction.advisoryInWork(number, [.draft])
        try sharing.check(hasCase: advisory.psirtCase != nil)
        let isEarlier = version.embargoUntil.map { old in sharing.embargoUntil.map { $0 < old } ?? true } ?? false
        if sharing.label > version.tlp || isEarlier { try transaction.mustHaveReason() }
        version.tlp = sharing.label
        version.embargoUntil = sharing.embargoUntil
        version.recipients = sharing.recipients
        advisory.isGuarded = sharing.isGuarded
        try transaction.update(advisory)
        return try transaction.update(version)
    }
}
