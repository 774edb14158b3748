/// An SBOM that came, without its bytes.
public struct ShowSBOM: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// An SBOM, and what it is for.
    public struct Answer: Sendable {
        /// The SBOM.
        public let sbom: StoredSBOM
        /// Its release; nil for one that is for none.
        public let release: ReleaseReference?
        /// Code of the supplier who gave it; nil for the maker's own.
        public let supplier: String?
    }

    /// Number of the SBOM.
    public let id: Int

    /// A question for an SBOM.
    public init(_ id: Int) { self.id = id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope {
        guard let release = try reader.get(StoredSBOM.self, id).release else { return .everything }
        return try reader.get(Product.self, try reader.get(Release.self, release).product).scope
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let sbom = try reader.get(StoredSBOM.self, id)
        return Answer(
            sbom: sbom, release: try sbom.release.map(reader.reference(ofRelease:)),
            supplier: try sbom.supplier.map { try reader.get(Supplier.self, $0).code })
    }
}
