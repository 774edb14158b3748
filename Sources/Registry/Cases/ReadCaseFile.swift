import Database

/// A file of a case's conversation. Handing it out is in the audit chain, where only those who may know of the case read it.
public struct ReadCaseFile: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// What is handed out is restricted.
    public static let restricted: SubjectKind? = .psirtCase
    /// The case.
    public var number: String
    /// The file's SHA-256.
    public var digest: String

    /// A question for one file.
    public init(_ number: String, digest: String) {
        self.number = number
        self.digest = digest
    }

    /// What the audit chain calls it.
    public var restrictedLabel: String { number }

    /// The case.
    public func restrictedID(in reader: RegistryReader) throws -> Int? { try subject(reader).id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Its bytes.
    public func answer(in reader: RegistryReader) throws -> [UInt8] {
        let found = try subject(reader)
        let count = try reader.connection.number(
            "SELECT COUNT(*) FROM case_message WHERE case_id = ? AND digest = ?", [.integer(found.id), .text(digest)])
        guard count != 0 else { throw RegistryError.notFound(.psirtCase, number) }
        return try BlobStore.get(digest, in: reader)
    }

    private func subject(_ reader: RegistryReader) throws -> PSIRTCase {
        let found = try reader.psirtCase(number)
        if reader.principal != .system { try found.mustTakePart(in: reader) }
        return found
    }
}
