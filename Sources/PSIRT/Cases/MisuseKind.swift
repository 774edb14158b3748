public import Diagnostics

/// Kinds of misuse that an investigation has to establish (guidance 6.5, R-099).
public enum MisuseKind: String, Sendable, Hashable, CaseIterable {
    /// Unauthorised change of the configuration.
    case configuration = "A"
    /// Unauthorised change or disabling of diagnosis or treatment.
    case care = "B"
    /// Loss, tampering or disclosure of confidential data.
    case data = "C"
    /// Function stop, malfunction or unauthorised operation.
    case function = "D"
    /// Spread to other devices or systems.
    case spread = "E"

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .configuration: Wording(ja: "機器の設定の不正な変更", en: "unauthorised change of the device's configuration")
        case .care: Wording(ja: "診断・治療の不正な変更や無効化", en: "unauthorised change or disabling of diagnosis or treatment")
        case .data: Wording(ja: "機密データの喪失・改ざん・漏えい", en: "loss, tampering or disclosure of confidential data")
        case .function: Wording(ja: "機能停止・誤動作・不正操作", en: "function stop, malfunction or unauthorised operation")
        case .spread: Wording(ja: "他の機器やシステムへの波及", en: "spread to other devices or systems")
        }
    }
}
