import Database

/// The bytes of an issued SBOM, exactly as they were given.
public struct ReadIssuedSBOM: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// What is handed out is restricted.
    public static let restricted: SubjectKind? = .issuedSBOM
    /// What the audit chain calls it.
    public var restrictedLabel: String { "\(reference.text) #\(number)" }
    /// Of which release.
    public var reference: ReleaseReference
    /// Which, within the release.
    public var number: Int

    /// A question for the bytes of one.
    public init(_ reference: ReleaseReference, number: Int) {
        self.reference = reference
        self.number = number
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// - Throws: ``RegistryError/notFound(_:_:)``; ``DatabaseError/damaged(message:)`` if the bytes are not what they were.
    public func answer(in reader: RegistryReader) throws -> [UInt8] {
        let release = try reader.release(reference)
        let found = try reader.list(IssuedSBOM.self, where: "release_id = ? AND number = ?", [.integer(release.id), .integer(number)])
        guard let issued = found.first else { throw RegistryError.notFound(.issuedSBOM, "\(reference.text) #\(number)") }
        return try BlobStore.get(issued.digest, in: reader)
    }
}
