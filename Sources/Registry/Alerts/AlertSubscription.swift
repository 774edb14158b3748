public import Database
public import Diagnostics

/// A person's wish to be told of what changes. It tells nothing that the person could not look up: rights are asked each time.
public struct AlertSubscription: Record {
    /// What it is.
    public static let kind = SubjectKind.alertSubscription
    /// Its columns.
    public static let columns = [
        "person_id", "name", "channel", "address", "secret", "kinds", "product_id", "least_score", "language", "started_at", "ended_at",
    ]
    /// What the audit chain names only as changed.
    public static let secretColumns: Set<String> = ["secret"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Number of the person.
    public let person: Int
    /// What it is called in the log.
    public let name: String
    /// The way.
    public let channel: AlertChannel
    /// The mail address or the webhook's `https://…`.
    public let address: String
    /// With what requests are signed; nil for mail.
    let secret: String?
    /// What is told.
    public let kinds: Set<AlertKind>
    /// Number of the only product; nil for all that the person may see.
    public let product: Int?
    /// The least CVSS score, in tenths, of findings that are told; what is known to be exploited is told always. Nil for all.
    public let leastScore: Int?
    /// The language of what is told.
    public let language: Language
    /// When it began, RFC 3339 UTC.
    public let startedAt: String
    /// When it ended; nil while it goes on.
    public var endedAt: String?

    /// What people call it.
    public var label: String { name }

    init(
        person: Int, name: String, channel: AlertChannel, address: String, secret: String?, kinds: Set<AlertKind>, product: Int?, leastScore: Int?,
        language: Language, startedAt: String
    ) {
        self.person = person
        self.name = name
        self.channel = channel
        self.address = address
        self.secret = secret
        self.kinds = kinds
        self.product = product
        self.leastScore = leastScore
        self.language = language
        self.startedAt = startedAt
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        person = try row.int("person_id")
        name = try row.text("name")
        channel = try row.word("channel")
        address = try row.text("address")
        secret = try row.optionalText("secret")
        kinds = Set(try row.text("kinds").split(separator: " ").compactMap { AlertKind(rawValue: String($0)) })
        product = try row.optionalInt("product_id")
        leastScore = try row.optionalInt("least_score")
        language = try row.word("language")
        startedAt = try row.text("started_at")
        endedAt = try row.optionalText("ended_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(person), .text(name), .text(channel.rawValue), .text(address), .text(secret),
            .text(AlertKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: " ")), .integer(product), .integer(leastScore),
            .text(language.rawValue), .text(startedAt), .text(endedAt),
        ]
    }
}
