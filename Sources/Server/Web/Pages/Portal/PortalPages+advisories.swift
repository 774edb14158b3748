import Advisories
import Diagnostics
import HTTPTypes
import HummingbirdCore
import PSIRT
import Registry

extension PortalPages {
    static func place(ofAdvisory number: String) -> String { "/portal/advisories/" + QueryText.encoded(number) }

    static func advised(_ advisory: PortalAdvisory, _ call: PageCall) -> View {
        [
            "href": place(ofAdvisory: advisory.number), "number": "\(advisory.number)#\(advisory.version)", "title": call.say(advisory.title),
            "kind": call.say(advisory.kind.title), "label": call.tag(advisory.label), "date": JapanTime.day(advisory.publishedAt),
            "devices": advisory.devices.count > 5
                ? call.say("\(advisory.devices.count)台", "\(advisory.devices.count) devices") : advisory.devices.joined(separator: ", "),
        ]
    }

    static let advisory = Screen.shows("/portal/advisories/{advisory}", "portal-advisory", in: .portal) { call in
        ShowPortalAdvisory(call.name("advisory"))
    } as: { advisory, call in
        var view: View = [
            "head": [
                "title": call.say(advisory.title), "subtitle": "\(advisory.number)#\(advisory.version)",
                "states": [call.tag(advisory.label)],
            ] as View,
            "kind": call.say(advisory.kind.title), "published": JapanTime.minute(advisory.publishedAt),
            "sharing": call.say(sharing(advisory.label)), "devices": advisory.devices.map { ["text": $0] as View },
            "summary": ChangePages.lines(advisory.facts.summary[call.language] ?? ""),
            "flaws": advisory.facts.vulnerabilities.map { flaw($0, advisory, call) },
            "download": place(ofAdvisory: advisory.number) + "/download",
            "formats": call.choice("format", TakePortalAdvisory.formats.map { ($0.rawValue, $0.rawValue) }, "html", form: "download"),
            "languages": call.choice(
                "documentLanguage", [("ja", call.say("日本語", "Japanese")), ("en", call.say("英語", "English"))], call.language.rawValue,
                form: "download"),
        ]
        view.setCrumbs([("/portal", call.say("医療機関ポータル", "Portal for institutions"))])
        return view
    }

    static let takeAdvisory = Deed.steps(
        "/portal/advisories/{advisory}/download", "takePortalAdvisory", of: advisory, leadingTo: TakePortalAdvisory.self
    ) { call in
        let output = try await call.perform(
            TakePortalAdvisory(
                call.name("advisory"), try call.given.needWord("format"), try call.given.needWord("documentLanguage")))
        let name = output.fileName.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == "_") }
        return .file(
            Reply(
                headers: [
                    .contentType: "application/octet-stream", .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "no-store",
                ], body: output.bytes))
    }

    /// What the label lets the reader do (FIRST, Traffic Light Protocol 2.0).
    private static func sharing(_ label: TLP) -> Wording {
        label == .clear
            ? Wording(ja: "TLP:CLEAR — 誰にでも伝えて構いません。", en: "TLP:CLEAR: it may be passed on to anybody.")
            : Wording(
                ja: "\(label.rawValue) — 同じ分野の関係者に限り、公開の場に出さずに伝えてください。",
                en: "\(label.rawValue): pass it on within your community only, and not through public channels.")
    }

    /// A vulnerability as it stands for the institution's own releases.
    private static func flaw(_ flaw: AdvisoryVulnerability, _ advisory: PortalAdvisory, _ call: PageCall) -> View {
        [
            "id": flaw.id, "title": flaw.title[call.language],
            "statements": flaw.statements.filter { advisory.products.contains($0.product) }.map { statement -> View in
                ["product": statement.product, "status": call.tag(statement.status), "impact": statement.impact?[call.language]]
            },
            "remedies": flaw.remediations.filter { !advisory.products.isDisjoint(with: $0.products) }.compactMap { $0.details[call.language] },
        ]
    }
}
