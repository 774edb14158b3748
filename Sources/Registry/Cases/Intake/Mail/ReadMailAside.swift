import Database

/// A mail that was put aside, as it came. Reading it is in the audit chain.
public struct ReadMailAside: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// What is handed out is restricted.
    public static let restricted: SubjectKind? = .registry

    /// Its number.
    public var id: Int

    /// A question for one.
    public init(_ id: Int) { self.id = id }

    /// What the audit chain calls it.
    public var restrictedLabel: String { "received mail #\(id)" }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// None; who may not read it is not noted as somebody who did.
    public func restrictedID(in reader: RegistryReader) throws -> Int? {
        guard try MailAside.mayRead(reader) else { throw RegistryError.notFound(.psirtCase, "mail #\(id)") }
        return nil
    }

    /// Its bytes.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)``, also for who is not among those who take reports.
    public func answer(in reader: RegistryReader) throws -> [UInt8] {
        guard try MailAside.mayRead(reader),
            let row = try reader.connection.row("SELECT digest FROM received_mail WHERE id = ? AND case_id IS NULL", [.integer(id)])
        else { throw RegistryError.notFound(.psirtCase, "mail #\(id)") }
        return try BlobStore.get(row.text("digest"), in: reader)
    }
}
