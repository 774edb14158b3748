import Database
import Diagnostics
import Lifecycle

/// Approves or rejects a draft, by signature; whoever wrote or edited it cannot. Approving puts a letter for every recipient into the outbox, in the
/// same transaction.
public struct ApproveNotice: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.approve
    /// Number of the notice.
    public var number: String
    /// Which way.
    public var decision: SignatureDecision
    /// In the person's words; must be there for a rejection.
    public var comment: String?
    private let proof: PasswordProof

    /// What became of it.
    public struct Answer: Sendable {
        /// The notice.
        public let notice: Notice
        /// Letters that go by mail.
        public let byMail: Int
        /// Recipients without a mail address, by code: their letters are handed over or posted.
        public let byHand: [String]
    }

    /// A decision of the person whose password was just shown.
    public init(_ number: String, _ decision: SignatureDecision = .approved, comment: String? = nil, proof: PasswordProof) {
        self.number = number
        self.decision = decision
        self.comment = comment
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        try Outbox.lock(transaction)
        var notice = try transaction.notice(number)
        try notice.mustBeDraft()
        let approver = try transaction.ownID()
        guard try !notice.wasWritten(by: approver, in: transaction) else { throw RegistryError.fourEyes(number) }
        _ = try Signing.sign(try notice.signed(in: transaction), .approver, decision, proof, comment: comment, in: transaction)
        guard decision == .approved else {
            notice.state = .rejected
            return Answer(notice: try transaction.update(notice), byMail: 0, byHand: [])
        }
        let life = try LifecycleLoader(transaction).load(try transaction.get(Product.self, notice.product))
        try mustStillHold(notice, life, transaction)
        guard let subject = NoticeSubject(key: notice.subject) else {
            throw NoticeError.unknownSubject(notice.subject, known: TemplateKey.allCases.map(\.rawValue))
        }
        let codes = try NoticeAudience(text: notice.audience).resolve(subject, life.notices)
        notice.state = .approved
        notice.approver = approver
        notice.approvedAt = transaction.now
        notice = try transaction.update(notice)
        let outbox = Outbox(notice, transaction)
        for code in codes { try outbox.queue(institution: code) }
        if notice.withTrade { try outbox.queueParties(of: codes) }
        return Answer(notice: notice, byMail: outbox.byMail, byHand: outbox.byHand)
    }

    /// A version published since the draft makes it wrong, and so does a withdrawal.
    private func mustStillBeOut(_ id: String, _ notice: Notice, _ reader: RegistryReader) throws {
        let reach = try reader.find(StoredAdvisory.self, "number", .text(id)).flatMap { try AdvisoryReach($0, reader) }
        guard let published = reach?.version.publishedAt, published <= notice.madeAt else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "案の作成後に \(id) の版が変わったか、公開が終わりました。この案を取りやめ、作り直してください。",
                    en: "\(id) has another version since the draft, or is no longer out; cancel this draft and make another."))
        }
    }

    /// A plan approved since the draft makes it wrong.
    private func mustStillHold(_ notice: Notice, _ life: ProductLifecycle, _ reader: RegistryReader) throws {
        if case .advisory(let id)? = NoticeSubject(key: notice.subject) { try mustStillBeOut(id, notice, reader) }
        guard let plan = notice.plan else { return }
        let force = life.dates.plans.inForce(on: life.today)?.number
        guard life.plans.first(where: { $0.id == plan })?.number == force else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "案の作成後に計画が変わりました(現在は第\(force ?? 0)版)。この案を取りやめ、作り直してください。",
                    en: "the plan has changed since the draft (version \(force ?? 0) holds now); cancel this draft and make another."))
        }
    }
}
