public import Database
public import Diagnostics

/// A letter to one recipient, and how far it came: the outbox and the proof of delivery in one.
///
/// It is written in the transaction that approves the notice. Before the letter is handed to the mail server the mark ``sendingAt`` is set, so that a
/// letter whose fate a crash left open is never sent again by itself.
public struct NoticeReceipt: Record {
    /// What it is.
    public static let kind = SubjectKind.noticeReceipt
    /// Its columns.
    public static let columns = [
        "notice_id", "institution_id", "party_id", "contact_id", "reminder", "language", "addressee", "mail", "devices", "state", "queued_at",
        "attempts", "sending_at", "sent_at", "message_id", "letter_digest", "arrived_at", "opened_at", "acknowledged_at", "acknowledged_by",
        "failure", "note",
    ]
    /// Personal data: the chain, which is exported and never shortened, names them only as changed.
    public static let secretColumns: Set<String> = ["addressee", "mail", "acknowledged_by"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which notice.
    public var notice: Int
    /// To which institution; nil for a trade party.
    public var institution: Int?
    /// To which trade party.
    public var party: Int?
    /// To which contact of the institution; nil where it has none.
    public var contact: Int?
    /// 0 for the letter itself, 1, 2, … for reminders.
    public var reminder: Int = 0
    /// In which language.
    public var language: Language
    /// Whom the letter names.
    public var addressee: String
    /// Mail address; nil for what goes by hand or by post.
    public var mail: String?
    /// The recipient's devices when the notice was approved, one a line.
    public var devices: String
    /// How far it came.
    public var state: DeliveryState = DeliveryState.queued
    /// When it was put into the outbox, RFC 3339 UTC.
    public var queuedAt: String
    /// How often it was handed to the mail server.
    public var attempts: Int = 0
    /// When it was last taken to be sent.
    public var sendingAt: String?
    /// When it was sent or handed over.
    public var sentAt: String?
    /// Its Message-ID.
    public var messageID: String?
    /// SHA-256 of the letter as PDF that was sent.
    public var letterDigest: String?
    /// When it was known to have arrived.
    public var arrivedAt: String?
    /// When it was opened in the portal.
    public var openedAt: String?
    /// When it was acknowledged.
    public var acknowledgedAt: String?
    /// By whom.
    public var acknowledgedBy: String?
    /// What the mail server said last.
    public var failure: String?
    /// Words for people.
    public var note: String?

    /// What people call it.
    public var label: String { "#\(id)" }

    /// Takes what must be known; the rest is unknown.
    public init(notice: Int, language: Language, addressee: String, devices: String, queuedAt: String) {
        self.notice = notice
        self.language = language
        self.addressee = addressee
        self.devices = devices
        self.queuedAt = queuedAt
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        notice = try row.int("notice_id")
        institution = try row.optionalInt("institution_id")
        party = try row.optionalInt("party_id")
        contact = try row.optionalInt("contact_id")
        reminder = try row.int("reminder")
        language = try row.word("language")
        addressee = try row.text("addressee")
        mail = try row.optionalText("mail")
        devices = try row.text("devices")
        state = try row.word("state")
        queuedAt = try row.text("queued_at")
        attempts = try row.int("attempts")
        sendingAt = try row.optionalText("sending_at")
        sentAt = try row.optionalText("sent_at")
        messageID = try row.optionalText("message_id")
        letterDigest = try row.optionalText("letter_digest")
        arrivedAt = try row.optionalText("arrived_at")
        openedAt = try row.optionalText("opened_at")
        acknowledgedAt = try row.optionalText("acknowledged_at")
        acknowledgedBy = try row.optionalText("acknowledged_by")
        failure = try row.optionalText("failure")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(notice), .integer(institution), .integer(party), .integer(contact), .integer(reminder), .text(language.rawValue),
            .text(addressee), .text(mail), .text(devices), .text(state.rawValue), .text(queuedAt), .integer(attempts), .text(sendingAt),
            .text(sentAt), .text(messageID), .text(letterDigest), .text(arrivedAt), .text(openedAt), .text(acknowledgedAt), .text(acknowledgedBy),
            .text(failure), .text(note),
        ]
    }
}
