import Database

/// The SBOMs that came, newest first: of a release, of a supplier, or all.
public struct ListSBOMs: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Only of this release.
    public var release: ReleaseReference?
    /// Only from this supplier, by code.
    public var supplier: String?
    /// Also those whose place another took.
    public var withReplaced: Bool
    /// Only older than the SBOM of this number, for the next page.
    public var before: Int?
    /// Most SBOMs.
    public var limit: Int

    /// A page of SBOMs.
    public init(
        release: ReleaseReference? = nil, supplier: String? = nil, withReplaced: Bool = false, before: Int? = nil, limit: Int = 1000
    ) {
        self.release = release
        self.supplier = supplier
        self.withReplaced = withReplaced
        self.before = before
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try release.map(reader.scope) ?? .everything }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: StoredSBOM) { before = last.id }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [StoredSBOM] {
        var conditions = ["id < ?"]
        var arguments: [SQLValue] = [.integer(before ?? .max)]
        if let release {
            conditions.append("release_id = ?")
            arguments.append(.integer(try reader.release(release).id))
        }
        if let supplier {
            conditions.append("supplier_id = ?")
            arguments.append(.integer(try reader.supplierID(supplier)))
        }
        if !withReplaced { conditions.append("replaced_by IS NULL") }
        return try reader.list(StoredSBOM.self, where: conditions.joined(separator: " AND "), arguments, order: "id DESC", limit: max(1, limit))
    }
}

/// The bytes of an SBOM as they came.
public struct GetSBOMBytes: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// What is handed out is restricted.
    public static let restricted: SubjectKind? = .sbom
    /// What the audit chain calls it.
    public var restrictedLabel: String { "#\(id)" }
    /// Number of the SBOM.
    public var id: Int

    /// The bytes of the SBOM of this number.
    public init(_ id: Int) { self.id = id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope {
        guard let release = try reader.get(StoredSBOM.self, id).release else { return .everything }
        return try reader.get(Product.self, try reader.get(Release.self, release).product).scope
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [UInt8] { try BlobStore.get(try reader.get(StoredSBOM.self, id).digest, in: reader) }
}
