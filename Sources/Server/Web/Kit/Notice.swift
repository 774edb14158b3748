import Diagnostics

/// What the page after a deed says of it.
enum Notice: String, Sendable {
    case saved, added, signed, cancelled, ended, acknowledged

    var wording: Wording {
        switch self {
        case .saved: Wording(ja: "保存しました。", en: "Saved.")
        case .added: Wording(ja: "追加しました。", en: "Added.")
        case .signed: Wording(ja: "署名を記録しました。", en: "Your signature is recorded.")
        case .cancelled: Wording(ja: "取り消しました。", en: "Cancelled.")
        case .ended: Wording(ja: "終了しました。", en: "Ended.")
        case .acknowledged: Wording(ja: "受領の確認を記録しました。ありがとうございます。", en: "Your acknowledgement is on record. Thank you.")
        }
    }
}
