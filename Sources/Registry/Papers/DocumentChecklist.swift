import Database
public import Diagnostics

/// Which documents a release has of those that the guidance asks for, duty by duty.
///
/// It sees whether a document of the right kind goes with the release, not whether its text says enough: that a person must read.
public struct DocumentChecklist: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// What there is for a duty.
    public enum Status: String, Sendable, CaseIterable {
        /// An approved document of the kind goes with the release, or its SBOM was taken in.
        case present
        /// Only a draft does, or only an obsolete version.
        case notApproved = "not-approved"
        /// Nothing does.
        case missing

        /// The word for people.
        public var title: Wording {
            switch self {
            case .present: Wording(ja: "あり", en: "present")
            case .notApproved: Wording(ja: "未承認", en: "not approved")
            case .missing: Wording(ja: "なし", en: "missing")
            }
        }
    }

    /// A duty and what there is for it.
    public struct Entry: Sendable {
        /// The duty.
        public let duty: DocumentDuty
        /// What there is.
        public let status: Status
        /// Codes and versions of the documents that count.
        public let documents: [String]
    }

    /// Which release.
    public var release: ReleaseReference

    /// A question about one release.
    public init(_ release: ReleaseReference) { self.release = release }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let release = try reader.release(release)
        let documents = try DocumentsOfRelease.entries(of: release.id, reader)
        let sboms = try reader.connection.rows(
            "SELECT file FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL ORDER BY id", [.integer(release.id)]
        ).map { try $0.text("file") }
        return DocumentDuty.all.map { duty in
            switch duty.evidence {
            case .sbom: return Entry(duty: duty, status: sboms.isEmpty ? .missing : .present, documents: sboms)
            case .document(let kinds):
                let found = documents.filter { kinds.contains($0.document.documentKind) }
                let isApproved = found.contains { $0.version.state == .approved }
                return Entry(
                    duty: duty, status: isApproved ? .present : found.isEmpty ? .missing : .notApproved,
                    documents: found.map { "\($0.document.code) \($0.version.label)" })
            }
        }
    }
}
