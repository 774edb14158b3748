import Database
import Diagnostics

/// Writes again to every institution that has not acknowledged a notice and has no letter of it in the outbox: to its contacts as they are now.
public struct RemindNotice: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Number of the notice.
    public var number: String
    /// Only where the last letter is at least so many days old.
    public var afterDays: Int

    /// A round of reminders.
    public init(_ number: String, afterDays: Int = 14) {
        self.number = number
        self.afterDays = afterDays
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Does it.
    ///
    /// - Returns: the codes of the institutions, in order.
    public func perform(in transaction: RegistryTransaction) throws -> [String] {
        var check = FieldCheck()
        check.demand((0...3650).contains(afterDays), "after-days", ja: "0から3650までの数です。", en: "is a number from 0 to 3650.")
        try check.finish()
        try Outbox.lock(transaction)
        let notice = try transaction.notice(number)
        guard notice.state == .approved else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "通知 \(number) は「\(notice.state.title.japanese)」です。", en: "the notice \(number) is \(notice.state.title.english)."))
        }
        let all = try transaction.list(NoticeReceipt.self, where: "notice_id = ? AND institution_id IS NOT NULL", [.integer(notice.id)])
        let limit = try Moment.later(transaction.now, minutes: -afterDays * 1440)
        var reminded: [String] = []
        for (institution, receipts) in Dictionary(grouping: all, by: { $0.institution ?? 0 }).sorted(by: { $0.key < $1.key }) {
            let isSettled = receipts.contains { $0.state == .acknowledged } || receipts.contains { [.queued, .sending].contains($0.state) }
            let last = receipts.map { $0.sentAt ?? $0.queuedAt }.max() ?? ""
            guard !isSettled, last <= limit else { continue }
            let code = try transaction.get(Institution.self, institution).code
            try Outbox(notice, reminder: (receipts.map(\.reminder).max() ?? 0) + 1, transaction).queue(institution: code)
            reminded.append(code)
        }
        return reminded.sorted()
    }
}
