public import Diagnostics

/// A life cycle that may be that of a component, with what speaks for it.
public struct SourceCandidate: Sendable, Hashable {
    /// What leads from the component to the source's product.
    public enum Evidence: String, Sendable, Hashable, CaseIterable, Comparable {
        /// A person kept this mapping.
        case kept
        /// The source gives the component's purl, version aside.
        case purl
        /// The source gives the component's CPE vendor and product.
        case cpe
        /// Only the names agree: to be confirmed by a person before any date counts.
        case name

        /// The reason for a reader.
        public var wording: Wording {
            switch self {
            case .kept: Wording(ja: "確認済みの対応", en: "mapping kept by a person")
            case .purl: Wording(ja: "情報源がこのpurlを挙げている", en: "the source gives this purl")
            case .cpe: Wording(ja: "情報源がこのCPEの供給者と製品を挙げている", en: "the source gives this CPE vendor and product")
            case .name: Wording(ja: "名前の一致のみ。確認が必要", en: "the names agree, nothing else; to be confirmed")
            }
        }

        /// The stronger first.
        public static func < (left: Evidence, right: Evidence) -> Bool { left.order < right.order }

        private var order: Int {
            switch self {
            case .kept: 0
            case .purl: 1
            case .cpe: 2
            case .name: 3
            }
        }
    }

    /// The source's product.
    public let product: SourceProduct
    /// Place of the component's series in the product; nil if its version fits none, or is not known.
    public let cycle: Int?
    /// What speaks for it, strongest first.
    public let evidence: [Evidence]

    /// How sure it is that the dates are those of the component. Without a series there are no dates.
    public var confidence: Confidence {
        switch evidence.first {
        case .kept: .high
        case .purl, .cpe: .medium
        case .name, nil: .low
        }
    }

    /// Dates may be counted with: a series was found, and more than a name speaks for it.
    public var isUsable: Bool { cycle != nil && confidence > .low }
}
