import Database
public import Diagnostics

/// Something that was told to somebody, or is about to be. It is the door's note, not a deed of a person, so it is not in the audit chain.
public struct AlertDelivery: Sendable, Hashable {
    /// How far it came.
    public enum State: String, Sendable, CaseIterable {
        /// It waits for its turn, the first or a later one.
        case queued
        /// It is being handed over.
        case sending
        /// The other side took it.
        case sent
        /// The other side refused it for good, or took it at no attempt.
        case failed
        /// The subscription ended before.
        case dropped

        /// The word for people.
        public var wording: Wording {
            switch self {
            case .queued: Wording(ja: "送信待ち", en: "waiting")
            case .sending: Wording(ja: "送信中", en: "being sent")
            case .sent: Wording(ja: "送信済み", en: "sent")
            case .failed: Wording(ja: "失敗", en: "failed")
            case .dropped: Wording(ja: "取りやめ", en: "dropped")
            }
        }
    }

    /// Its number.
    public let id: Int
    /// Number of the subscription.
    public let subscription: Int
    /// When it was made, RFC 3339 UTC.
    public let madeAt: String
    /// How many things it tells.
    public let items: Int
    /// The subject line.
    public let subject: String
    /// The text of the mail, or the webhook's JSON.
    public let body: String
    /// How far it came.
    public let state: State
    /// How often it was tried.
    public let attempts: Int
    /// When it is tried next, RFC 3339 UTC; nil for never.
    public let nextAt: String?
    /// When it was sent or given up.
    public let endedAt: String?
    /// What the other side said last.
    public let answer: String?

    static let columns = "id, subscription_id, made_at, items, subject, body, state, attempts, next_at, ended_at, answer"

    init(_ row: SQLRow) throws {
        id = try row.int("id")
        subscription = try row.int("subscription_id")
        madeAt = try row.text("made_at")
        items = try row.int("items")
        subject = try row.text("subject")
        body = try row.text("body")
        state = try row.word("state")
        attempts = try row.int("attempts")
        nextAt = try row.optionalText("next_at")
        endedAt = try row.optionalText("ended_at")
        answer = try row.optionalText("answer")
    }
}
