public import Diagnostics

/// The maker's own numbers where the guidance gives none.
public struct NoticePolicy: Sendable, Hashable {
    /// Days after the approval of a change within which customers are told. The guidance says "on change", so the shipped number is 0.
    public let changeWithinDays: Int
    /// Months between the notice of EOS and EOS that the maker holds to be "long enough for the customer to act"; nil while nobody has decided it. The guidance
    /// gives no number.
    public let leadTimeMonths: Int?
    /// Why that many; empty without a number.
    public let leadTimeReason: String
    /// Days before their last day from which packages and hand-over papers are shown as due.
    public let lookAheadDays: Int

    /// What holds if the maker decides nothing: at once, and no number of months.
    public static let undecided = NoticePolicy()

    private init() {
        changeWithinDays = 0
        leadTimeMonths = nil
        leadTimeReason = ""
        lookAheadDays = 90
    }

    /// - Throws: `LIFE-006` if there is a lead time without its reason.
    public init(changeWithinDays: Int = 0, leadTimeMonths: Int?, reason: String, lookAheadDays: Int = 90) throws(LifecycleError) {
        if leadTimeMonths != nil { try LifecycleText.require(reason, Wording(ja: "期間の理由", en: "why the lead time is long enough"), at: "") }
        self.changeWithinDays = changeWithinDays
        self.leadTimeMonths = leadTimeMonths
        leadTimeReason = reason
        self.lookAheadDays = lookAheadDays
    }
}
