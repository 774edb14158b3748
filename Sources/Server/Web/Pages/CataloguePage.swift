import Catalog
import Diagnostics
import Registry

/// The catalogue that is matched against: its age, and that of each source.
enum CataloguePage {
    /// From this age on somebody should look: a source that is read daily has then missed a week.
    private static let oldDays = 7

    static let screen = Screen.shows("/catalogue", "catalogue", in: .catalogue) { _ in
        OpenWork(since: "9999", limit: 1)
    } as: { work, call in
        let info = try? call.desk.catalogue.current()?.info
        var view: View = [
            "head": [:] as View, "hasCatalogue": info == nil ? nil : true,
            "built": info.map { JapanTime.minute($0.created) }, "matched": work.lastMatched.map(JapanTime.minute),
            "nightly": call.desk.configuration.nightlyAt.map { call.say("毎日 \($0)(UTC)", "daily at \($0) UTC") },
            "sources": info?.sources.map { source -> View in
                let days = age(source.imported, call)
                return [
                    "name": source.name, "records": Figures.grouped(source.records), "withdrawn": Figures.grouped(source.withdrawn),
                    "newest": source.newest.isEmpty ? nil : source.newest,
                    "imported": source.imported.isEmpty ? nil : JapanTime.minute(source.imported),
                    "health": days.map { days in
                        days > oldDays
                            ? View.tag(.warn, call.say("\(days)日前", "\(days) days ago")) : View.tag(.good, call.say("新しい", "fresh"))
                    } ?? View.tag(.neutral, call.say("不明", "unknown")),
                ]
            },
            "canMatch": info != nil && call.may(.manageCatalogue) ? true : nil,
        ]
        view.setNext(next(info?.created, call))
        return view
    }

    private static func age(_ time: String, _ call: PageCall) -> Int? {
        JapanTime.seconds(time).map { max(0, call.desk.seconds() - $0) / 86_400 }
    }

    private static func next(_ created: String?, _ call: PageCall) -> [NextStep] {
        guard let created else {
            return [
                NextStep(
                    tone: .bad,
                    text: call.say(
                        "カタログがないため、脆弱性を照合できません。`mimamori catalog import` で作り、設定の catalog に書いてください。",
                        "Without a catalogue nothing is matched. Make one with `mimamori catalog import`, and name it in the setting catalog."))
            ]
        }
        guard let days = age(created, call), days > oldDays else { return [] }
        return [
            NextStep(
                tone: .warn,
                text: call.say(
                    "カタログは\(days)日前のものです。`mimamori catalog update` か import で新しくしてください。",
                    "The catalogue is \(days) days old. Renew it with `mimamori catalog update` or import."))
        ]
    }
}
