public import Database

/// Who a person is at an OpenID provider: issuer and subject name them for good (OpenID Connect Core, 5.7).
public struct LinkedIdentity: Record {
    /// What it is.
    public static let kind = SubjectKind.linkedIdentity
    /// Its columns.
    public static let columns = ["person_id", "issuer", "subject", "username", "linked_at", "linked_by"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Number of the person.
    public let person: Int
    /// The provider's address.
    public let issuer: String
    /// The person's key there.
    public let subject: String
    /// What they were called there when they were linked; only for people to read.
    public let username: String?
    /// When.
    public let linkedAt: String
    /// Handle of whoever linked them.
    public let linkedBy: String

    /// What people call it.
    public var label: String { "\(username ?? subject) @ \(issuer)" }

    init(person: Int, _ identity: ProvenIdentity, at linkedAt: String, by linkedBy: String) {
        self.person = person
        issuer = identity.issuer
        subject = identity.subject
        username = identity.username
        self.linkedAt = linkedAt
        self.linkedBy = linkedBy
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        person = try row.int("person_id")
        issuer = try row.text("issuer")
        subject = try row.text("subject")
        username = try row.optionalText("username")
        linkedAt = try row.text("linked_at")
        linkedBy = try row.text("linked_by")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.integer(person), .text(issuer), .text(subject), .text(username), .text(linkedAt), .text(linkedBy)] }
}
