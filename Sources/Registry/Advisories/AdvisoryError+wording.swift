public import Diagnostics

extension AdvisoryError {
    /// What happened and what to do.
    public var wording: Wording {
        switch self {
        case .noProfile(let organisation):
            Wording(
                ja: "\(shown(organisation)) の発行者情報がありません。先に advisory publisher で登録してください。",
                en: "nobody has said how \(shown(organisation)) publishes advisories; say it first with advisory publisher.")
        case .nothingFound:
            Wording(
                ja: "該当のあるリリースがありません。リリースと脆弱性を指定してください(--release、--vulnerability)。",
                en: "no release has a finding of it; name releases and vulnerabilities (--release, --vulnerability).")
        case .openPoints(let points):
            Wording(
                ja: "未解決の点が\(points.count)件あります。\(list(points, .japanese)) 直すか、理由とともに受け入れてください。",
                en: "\(points.count) points are open. \(list(points, .english)) Mend them, or accept them with a reason.")
        case .contentChanged(let number, let places):
            Wording(
                ja: "\(shown(number)) の内容が照査に出したときから変わりました(\(list(places)))。差し戻して、もう一度照査に出してください。",
                en: "the content of \(shown(number)) is not what was sent to review any more (\(list(places))); send it back and submit it again.")
        case .embargo(let until, let zone):
            Wording(ja: "\(until)(\(zone.japanese))までは公開できません。", en: "it does not go out before \(until) (\(zone.english)).")
        case .noRecipients(let label):
            Wording(
                ja: "\(label)のアドバイザリーは、渡す相手を指定しないと公開できません(--recipient)。",
                en: "an advisory under \(label) goes out to named recipients only (--recipient).")
        case .notAnErratum(let places):
            Wording(
                ja: "正誤訂正で変えられるのは文だけですが、次も変わっています: \(list(places))。内容の更新として版を作ってください。",
                en: "an erratum changes words only, and more has changed: \(list(places)). Make the version as new content.")
        case .notAcceptable(let key):
            Wording(
                ja: "「\(shown(key))」という受け入れられる未解決の点はありません。", en: "there is no open point \"\(shown(key))\" that can be accepted.")
        case .noText(let place, let known):
            Wording(
                ja: "「\(shown(place))」という文はありません。あるもの: \(list(known))", en: "there is no text \"\(shown(place))\"; there are: \(list(known))")
        }
    }

    private func list(_ points: [AdvisoryPoint], _ language: Language) -> String {
        let more = points.count > 5 ? " …" : ""
        return points.prefix(5).map { VisibleText.of($0.wording[language], limit: 200) }.joined(separator: " ") + more
    }

    private func list(_ places: [String]) -> String {
        places.prefix(8).map(shown).joined(separator: ", ") + (places.count > 8 ? ", …" : "")
    }

    private func shown(_ text: String) -> String { VisibleText.of(text, limit: 80) }
}

extension AdvisoryProfile {
    static func missing(_ organisation: Organisation) -> AdvisoryError { .noProfile(organisation: organisation.code) }
}
