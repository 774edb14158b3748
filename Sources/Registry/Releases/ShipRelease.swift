import Database
import Diagnostics

/// Ships a frozen release: its newest baseline is approved by somebody who did not freeze it, its items are those of the baseline, and every change
/// request for it is verified. Those are then closed.
public struct ShipRelease: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.freezeReleases
    /// Which release.
    public var reference: ReleaseReference
    /// The day on which it is shipped; nil for today, UTC.
    public var on: String?

    /// The step from frozen to released.
    public init(_ reference: ReleaseReference, on day: String? = nil) {
        self.reference = reference
        on = day
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Release {
        var check = FieldCheck()
        check.day("on", on)
        try check.finish()
        var release = try transaction.release(reference)
        guard release.state == .frozen, let baseline = try transaction.newestBaseline(of: release) else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(reference.text) は「\(release.state.title.japanese)」です。出荷できるのは凍結したリリースだけです。",
                    en: "\(reference.text) is \(release.state.title.english); only a frozen release can be shipped."))
        }
        let changes = try ReleaseChanges.of(release, transaction).filter(\.state.isOpen)
        try mustBeVerified(changes)
        try mustBeApproved(baseline, transaction)
        try mustBeUnchanged(baseline, release, transaction)
        release.state = .released
        release.releasedOn = release.releasedOn ?? on ?? transaction.day
        release = try transaction.update(release)
        for var change in changes {
            change.state = .closed
            change.closedAt = transaction.now
            try transaction.update(change)
        }
        return release
    }

    private func mustBeVerified(_ changes: [ChangeRequest]) throws {
        let open = changes.filter { $0.state != .verified }
        if open.isEmpty { return }
        throw RegistryError.forbiddenByState(
            Wording(
                ja: "検証されていない変更要求があります: \(open.map { "\($0.number)(\($0.state.title.japanese))" }.joined(separator: "、"))。",
                en: "change requests are not verified: \(open.map { "\($0.number) (\($0.state.title.english))" }.joined(separator: ", "))."))
    }

    private func mustBeApproved(_ baseline: Baseline, _ reader: RegistryReader) throws {
        let subject = try SignatureSubject.baseline(BaselineReference(reference, number: baseline.number)).resolve(in: reader)
        switch try Signing.approval(of: subject, reader) {
        case nil:
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "ベースライン \(subject.label) は承認されていません。凍結した人とは別の人の承認署名が必要です。",
                    en: "the baseline \(subject.label) is not approved; it needs the signature of an approver who did not freeze it."))
        case let signature? where signature.decision == .rejected:
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "ベースライン \(subject.label) は \(signature.person) が却下しました: \(VisibleText.of(signature.comment ?? "", limit: 200))",
                    en: "the baseline \(subject.label) was rejected by \(signature.person): \(VisibleText.of(signature.comment ?? "", limit: 200))"))
        default: break
        }
    }

    /// No use case changes a frozen release; a baseline that does not fit any more was got round.
    private func mustBeUnchanged(_ baseline: Baseline, _ release: Release, _ reader: RegistryReader) throws {
        guard BlobStore.digest(Array(baseline.content.utf8)) == baseline.digest,
            BlobStore.digest(try BaselineContent.make(of: release, in: reader)) == baseline.digest
        else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(reference.text) の構成は、承認されたベースライン #\(baseline.number) と一致しません。変更要求を通して作業に戻し、凍結し直してください。",
                    en:
                        "the items of \(reference.text) are not those of the approved baseline #\(baseline.number); take it back into work through a change request and freeze it again."
                ))
        }
    }
}
