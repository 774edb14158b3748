public import Lifecycle

/// Which letter is meant: what about, and whether the day changed since recipients were told.
public enum TemplateKey: String, Sendable, CaseIterable {
    case eol, eos
    case eolChange = "eol-change"
    case eosChange = "eos-change"
    case componentEnd = "component-end"
    case packageRelease = "package-release"
    case packageEOL = "package-eol"
    case packageEOS = "package-eos"
    case transferPlan = "transfer-plan"
    case securityState = "security-state"
    case handOver = "hand-over"
    case explanation, advisory

    /// The letter for a subject.
    public init(_ subject: NoticeSubject, isChange: Bool) {
        self =
            switch subject {
            case .eol: isChange ? .eolChange : .eol
            case .eos: isChange ? .eosChange : .eos
            case .componentEnd: .componentEnd
            case .package(.release): .packageRelease
            case .package(.eol): .packageEOL
            case .package(.eos): .packageEOS
            case .transferPlan: .transferPlan
            case .securityState: .securityState
            case .handOver: .handOver
            case .explanation: .explanation
            case .advisory: .advisory
            }
    }

    /// The fields that the letter can be filled with when it is drafted.
    var fields: Set<NoticeField> {
        let common: Set<NoticeField> = [.number, .product, .productCode, .maker]
        return switch self {
        case .eol, .eos, .transferPlan, .securityState, .handOver, .explanation: common.union([.eol, .eos, .reason])
        case .eolChange, .eosChange: common.union([.eol, .eos, .reason, .earlierDay])
        case .componentEnd: common.union([.component, .day])
        case .advisory: common.union([.advisory, .advisoryTitle, .advisorySummary, .releases, .address])
        case .packageRelease, .packageEOL, .packageEOS: common.union([.eol, .eos, .reason, .documents])
        }
    }
}
