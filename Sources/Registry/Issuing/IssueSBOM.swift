import Database
import Diagnostics

/// Records that a release's SBOM was given to somebody, with its bytes. What the same recipient had of the release is thereby superseded, unless it is
/// another format of the same baseline.
public struct IssueSBOM: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.issueSBOM
    /// Of which release; its newest baseline.
    public var reference: ReleaseReference
    /// To whom.
    public var recipient: String
    /// `CycloneDX 1.6`.
    public var format: String
    /// The bytes, as they were given.
    public var bytes: [UInt8]
    /// Why: at release, on change, on request.
    public var why: String
    /// How many facts of the register the format has no place for.
    public var losses: Int

    /// An SBOM that is given to somebody.
    public init(_ reference: ReleaseReference, to recipient: String, format: String, bytes: [UInt8], why: String, losses: Int = 0) {
        self.reference = reference
        self.recipient = recipient
        self.format = format
        self.bytes = bytes
        self.why = why
        self.losses = losses
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> IssuedSBOM {
        var check = FieldCheck()
        check.text("recipient", recipient)
        check.text("format", format, limit: 60)
        check.text("why", why, limit: 2000)
        check.demand(!bytes.isEmpty, "bytes", ja: "SBOMが空です。", en: "the SBOM is empty.")
        check.demand(losses >= 0, "losses", ja: "0以上です。", en: "is 0 or more.")
        try check.finish()
        let release = try transaction.release(reference)
        guard release.state != .inWork, let baseline = try transaction.newestBaseline(of: release) else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(reference.text) は「\(release.state.title.japanese)」です。SBOMを提供できるのは、凍結または出荷したリリースのものだけです(R-136)。",
                    en: "\(reference.text) is \(release.state.title.english); only the SBOM of a frozen or shipped release can be given out (R-136).")
            )
        }
        // One name for one recipient, however it was typed.
        let recipient = recipient.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let digest = try BlobStore.put(bytes, in: transaction)
        let issued = try transaction.insert(
            IssuedSBOM(
                release: release.id, baseline: baseline.id, number: try Series.next("issued-sbom-\(release.id)", in: transaction), format: format,
                digest: digest, recipient: recipient, reason: why, issuedAt: transaction.now, person: try transaction.actor().id, losses: losses))
        let held = try transaction.list(
            IssuedSBOM.self, where: "release_id = ? AND recipient = ? AND superseded_by IS NULL AND id <> ?",
            [.integer(release.id), .text(recipient), .integer(issued.id)])
        for var old in held where old.baseline != baseline.id || old.format == format {
            old.supersededBy = issued.id
            try transaction.update(old)
        }
        return issued
    }
}
