public import Diagnostics

/// What a recipient is told.
public enum NoticeSubject: Sendable, Hashable {
    /// The day of EOL.
    case eol
    /// The day of EOS.
    case eos
    /// The end of a component, by the id of its resource.
    case componentEnd(String)
    /// The documents of Table 2 at a milestone.
    case package(DeviceMilestone)
    /// How the transfer of responsibility is prepared: affected devices, options for upgrade.
    case transferPlan
    /// The device's security state at EOS, disconnection included where needed.
    case securityState
    /// That responsibility passes to the customer.
    case handOver
    /// The explanation of maintenance plan, incident policy and roles before delivery.
    case explanation
    /// A security advisory of ours, by its tracking id.
    case advisory(String)

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .eol: Wording(ja: "EOLの通知", en: "notice of EOL")
        case .eos: Wording(ja: "EOSの通知", en: "notice of EOS")
        case .componentEnd(let id): Wording(ja: "部品のサポート終了の通知(\(id))", en: "notice that a component ends (\(id))")
        case .package(let milestone): Wording(ja: "\(milestone.wording.japanese)の提供資料(表2)", en: "package at \(milestone.wording.english) (Table 2)")
        case .transferPlan: Wording(ja: "責任の移転の計画", en: "plan of the transfer of responsibility")
        case .securityState: Wording(ja: "EOS時点のセキュリティ状態", en: "security state at EOS")
        case .handOver: Wording(ja: "責任の移転の通知", en: "notice that responsibility passes")
        case .explanation: Wording(ja: "納入前の説明", en: "explanation before delivery")
        case .advisory(let id): Wording(ja: "セキュリティアドバイザリーの通知(\(id))", en: "notice of a security advisory (\(id))")
        }
    }

    /// A name that does not change, for feeds and keys: `eol`, `package-eos`, `component-end:os`.
    public var key: String {
        switch self {
        case .eol: "eol"
        case .eos: "eos"
        case .componentEnd(let id): "component-end:\(id)"
        case .package(let milestone): "package-\(milestone.rawValue)"
        case .transferPlan: "transfer-plan"
        case .securityState: "security-state"
        case .handOver: "hand-over"
        case .explanation: "explanation"
        case .advisory(let id): "advisory:\(id)"
        }
    }

    /// Where the duty comes from.
    public func basis(isChange: Bool) -> Basis {
        switch self {
        case .eol: isChange ? .r056 : .r055
        case .eos: isChange ? .r058 : .r057
        case .componentEnd: .r069
        case .package(.release): .r054
        case .package(.eol): .r060
        case .package(.eos): .r061
        case .transferPlan: .r066
        case .securityState: .r063
        case .handOver: .r064
        case .explanation: .r114
        case .advisory: .r095
        }
    }
}
