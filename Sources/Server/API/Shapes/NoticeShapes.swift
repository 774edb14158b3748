import Diagnostics
import Lifecycle
import Registry

/// What somebody must be told, by when.
struct DueView: Sendable {
    let due: NoticeDue
    let name: String?

    static let shape = Shape<DueView>(
        "NoticeDue",
        [
            .text("institution") { $0.due.recipient }, .optional("name") { $0.name }, .text("subject") { $0.due.subject.key },
            .text("causeJa") { $0.due.cause.wording.japanese }, .text("causeEn") { $0.due.cause.wording.english },
            .optional("day") { $0.due.day.map { "\($0)" } }, .text("dueBy") { "\($0.due.dueBy)" }, .number("daysLate") { $0.due.daysLate },
            .texts("missing") { $0.due.missing.map(\.rawValue) }, .text("requirement") { $0.due.basis.requirement },
        ])
}

/// A notice with how far its letters came.
struct NoticeView: Sendable {
    let entry: ListNotices.Entry

    static let shape = Shape<NoticeView>(
        "Notice",
        [
            .text("number") { $0.entry.notice.number }, .text("product") { $0.entry.product }, .text("subject") { $0.entry.notice.subject },
            .word("state") { $0.entry.notice.state }, .optional("day") { $0.entry.notice.day },
            .optional("earlierDay") { $0.entry.notice.earlierDay },
            .text("madeAt") { $0.entry.notice.madeAt }, .optional("approvedAt") { $0.entry.notice.approvedAt },
            .list("letters", count) { view in
                DeliveryState.allCases.compactMap { state in view.entry.counts[state].map { Count(state: state, count: $0) } }
            }, .number("revision") { $0.entry.notice.revision },
        ])

    struct Count: Sendable {
        let state: DeliveryState
        let count: Int
    }

    private static let count = Shape<Count>("LetterCount", [.word("state") { $0.state }, .number("count") { $0.count }])
}

extension ShowNotice.Answer {
    /// A notice, whole, as the API shows it.
    static let shape = Shape<ShowNotice.Answer>(
        "NoticeDetail",
        [
            .text("number") { $0.notice.number }, .text("product") { $0.product }, .text("subject") { $0.notice.subject },
            .word("state") { $0.notice.state }, .optional("day") { $0.notice.day }, .optional("earlierDay") { $0.notice.earlierDay },
            .optionalNumber("plan") { $0.plan }, .text("author") { $0.author }, .text("madeAt") { $0.notice.madeAt },
            .optional("approver") { $0.approver }, .optional("approvedAt") { $0.notice.approvedAt }, .list("letters", letter) { $0.letters },
            .list("receipts", receipt) { $0.deliveries }, .texts("notReached") { $0.notReached }, .number("revision") { $0.notice.revision },
        ])

    private static let letter = Shape<NoticeLetter>(
        "NoticeLetter", [.word("language") { $0.language }, .text("title") { $0.title }, .text("body") { $0.body }])

    private static let receipt = Shape<ShowNotice.Delivery>(
        "NoticeReceipt",
        [
            .number("id") { $0.receipt.id }, .text("recipient") { $0.recipient }, .text("addressee") { $0.receipt.addressee },
            .optional("mail") { $0.receipt.mail }, .number("reminder") { $0.receipt.reminder }, .word("state") { $0.receipt.state },
            .text("queuedAt") { $0.receipt.queuedAt }, .optional("sentAt") { $0.receipt.sentAt }, .optional("arrivedAt") { $0.receipt.arrivedAt },
            .optional("openedAt") { $0.receipt.openedAt }, .optional("acknowledgedAt") { $0.receipt.acknowledgedAt },
            .optional("acknowledgedBy") { $0.receipt.acknowledgedBy }, .optional("failure") { $0.receipt.failure },
            .optional("note") { $0.receipt.note }, .optional("letterSha256") { $0.receipt.letterDigest },
        ])
}
