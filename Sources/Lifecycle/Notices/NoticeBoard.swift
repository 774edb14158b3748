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
        notices = Self.ordered(reckoning.notices) { ($0.dueBy.number, $0.recipient, $0.subject) }
        unproven = Self.ordered(reckoning.unproven) { (0, $0.recipient, $0.subject) }
    }

    /// By day, recipient and key of the subject. Ten thousand recipients have few subjects: their keys are made once, and places are moved, not notices.
    private static func ordered<Element>(
        _ list: [Element], by parts: (Element) -> (day: Int, recipient: String, subject: NoticeSubject)
    ) -> [Element] {
        var keys: [NoticeSubject: String] = [:]
        let order = list.indices.map { place -> (day: Int, recipient: String, key: String, place: Int) in
            let (day, recipient, subject) = parts(list[place])
            let key = keys[subject] ?? subject.key
            keys[subject] = key
            return (day, recipient, key, place)
        }
        return order.sorted { ($0.day, $0.recipient, $0.key, $0.place) < ($1.day, $1.recipient, $1.key, $1.place) }.map { list[$0.place] }
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
