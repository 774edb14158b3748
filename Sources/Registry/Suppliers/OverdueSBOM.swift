public import Diagnostics

/// A supplier whose contract owes an SBOM that is not here.
public struct OverdueSBOM: Sendable {
    /// Why it is overdue.
    public enum Reason: Sendable, Hashable {
        /// None ever came.
        case neverCame
        /// What came could not be read.
        case onlyRefused(last: String)
        /// The newest is older than asked for.
        case old(last: String)

        /// What is wrong.
        public var wording: Wording {
            switch self {
            case .neverCame: Wording(ja: "SBOMがまだ届いていません。", en: "no SBOM has come yet.")
            case .onlyRefused(let last):
                Wording(ja: "届いたSBOM(最後は \(last))は、どれも読み取れませんでした。", en: "none of the SBOMs that came could be read (the last on \(last)).")
            case .old(let last): Wording(ja: "最新のSBOMは \(last) のものです。", en: "the newest SBOM is of \(last).")
            }
        }
    }

    /// The supplier.
    public let supplier: Supplier
    /// Why.
    public let reason: Reason
}
