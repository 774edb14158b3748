import Database
import Lifecycle

/// Decides the maker's own numbers for the notices of a product, with the reason: how long is long enough for the customer to act.
public struct SetNoticePolicy: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Months between the notice of EOS and EOS.
    public var leadMonths: Int
    /// Why that many.
    public var why: String
    /// Days after the approval of a change within which customers are told.
    public var changeDays: Int
    /// Days before their last day from which papers are shown as due.
    public var lookAhead: Int

    /// A decision.
    public init(_ product: String, leadMonths: Int, because why: String, changeDays: Int = 0, lookAhead: Int = 90) {
        self.product = product
        self.leadMonths = leadMonths
        self.why = why
        self.changeDays = changeDays
        self.lookAhead = lookAhead
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptPolicy {
        var check = FieldCheck()
        check.text("because", why, limit: 4000)
        check.demand((1...240).contains(leadMonths), "lead-months", ja: "1から240までの数です。", en: "is a number from 1 to 240.")
        check.demand((0...365).contains(changeDays), "change-days", ja: "0から365までの数です。", en: "is a number from 0 to 365.")
        check.demand((0...3650).contains(lookAhead), "look-ahead", ja: "0から3650までの数です。", en: "is a number from 0 to 3650.")
        try check.finish()
        let product = try transaction.product(product)
        var policy = KeptPolicy(
            product: product.id, changeDays: changeDays, leadReason: why, lookAhead: lookAhead, person: try transaction.ownID())
        policy.leadMonths = leadMonths
        guard let old = try transaction.find(KeptPolicy.self, "product_id", .integer(product.id)) else { return try transaction.insert(policy) }
        policy.id = old.id
        policy.revision = old.revision
        return try transaction.update(policy)
    }
}

extension KeptPolicy {
    /// As the engine takes it.
    func engine() throws -> NoticePolicy {
        try NoticePolicy(changeWithinDays: changeDays, leadTimeMonths: leadMonths, reason: leadReason, lookAheadDays: lookAhead)
    }
}
