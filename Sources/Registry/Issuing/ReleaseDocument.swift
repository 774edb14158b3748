import Database
import JSONStream
public import SBOM

/// The SBOM of a release as it is given to others: the maker's own, with those of suppliers merged in, and the corrections applied.
public struct ReleaseDocument: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// What is handed out is restricted.
    public static let restricted: SubjectKind? = .sbom
    /// What the audit chain calls it.
    public var restrictedLabel: String { reference.text }
    /// Of which release.
    public var reference: ReleaseReference

    /// The SBOM of a release.
    public init(_ reference: ReleaseReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// - Throws: ``RegistryError/notFound(_:_:)`` where the release has no SBOM.
    public func answer(in reader: RegistryReader) throws -> SBOMDocument {
        let release = try reader.release(reference)
        let corrections = try CorrectionSet.current(for: release.product, reader)
        let stored = try reader.list(
            StoredSBOM.self, where: "release_id = ? AND state = 'accepted' AND replaced_by IS NULL", [.integer(release.id)], order: "source, id")
        let documents = try stored.map { record in
            var document = try SBOMReader.read(ByteBlock(try BlobStore.get(record.digest, in: reader)))
            for place in document.components.indices { _ = corrections.apply(to: &document.components[place]) }
            return SupplierSBOM(name: record.file, document: document)
        }
        guard let first = documents.first else { throw RegistryError.notFound(.sbom, reference.text) }
        if documents.count == 1 { return first.document }
        // Advisories link to its parts by the version of the maker's own SBOM.
        return try SBOMMerger.merge(first, Array(documents.dropFirst()), options: MergeOptions(keepsVersion: true)).document
    }
}
