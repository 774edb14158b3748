public import Database

/// That one thing relates to another (JIS T 2304 8.2.4: change request, problem report and approval can be traced).
public struct Link: Record {
    /// What it is.
    public static let kind = SubjectKind.link
    /// Its columns.
    public static let columns = ["from_kind", "from_id", "to_kind", "to_id", "role", "note"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// What kind of thing it starts from.
    public let fromKind: SubjectKind
    /// Its number.
    public let fromID: Int
    /// What kind of thing it leads to.
    public let toKind: SubjectKind
    /// Its number.
    public let toID: Int
    /// How the two relate.
    public let role: LinkRole
    /// Words for people.
    public let note: String?

    /// What people call it.
    public var label: String { "\(fromKind.rawValue) #\(fromID) \(role.rawValue) \(toKind.rawValue) #\(toID)" }

    init(_ fromKind: SubjectKind, _ fromID: Int, _ role: LinkRole, _ toKind: SubjectKind, _ toID: Int, note: String? = nil) {
        self.fromKind = fromKind
        self.fromID = fromID
        self.toKind = toKind
        self.toID = toID
        self.role = role
        self.note = note
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        fromKind = try row.word("from_kind")
        fromID = try row.int("from_id")
        toKind = try row.word("to_kind")
        toID = try row.int("to_id")
        role = try row.word("role")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(fromKind.rawValue), .integer(fromID), .text(toKind.rawValue), .integer(toID), .text(role.rawValue), .text(note),
        ]
    }

    /// The links that start from something.
    static func from(_ kind: SubjectKind, _ id: Int, _ reader: RegistryReader) throws -> [Link] {
        try reader.list(Link.self, where: "from_kind = ? AND from_id = ?", [.text(kind.rawValue), .integer(id)])
    }

    /// The links that lead to something.
    static func to(_ kind: SubjectKind, _ id: Int, _ reader: RegistryReader) throws -> [Link] {
        try reader.list(Link.self, where: "to_kind = ? AND to_id = ?", [.text(kind.rawValue), .integer(id)])
    }

    /// The numbers of all things of a kind that are linked to something, in either direction.
    static func partners(_ wanted: SubjectKind, of kind: SubjectKind, _ id: Int, _ reader: RegistryReader) throws -> Set<Int> {
        let forward = try from(kind, id, reader).filter { $0.toKind == wanted }.map(\.toID)
        let back = try to(kind, id, reader).filter { $0.fromKind == wanted }.map(\.fromID)
        return Set(forward + back)
    }
}
