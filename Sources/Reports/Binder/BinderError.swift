public import Diagnostics

/// Why an evidence binder could not be made. Nothing is left behind.
public enum BinderError: ExplainedError, Equatable {
    /// The file cannot be written.
    case notWritable(path: String, message: String)
    /// There is more than a binder may hold.
    case tooLarge(limit: String)

    /// The stable code.
    public var code: String {
        switch self {
        case .notWritable: "BINDER-001"
        case .tooLarge: "BINDER-002"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .notWritable(let path, let message):
            let (path, message) = (VisibleText.of(path, limit: 200, keeping: .tail), VisibleText.of(message, limit: 200))
            return Wording(ja: "\(path) に書き込めません(\(message))。書き込める場所を指定してください。", en: "\(path) cannot be written (\(message)); name a place that can.")
        case .tooLarge(let limit):
            return Wording(
                ja: "証跡一式が上限(\(limit))を超えます。案件ごとに作るか、文書の登録を見直してください。",
                en: "the evidence is more than a binder holds (\(limit)); make one per case, or look through the documents kept.")
        }
    }
}
