public import Diagnostics

/// One thing that must be there before a device enters a stage.
public struct GateItem: Sendable, Hashable {
    /// What kind of thing it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A decision of a person, recorded.
        case decision
        /// A document, approved.
        case document
        /// A notice to customers, with proof.
        case notice
        /// A record of something done.
        case record
    }

    /// Stable id: `plan-approved`.
    public let id: String
    /// Which stage it opens.
    public let stage: DeviceStage
    /// What kind of thing.
    public let kind: Kind
    /// What must be there.
    public let wording: Wording
    /// Where that comes from.
    public let basis: Basis
    /// The engine answers it from the other facts; no person can tick it.
    public let isReckoned: Bool

    init(_ id: String, _ stage: DeviceStage, _ kind: Kind, _ basis: Basis, isReckoned: Bool = false, ja: String, en: String) {
        self.id = id
        self.stage = stage
        self.kind = kind
        self.basis = basis
        self.isReckoned = isReckoned
        wording = Wording(ja: ja, en: en)
    }

    /// An IMDRF recommendation may be missing without keeping a gate shut.
    public var isRecommendation: Bool { basis.strength == .imdrf || basis.strength == .desirable }
}
