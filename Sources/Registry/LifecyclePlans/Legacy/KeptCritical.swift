public import Database

/// A highly critical vulnerability that a person found to be beyond reasonable means.
public struct KeptCritical: Record {
    /// What it is.
    public static let kind = SubjectKind.criticalVulnerability
    /// Its columns.
    public static let columns = ["product_id", "vulnerability", "device", "since_on", "fixed_on", "reason", "person_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Its id.
    public var vulnerability: String
    /// Version of the release, or `#` and the number of an installed device.
    public var device: String
    /// Since when that holds.
    public var sinceOn: String
    /// When it was fixed.
    public var fixedOn: String?
    /// Why it is beyond reasonable means.
    public var reason: String
    /// Number of who wrote it down.
    public var person: Int

    /// What people call it.
    public var label: String { "\(vulnerability) \(device)" }

    /// Takes what must be known; the rest is unknown.
    public init(product: Int, vulnerability: String, device: String, sinceOn: String, reason: String, person: Int) {
        self.product = product
        self.vulnerability = vulnerability
        self.device = device
        self.sinceOn = sinceOn
        self.reason = reason
        self.person = person
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        vulnerability = try row.text("vulnerability")
        device = try row.text("device")
        sinceOn = try row.text("since_on")
        fixedOn = try row.optionalText("fixed_on")
        reason = try row.text("reason")
        person = try row.int("person_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .text(vulnerability), .text(device), .text(sinceOn), .text(fixedOn), .text(reason), .integer(person),
        ]
    }
}
