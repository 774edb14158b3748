import Diagnostics
import Lifecycle

/// Drafts the notices of an advisory that is out: one for each product, to exactly those who have a device with an affected release, or one whose release
/// nobody knows. They are approved and sent like all notices.
public struct NotifyAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Tracking id.
    public var number: String
    /// Whether the trade parties of the devices get it too.
    public var withTrade: Bool

    /// Notices of an advisory.
    public init(_ number: String, withTrade: Bool = false) {
        self.number = number
        self.withTrade = withTrade
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it.
    ///
    /// - Throws: ``NoticeError/nobody(subject:)`` where no institution has such a device.
    public func perform(in transaction: RegistryTransaction) throws -> [Notice] {
        let advisory = try transaction.advisory(number)
        guard let reach = try AdvisoryReach(advisory, transaction) else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "通知で知らせられるのは、TLP:CLEARかTLP:GREENで公開中のアドバイザリーだけです。",
                    en: "notices tell of advisories that are out under TLP:CLEAR or TLP:GREEN only."))
        }
        let told = reach.products.filter { !$0.institutions.isEmpty }
        guard !told.isEmpty else { throw NoticeError.nobody(subject: NoticeSubject.advisory(number).key) }
        return try told.map { part in
            try DraftNotice(part.product.code, .advisory(number), to: .institutions(Set(part.institutions)), withTrade: withTrade)
                .perform(in: transaction)
        }
    }
}
