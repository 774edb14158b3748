import Database
public import PSIRT

/// Adds to the conversation of a case, with a file if there is one.
public struct SayInCase: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// Largest file.
    public static let largestFile = 32 << 20

    /// The case.
    public var number: String
    /// What is said.
    public var body: String
    /// Whom it is for: within the label and the embargo, whatever is wished.
    public var audience: Audience
    /// Name of a file that goes with it.
    public var file: String?
    private let bytes: [UInt8]

    /// A message.
    public init(_ number: String, _ body: String, for audience: Audience = .participants, file: String? = nil, bytes: [UInt8] = []) {
        self.number = number
        self.body = body
        self.audience = audience
        self.file = file
        self.bytes = bytes
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        var check = FieldCheck()
        check.text("body", body, limit: 100_000)
        if let file { check.text("file", file, limit: 200) }
        check.demand(bytes.count <= Self.largestFile, "file", ja: "大きすぎます(上限 32 MiB)。", en: "is too big (limit 32 MiB).")
        check.demand(file != nil || bytes.isEmpty, "file", ja: "ファイル名が要ります。", en: "needs its name.")
        try check.finish()
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        try subject.mustBeShareable(with: audience, at: transaction.now)
        let digest: String? = try file == nil ? nil : BlobStore.put(bytes, in: transaction)
        try transaction.connection.execute(
            "INSERT INTO case_message (case_id, author_id, at, audience, body, file, digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(subject.id), .integer(try transaction.ownID()), .text(transaction.now), .text(audience.rawValue), .text(body), .text(file),
                .text(digest),
            ])
        try transaction.note(
            .psirtCase, subject.id, subject.number,
            ["said": .text(body), "audience": .text(audience.rawValue), "file": .text(file), "sha256": .text(digest)])
        return subject
    }
}
