public import Diagnostics

/// Whom information reaches, the narrowest first.
public enum Audience: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Persons who are participants of the case.
    case participants
    /// Others of our organisation.
    case organisation
    /// Institutions and trade parties that have the product.
    case clients
    /// Peers: an ISAO, coordinators, other makers.
    case community
    /// The public.
    case everybody

    /// The audience of one of our words.
    ///
    /// - Throws: `PSIRT-001`.
    public init(word: String) throws(PSIRTError) { self = try PSIRTText.word(word, Self.self, Wording(ja: "共有先", en: "audience")) }

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .participants: Wording(ja: "案件の参加者", en: "participants of the case")
        case .organisation: Wording(ja: "社内", en: "our organisation")
        case .clients: Wording(ja: "医療機関・取引先", en: "institutions and trade parties")
        case .community: Wording(ja: "ISAOなどの共有先", en: "the sharing community")
        case .everybody: Wording(ja: "公衆", en: "the public")
        }
    }

    /// The narrower first.
    public static func < (left: Audience, right: Audience) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
