import Diagnostics
import Duties
public import Lifecycle

/// Drafts a notice from the letters for its subject, in Japanese and English. A person can edit it; nobody gets it before another person approves it.
public struct DraftNotice: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Code of the product.
    public var product: String
    /// What about.
    public var subject: NoticeSubject
    /// To whom.
    public var audience: NoticeAudience
    /// Whether the trade parties of the devices get it too.
    public var withTrade: Bool

    /// A draft.
    public init(_ product: String, _ subject: NoticeSubject, to audience: NoticeAudience = .due, withTrade: Bool = false) {
        self.product = product
        self.subject = subject
        self.audience = audience
        self.withTrade = withTrade
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    ///
    /// - Throws: ``NoticeError``: nobody is to be told, or there is nothing to tell.
    public func perform(in transaction: RegistryTransaction) throws -> Notice {
        let life = try LifecycleLoader(transaction).load(try transaction.product(product))
        // The board knows of dates and packages; whom an advisory concerns, the advisory says.
        var audience = audience
        if audience == .due, case .advisory(let id) = subject {
            let reach = try AdvisoryReach(try transaction.advisory(id), transaction)?.of(life.product.id)
            audience = .institutions(Set(reach?.institutions ?? []))
        }
        _ = try audience.resolve(subject, life.notices)
        let number = try Series.label("NT", in: transaction)
        let content = try NoticeContent(subject, life, number: number, in: transaction)
        var notice = Notice(
            number: number, product: life.product.id, subject: subject.key, audience: audience.text, author: try transaction.ownID(),
            madeAt: transaction.now)
        notice.plan = content.plan?.id
        notice.day = content.day.map { "\($0)" }
        notice.earlierDay = content.earlierDay.map { "\($0)" }
        notice.withTrade = withTrade
        notice.items = content.items.map(\.rawValue).joined(separator: " ")
        notice = try transaction.insert(notice)
        for language in Language.allCases {
            let letter = try ShowTemplate(TemplateKey(subject, isChange: content.earlierDay != nil), language).answer(in: transaction)
            let values = content.values(language)
            try transaction.insert(
                NoticeLetter(
                    notice: notice.id, language: language, title: try TemplateText.fill(letter.title, values),
                    body: try TemplateText.fill(letter.body, values)))
        }
        return notice
    }
}

extension RegistryReader {
    /// The notice of this number.
    func notice(_ number: String) throws -> Notice { try named(Notice.self, "number", number) }

    /// What must be granted to touch it.
    func scope(ofNotice number: String) throws -> AccessScope { try get(Product.self, try notice(number).product).scope }
}
