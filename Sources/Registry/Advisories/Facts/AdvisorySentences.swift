import Advisories
import Diagnostics
import Lifecycle

/// Our own sentences where no record has words: in both languages, to be changed by whoever writes the advisory.
enum AdvisorySentences {
    static func title(_ kind: AdvisoryKind, _ ids: String, ja japanese: String, en english: String) -> Wording {
        switch kind {
        case .updateNeeded: Wording(ja: "\(japanese)の脆弱性(\(ids))に対するセキュリティ更新", en: "Security update for \(ids) in \(english)")
        case .workaroundOnly: Wording(ja: "\(japanese)の脆弱性(\(ids))とその回避策", en: "\(ids) in \(english), and how to work around it")
        case .notAffected: Wording(ja: "\(ids)の\(japanese)への影響について(該当なし)", en: "\(english) not affected by \(ids)")
        case .limitedSupport: Wording(ja: "限定的サポート中の\(japanese)の脆弱性(\(ids))について", en: "\(ids) in \(english), which is in limited support")
        case .endOfSupport: Wording(ja: "サポートを終了した\(japanese)の脆弱性(\(ids))について", en: "\(ids) in \(english), whose support has ended")
        }
    }

    static func summary(_ kind: AdvisoryKind, _ ids: String, ja japanese: String, en english: String) -> Wording {
        switch kind {
        case .updateNeeded:
            Wording(
                ja: "\(japanese)で使用しているソフトウェアに脆弱性(\(ids))があります。影響を受けるリリースと対応をお知らせします。",
                en: "Software in \(english) has a vulnerability (\(ids)). This advisory names the releases that are affected and what to do.")
        case .workaroundOnly:
            Wording(
                ja: "\(japanese)で使用しているソフトウェアに脆弱性(\(ids))があります。更新はまだありません。回避策をお知らせします。",
                en: "Software in \(english) has a vulnerability (\(ids)). There is no update yet; this advisory says how to work around it.")
        case .notAffected:
            Wording(
                ja: "\(japanese)を評価した結果、脆弱性(\(ids))の影響を受けません。更新は不要です。",
                en: "We have assessed \(english): it is not affected by \(ids), and needs no update.")
        case .limitedSupport:
            Wording(
                ja: "限定的サポート中の\(japanese)で使用しているソフトウェアに脆弱性(\(ids))があります。評価の結果と対応をお知らせします。",
                en:
                    "Software in \(english), which is in limited support, has a vulnerability (\(ids)). This advisory gives our assessment and what to do."
            )
        case .endOfSupport:
            Wording(
                ja: "サポートを終了した\(japanese)で使用しているソフトウェアに脆弱性(\(ids))があります。更新は提供しません。",
                en: "Software in \(english), whose support has ended, has a vulnerability (\(ids)). There will be no update.")
        }
    }

    static func revision(_ change: AdvisoryChange) -> Wording? {
        switch change {
        case .first: Wording(ja: "初版", en: "First version")
        // What changed is for a person to say.
        case .content, .erratum: nil
        case .withdrawal: Wording(ja: "取下げ", en: "Withdrawn")
        case .supersession: Wording(ja: "別のアドバイザリーへの置換", en: "Superseded by another advisory")
        }
    }

    /// - Parameter fix: the release that has the fix, where there is one.
    static func remedy(_ category: AdvisoryRemediation.Category, fix: String?) -> Wording {
        switch category {
        case .vendorFix:
            fix.map { Wording(ja: "リリース \($0) に更新してください。", en: "Update to release \($0).") }
                ?? Wording(ja: "弊社が提供する更新を適用してください。", en: "Install the update that we provide.")
        case .fixPlanned: Wording(ja: "更新を準備しています。時期は決まり次第お知らせします。", en: "An update is being prepared; we will tell when it comes.")
        case .mitigation: Wording(ja: "以前のリリースに戻してください。", en: "Go back to the release before.")
        case .workaround: Wording(ja: "回避策を実施してください。", en: "Apply the workaround.")
        case .noFixPlanned: Wording(ja: "この製品を修正する予定はありません。", en: "There is no plan to fix this product.")
        case .noneAvailable: Wording(ja: "現在、修正する方法はありません。", en: "There is no fix at present.")
        case .optionalPatch: Wording(ja: "任意の更新です。", en: "The update is optional.")
        }
    }

    static let afterSupport = Wording(
        ja: "この製品のサポートは終了しており、修正や更新は提供しません。使用を続ける場合は、ネットワークからの切り離しなどの対策を検討してください。",
        en:
            "Support of this product has ended: there will be no fix and no update. Where it stays in use, consider controls such as disconnecting it."
    )

    static let exploited = Wording(
        ja: "この脆弱性の悪用が、公開されている一覧で確認されています。", en: "A public catalogue lists this vulnerability as exploited.")

    static let cveRecord = Wording(ja: "CVEレコード", en: "CVE record")
}
