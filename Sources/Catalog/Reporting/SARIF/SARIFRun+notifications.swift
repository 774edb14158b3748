import Diagnostics
import JSONStream

extension SARIFRun {
    /// A kind of notification that the run makes.
    struct NotificationKind {
        let id: String
        let wording: Wording
    }

    /// The kinds that occur in the report, by id.
    var notificationKinds: [NotificationKind] {
        let open = Set(report.undecided.map(\.reason.code)).sorted().map { code in
            NotificationKind(
                id: "undecided/" + code,
                wording: Wording(ja: "影響の有無を判断できませんでした(\(code))。", en: "It could not be decided whether the component is affected (\(code))."))
        }
        let gaps = Set(report.notLookedUp.map(Self.code)).sorted().map { code in
            NotificationKind(
                id: "not-looked-up/" + code,
                wording: Wording(ja: "部品を照合できませんでした(\(code))。", en: "The component could not be looked up (\(code))."))
        }
        return gaps + open
    }

    /// Open questions, then components that could not be looked up.
    func writeNotifications(_ json: inout JSONWriter) {
        for question in report.undecided {
            let id = question.vulnerability.id
            let words = say("\(id) に該当するか判断できません。", "It cannot be decided whether \(id) applies. ") + question.words[language]
            json.object { json in
                writeNotification("undecided/" + question.reason.code, words, "warning", question.component, &json)
                json.object("associatedRule") { json in
                    json.member("id", id)
                    json.member("index", places[id] ?? 0)
                }
            }
        }
        for gap in report.notLookedUp {
            let words = say("照合できませんでした。", "It could not be looked up. ") + gap.words[language]
            json.object { writeNotification("not-looked-up/" + Self.code(gap), words, "warning", gap.component, &$0) }
        }
    }

    private func writeNotification(_ kind: String, _ words: String, _ level: String, _ component: InventoryComponent, _ json: inout JSONWriter) {
        json.object("descriptor") { $0.member("id", kind) }
        json.member("level", level)
        text("message", words, &json)
        writeLocations(component, &json)
    }

    private static func code(_ gap: ScanReport.Gap) -> String { gap.reasons.first?.code ?? "unknown" }
}
