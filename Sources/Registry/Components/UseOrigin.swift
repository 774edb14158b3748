public import SBOM

/// The origin of a component in one use of it, as a small number.
public enum UseOrigin: Int, Sendable, CaseIterable {
    /// Nobody has said.
    case unknown = 0
    /// 自製.
    case inHouse = 1
    /// オープンソース.
    case openSource = 2
    /// 市販.
    case commercial = 3

    init(_ origin: ComponentOrigin?) {
        self =
            switch origin {
            case .inHouse: .inHouse
            case .openSource: .openSource
            case .commercial: .commercial
            case nil: .unknown
            }
    }

    /// The origin; nil where nobody has said.
    public var origin: ComponentOrigin? {
        switch self {
        case .unknown: nil
        case .inHouse: .inHouse
        case .openSource: .openSource
        case .commercial: .commercial
        }
    }
}
