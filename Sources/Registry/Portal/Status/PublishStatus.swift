import Database
import Diagnostics

/// Makes the support status of a product public, at an address that stays, or takes it back. A draft of a plan never shows; a version that is
/// approved later does, at once.
public struct PublishStatus: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.approve
    /// Code of the product.
    public var product: String
    /// Whether everybody may see it from now on.
    public var isPublic: Bool

    /// A decision.
    public init(_ product: String, isPublic: Bool = true) {
        self.product = product
        self.isPublic = isPublic
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` for a product that is not on the market, or without an approved plan.
    public func perform(in transaction: RegistryTransaction) throws -> StatusPublication {
        try transaction.mustHaveReason()
        let product = try transaction.product(product)
        if isPublic, try !PublicStatus.isReady(product, transaction) {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(product.code) のサポート状況はまだ公開できません。販売開始の記録と、承認された計画が要ります。",
                    en: "the support status of \(product.code) cannot be public yet: the release must be on record and a plan approved."))
        }
        let person = try transaction.ownID()
        guard var old = try transaction.find(StatusPublication.self, "product_id", .integer(product.id)) else {
            return try transaction.insert(
                StatusPublication(product: product.id, isPublic: isPublic, decidedAt: transaction.now, person: person))
        }
        guard old.isPublic != isPublic else { return old }
        old.isPublic = isPublic
        old.decidedAt = transaction.now
        old.person = person
        return try transaction.update(old)
    }
}
