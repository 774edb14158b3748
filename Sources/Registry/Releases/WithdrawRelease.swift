import Diagnostics

/// Ends the shipping of a release. It stays on record and is watched as long as it is installed somewhere. It needs a reason.
public struct WithdrawRelease: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.freezeReleases
    /// Which release.
    public var reference: ReleaseReference
    /// The day from which it is no longer shipped; nil for today, UTC.
    public var on: String?

    /// The step from released to withdrawn.
    public init(_ reference: ReleaseReference, on day: String? = nil) {
        self.reference = reference
        on = day
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Release {
        var release = try transaction.release(reference)
        guard release.state == .released else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(reference.text) は「\(release.state.title.japanese)」です。出荷を終了できるのは出荷中のリリースだけです。",
                    en: "\(reference.text) is \(release.state.title.english); only a shipped release can be withdrawn."))
        }
        var check = FieldCheck()
        check.day("on", on)
        check.order("on", release.releasedOn, on)
        try check.finish()
        try transaction.mustHaveReason()
        release.state = .withdrawn
        release.withdrawnOn = on ?? transaction.day
        return try transaction.update(release)
    }
}
