public import Diagnostics

/// Why a mail message cannot be read.
public enum MIMEError: ExplainedError, Equatable {
    /// It has no header at all.
    case noMessage
    /// It is bigger than may be.
    case tooBig(bytes: Int, limit: Int)
    /// Its header is longer than may be, or has more fields.
    case headerTooLong(limit: Int)
    /// Parts stand in parts deeper than may be.
    case tooDeep(limit: Int)
    /// It has more parts than may be.
    case tooManyParts(limit: Int)

    /// `MIME-001` to `MIME-005`.
    public var code: String {
        switch self {
        case .noMessage: "MIME-001"
        case .tooBig: "MIME-002"
        case .headerTooLong: "MIME-003"
        case .tooDeep: "MIME-004"
        case .tooManyParts: "MIME-005"
        }
    }

    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .noMessage:
            Wording(
                ja: "メールの形(RFC 5322)ではありません。ヘッダーがありません。", en: "this is no mail message (RFC 5322): it begins with no header field.")
        case .tooBig(let bytes, let limit):
            Wording(
                ja: "メールが大きすぎます(\(bytes)バイト、上限 \(limit >> 20) MiB)。", en: "the message has \(bytes) bytes; the limit is \(limit >> 20) MiB.")
        case .headerTooLong(let limit):
            Wording(ja: "メールのヘッダーが長すぎます(上限 \(limit))。", en: "the message's header is too long (limit \(limit)).")
        case .tooDeep(let limit):
            Wording(ja: "メールの入れ子が深すぎます(上限 \(limit)段)。", en: "parts of the message stand too deep in each other (limit \(limit)).")
        case .tooManyParts(let limit):
            Wording(ja: "メールの部分が多すぎます(上限 \(limit)個)。", en: "the message has too many parts (limit \(limit)).")
        }
    }
}
