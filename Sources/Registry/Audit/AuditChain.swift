import Database

/// Adds to the chain within one call of a use case.
struct AuditChain {
    private let connection: any SQLConnection
    private let principal: Principal
    private let now: String
    private let action: String
    private let reason: String?
    private var tail: (sequence: Int, hash: String)?
    private var operation: Int?
    private var personID: Int?

    private static let lock = SQLLock(number: 0x4d49_4d41_0002)

    init(_ connection: any SQLConnection, _ principal: Principal, now: String, action: String, reason: String?) {
        self.connection = connection
        self.principal = principal
        self.now = now
        self.action = action
        self.reason = reason
    }

    mutating func append(_ kind: SubjectKind, _ id: Int?, _ label: String, before: String?, after: String?) throws {
        let tail = try self.tail ?? start()
        let entry = AuditEntry(
            sequence: tail.sequence + 1, operation: operation ?? tail.sequence + 1, time: now, personID: personID, person: principal.handle,
            channel: principal.channel, action: action, subject: kind.rawValue, subjectID: id, label: label, reason: reason, before: before,
            after: after, previous: tail.hash)
        let marks = repeatElement("?", count: entry.values.count).joined(separator: ", ")
        try connection.execute("INSERT INTO audit_entry (\(AuditEntry.columns)) VALUES (\(marks))", entry.values)
        operation = operation ?? entry.sequence
        self.tail = (entry.sequence, entry.hash)
    }

    /// The chain has one end: whoever writes to it waits for the others.
    private mutating func start() throws -> (sequence: Int, hash: String) {
        try connection.lock(Self.lock)
        personID = try connection.number("SELECT id FROM person WHERE handle = ?", [.text(principal.handle)])
        guard let last = try connection.row("SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1") else { return (0, AuditEntry.none) }
        return (try last.int("seq"), try last.text("hash"))
    }
}
