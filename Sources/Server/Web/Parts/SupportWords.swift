import Diagnostics
import Lifecycle

/// What a stage means for who has the device (guidance 6.6.1, 6.6.2): our own words.
enum SupportWords {
    static func of(_ stage: DeviceStage) -> Wording {
        switch stage {
        case .development: Wording(ja: "まだ販売されていません。", en: "Not on the market yet.")
        case .support: Wording(ja: "不具合の修正、セキュリティの更新、部品の供給を行っています。", en: "Defects are mended, security updates and parts are supplied.")
        case .limitedSupport:
            Wording(
                ja: "EOLを過ぎました。EOSまで、セキュリティの更新と一部の部品の供給だけを行います。EOSまでに更新・買い替えなどの準備をしてください。",
                en: "Past EOL: until EOS only security updates and certain parts are supplied. Prepare for EOS, by an upgrade or a replacement.")
        case .endOfSupport:
            Wording(
                ja: "EOSを過ぎました。修正もセキュリティの更新も行いません。責任は使用者に移っています。使い続ける場合は通知をご覧ください。",
                en:
                    "Past EOS: neither defects are mended nor security updates supplied. Responsibility is with the user; see the notices if it is used further."
            )
        }
    }
}
