public import Diagnostics

/// What is known of a notice on its way to one recipient (R-067: publication alone is not enough).
public enum ReceiptState: String, Sendable, Hashable, CaseIterable {
    /// Waits to be sent.
    case queued
    /// Sent; nothing came back.
    case sent
    /// Came back.
    case bounced
    /// The recipient's system took it.
    case delivered
    /// Handed over by hand or by post, with a record.
    case handedOver = "handed_over"
    /// Opened in the portal.
    case opened
    /// A person of the recipient acknowledged it.
    case acknowledged

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .queued: Wording(ja: "送信待ち", en: "queued")
        case .sent: Wording(ja: "送信済み", en: "sent")
        case .bounced: Wording(ja: "不達", en: "bounced")
        case .delivered: Wording(ja: "配達済み", en: "delivered")
        case .handedOver: Wording(ja: "手渡し・郵送済み", en: "handed over")
        case .opened: Wording(ja: "開封済み", en: "opened")
        case .acknowledged: Wording(ja: "確認済み", en: "acknowledged")
        }
    }

    /// It can be shown that the notice reached the recipient.
    public var isProof: Bool { [.delivered, .handedOver, .opened, .acknowledged].contains(self) }

    /// The recipient may know what it says, though nothing shows it.
    public var mayBeKnown: Bool { isProof || self == .sent }
}
