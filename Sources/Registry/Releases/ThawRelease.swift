import Database
import Diagnostics

/// Takes a frozen release back into work, for a change request that may be carried out, and with a reason (JIS T 2304 8.2.1).
public struct ThawRelease: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.freezeReleases
    /// Which release.
    public var reference: ReleaseReference
    /// Number of the change request.
    public var change: String

    /// The way back from frozen to in work.
    public init(_ reference: ReleaseReference, for change: String) {
        self.reference = reference
        self.change = change
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Release {
        try transaction.mustHaveReason()
        var release = try transaction.release(reference)
        guard release.state == .frozen else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(reference.text) は「\(release.state.title.japanese)」です。作業に戻せるのは凍結中のリリースだけです。出荷後の変更は新しいリリースで行ってください。",
                    en:
                        "\(reference.text) is \(release.state.title.english); only a frozen release can be taken back into work. What was shipped is changed in a new release."
                ))
        }
        let change = try transaction.change(change)
        // One of another product is as good as none: whether it is there is for the people of that product to know.
        guard change.product == release.product else { throw RegistryError.notFound(.changeRequest, change.number) }
        guard change.release == nil || change.release == release.id else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "\(change.number) は \(reference.text) の変更要求ではありません。", en: "\(change.number) is not about \(reference.text)."))
        }
        guard change.state == .approved || change.state == .implemented else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(change.number) は「\(change.state.title.japanese)」です。凍結を解くには、承認済みで未検証の変更要求が必要です。",
                    en:
                        "\(change.number) is \(change.state.title.english); to take a release back into work, a change request must be approved and not yet verified."
                ))
        }
        try ChangeStep.mustBeApproved(change, transaction)
        release.state = .inWork
        release = try transaction.update(release)
        let isKnown = try Link.from(.changeRequest, change.id, transaction).contains {
            $0.role == .thaw && $0.toKind == .release && $0.toID == release.id
        }
        if !isKnown { try transaction.insert(Link(.changeRequest, change.id, .thaw, .release, release.id)) }
        return release
    }
}
