public import Duties

/// Who must be told what today, by when, what is late, and who has not provably been reached.
public struct NoticeBoard: Sendable {
    /// What is to be told, the earliest day first; of one day in the order of recipient and subject.
    public let notices: [NoticeDue]
    /// Recipients that know nothing wrong, and of whom nothing shows that they were reached: by id, with the subject.
    public let unproven: [Unproven]

    /// A notice whose arrival nothing shows.
    public struct Unproven: Sendable, Hashable {
        /// The recipient's id.
        public let recipient: String
        /// What about.
        public let subject: NoticeSubject
    }

    /// Reckons the board of `facts`. The order of recipients and tellings decides nothing.
    public init(_ facts: NoticeFacts) {
        var reckoning = NoticeReckoning(facts)
        reckoning.run()
        notices = reckoning.notices.sorted { left, right in
            (left.dueBy.number, left.recipient, left.subject.key) < (right.dueBy.number, right.recipient, right.subject.key)
        }
        unproven = reckoning.unproven.sorted { ($0.recipient, $0.subject.key) < ($1.recipient, $1.subject.key) }
    }

    /// What is late.
    public var late: [NoticeDue] { notices.filter(\.isLate) }

    /// The ids of those who go by a day that no longer holds, for one subject: exactly whom to tell again.
    public func mustHearAgain(_ subject: NoticeSubject) -> Set<String> {
        Set(notices.filter { if case .changed = $0.cause { $0.subject == subject } else { false } }.map(\.recipient))
    }

    /// The ids of those whom no notice about a subject can have reached, or of whom nothing shows that one did.
    public func notReached(_ subject: NoticeSubject) -> Set<String> {
        let unreached = notices.filter { $0.subject == subject && ($0.cause == .first || $0.cause == .notReached) }.map(\.recipient)
        return Set(unreached + unproven.filter { $0.subject == subject }.map(\.recipient))
    }
}
