import Crypto
public import Database
import JSONStream

/// One link of the audit chain: who did what, when, why, and what it was before and after.
///
/// The chain is kept by ``hash``: the SHA-256 of the previous hash, a line feed, and ``line``. Whoever changes, removes, adds or reorders an entry
/// breaks it for all that follow; whoever cuts off the end is found out by a head that was noted elsewhere (``AuditHead``).
public struct AuditEntry: Sendable, Hashable {
    /// 1, 2, 3 … without gaps.
    public var sequence: Int
    /// The sequence of the first entry of the same call.
    public var operation: Int
    /// RFC 3339 UTC.
    public var time: String
    /// Number of the person; nil for Mimamori itself and before there are people.
    public var personID: Int?
    /// Handle of the person.
    public var person: String
    /// How the person came.
    public var channel: String
    /// The use case.
    public var action: String
    /// What it is about.
    public var subject: String
    /// Number of the subject.
    public var subjectID: Int?
    /// What people call the subject.
    public var label: String
    /// Why, in the person's words.
    public var reason: String?
    /// What was there, as JSON; only what changed.
    public var before: String?
    /// What is there now, as JSON.
    public var after: String?
    /// Hash of the entry before, 64 hexadecimal digits; 64 zeros for the first.
    public var previous: String
    /// Hash of this entry.
    public var hash: String = ""

    /// The entry as one line of JSON, without its hash: what the hash is made over, and what an export holds.
    public var line: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("seq", sequence)
        json.member("operation", operation)
        json.member("at", time)
        json.member("personId", orNull: personID)
        json.member("person", person)
        json.member("channel", channel)
        json.member("action", action)
        json.member("subject", subject)
        json.member("subjectId", orNull: subjectID)
        json.member("label", label)
        json.member("reason", orNull: reason)
        json.member("before", orNull: before)
        json.member("after", orNull: after)
        json.endObject()
        return json.take()
    }

    /// The hash that the entry must have.
    public var expectedHash: String {
        var digest = SHA256()
        digest.update(data: Array(previous.utf8) + [10])
        digest.update(data: line)
        return Hexadecimal.text(digest.finalize())
    }

    static let none = String(repeating: "0", count: 64)

    static let columns =
        "seq, operation, at, person_id, person, channel, action, subject, subject_id, label, reason, before_text, after_text, previous, hash"

    init(row: SQLRow) throws {
        sequence = try row.int("seq")
        operation = try row.int("operation")
        time = try row.text("at")
        personID = try row.optionalInt("person_id")
        person = try row.text("person")
        channel = try row.text("channel")
        action = try row.text("action")
        subject = try row.text("subject")
        subjectID = try row.optionalInt("subject_id")
        label = try row.text("label")
        reason = try row.optionalText("reason")
        before = try row.optionalText("before_text")
        after = try row.optionalText("after_text")
        previous = try row.text("previous")
        hash = try row.text("hash")
    }

    init(
        sequence: Int, operation: Int, time: String, personID: Int?, person: String, channel: String, action: String, subject: String,
        subjectID: Int?,
        label: String, reason: String?, before: String?, after: String?, previous: String
    ) {
        self.sequence = sequence
        self.operation = operation
        self.time = time
        self.personID = personID
        self.person = person
        self.channel = channel
        self.action = action
        self.subject = subject
        self.subjectID = subjectID
        self.label = label
        self.reason = reason
        self.before = before
        self.after = after
        self.previous = previous
        hash = expectedHash
    }

    var values: [SQLValue] {
        [
            .integer(sequence), .integer(operation), .text(time), .integer(personID), .text(person), .text(channel), .text(action), .text(subject),
            .integer(subjectID), .text(label), .text(reason), .text(before), .text(after), .text(previous), .text(hash),
        ]
    }
}
