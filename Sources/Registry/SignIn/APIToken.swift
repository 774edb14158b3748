public import Database
import Duties

/// A key with which a program acts for a person: only with some of the person's rights, and only for a time.
public struct APIToken: Record {
    /// What it is.
    public static let kind = SubjectKind.apiToken
    /// Its columns.
    public static let columns = ["person_id", "name", "digest", "permissions", "product_id", "issued_at", "expires_on", "revoked_at"]
    /// What the audit chain names only as changed.
    public static let secretColumns: Set<String> = ["digest"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Number of the person.
    public let person: Int
    /// What it is for, in the person's words: `ci-build`.
    public let name: String
    /// SHA-256 of the secret.
    let digest: String
    /// What it may be used for.
    public let permissions: Set<Permission>
    /// Number of the only product that it may touch.
    public let product: Int?
    /// When it was issued, RFC 3339 UTC.
    public let issuedAt: String
    /// The last day on which it is good, UTC.
    public let expiresOn: String
    /// When it was taken back.
    public var revokedAt: String?

    /// What people call it.
    public var label: String { name }

    init(person: Int, name: String, digest: String, permissions: Set<Permission>, product: Int?, issuedAt: String, expiresOn: String) {
        self.person = person
        self.name = name
        self.digest = digest
        self.permissions = permissions
        self.product = product
        self.issuedAt = issuedAt
        self.expiresOn = expiresOn
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        person = try row.int("person_id")
        name = try row.text("name")
        digest = try row.text("digest")
        // A permission that this program no longer knows gives no right.
        permissions = Set(try row.text("permissions").split(separator: " ").compactMap { Permission(rawValue: String($0)) })
        product = try row.optionalInt("product_id")
        issuedAt = try row.text("issued_at")
        expiresOn = try row.text("expires_on")
        revokedAt = try row.optionalText("revoked_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(person), .text(name), .text(digest), .text(permissions.map(\.rawValue).sorted().joined(separator: " ")), .integer(product),
            .text(issuedAt), .text(expiresOn), .text(revokedAt),
        ]
    }

    /// Whether it still opens.
    public func isGood(at now: String) -> Bool { Self.isGood(revokedAt, expiresOn, now) }

    /// Whether the one of this number still opens.
    static func isGood(_ id: Int, _ reader: RegistryReader) throws -> Bool {
        guard let row = try reader.connection.row("SELECT revoked_at, expires_on FROM api_token WHERE id = ?", [.integer(id)]) else { return false }
        return isGood(try row.optionalText("revoked_at"), try row.text("expires_on"), reader.now)
    }

    private static func isGood(_ revokedAt: String?, _ expiresOn: String, _ now: String) -> Bool {
        revokedAt == nil && Zone.tokyo.dayText(of: now) <= expiresOn
    }
}
