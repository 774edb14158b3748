public import Diagnostics
import Lifecycle

/// How far a letter came.
public enum DeliveryState: String, Sendable, CaseIterable {
    /// In the outbox.
    case queued
    /// Taken to be sent. If it stays so, a crash or a cut connection left open whether it was sent: a person settles it.
    case sending
    /// The mail server took it.
    case sent
    /// The mail server refused it for good, or it came back.
    case bounced
    /// It is known to have arrived.
    case delivered
    /// Handed over by hand or by post, with a record.
    case handedOver = "handed-over"
    /// Opened in the portal.
    case opened
    /// Somebody at the recipient acknowledged it.
    case acknowledged

    /// The word for people.
    public var title: Wording {
        switch self {
        case .queued: ReceiptState.queued.wording
        case .sending: Wording(ja: "送信中・結果不明", en: "being sent, or outcome open")
        case .sent: ReceiptState.sent.wording
        case .bounced: ReceiptState.bounced.wording
        case .delivered: ReceiptState.delivered.wording
        case .handedOver: ReceiptState.handedOver.wording
        case .opened: ReceiptState.opened.wording
        case .acknowledged: ReceiptState.acknowledged.wording
        }
    }

    /// As the engine takes it. What may have been sent may be known, and nothing shows it.
    var engine: ReceiptState {
        switch self {
        case .queued: .queued
        case .sending, .sent: .sent
        case .bounced: .bounced
        case .delivered: .delivered
        case .handedOver: .handedOver
        case .opened: .opened
        case .acknowledged: .acknowledged
        }
    }
}
