public import Diagnostics
public import Duties

/// Whether it can be shown that responsibility passed to one recipient at EOS.
public struct HandOverReading: Sendable, Hashable {
    /// The recipient's id.
    public let recipient: String
    /// What provably reached it, with the day of the last proof.
    public let proven: [Step]
    /// What is missing for the record.
    public let missing: [NoticeSubject]
    /// EOS is over.
    public let isAfterEOS: Bool

    /// A notice that provably arrived.
    public struct Step: Sendable, Hashable {
        /// What about.
        public let subject: NoticeSubject
        /// When it was sent or handed over.
        public let on: CalendarDay
    }

    /// Everything is shown, and EOS is over.
    public var isComplete: Bool { missing.isEmpty && isAfterEOS }

    private static let asked: [NoticeSubject] = [.eos, .securityState, .handOver, .package(.eos)]

    /// One reading for each recipient that has the device, in the order of their ids.
    public static func all(_ facts: NoticeFacts) -> [HandOverReading] {
        let today = facts.stage.today
        let eos = facts.stage.day(of: .eos)
        var lists: [String: [NoticeSubject: [(telling: Telling, content: CalendarDay?)]]] = [:]
        for telling in facts.tellings where asked.contains(telling.subject) {
            lists[telling.recipient, default: [:]][telling.subject, default: []].append((telling, facts.content(of: telling)))
        }
        return facts.recipients.filter { $0.isConcerned(on: today) && $0.sold != nil }.sorted { $0.id < $1.id }.map { recipient in
            var proven: [Step] = []
            var missing: [NoticeSubject] = []
            for subject in asked {
                let hearing = Hearing(lists[recipient.id]?[subject] ?? [])
                // A wrong day, even if proven, is no announcement of this EOS.
                let isRight = subject != .eos || hearing.believed == Set([eos].compactMap { $0 })
                if let day = hearing.provenOn, isRight { proven.append(Step(subject: subject, on: day)) } else { missing.append(subject) }
            }
            return HandOverReading(recipient: recipient.id, proven: proven, missing: missing, isAfterEOS: eos.map { $0 < today } ?? false)
        }
    }
}
