import Diagnostics
import Duties
import HTTPTypes
import HummingbirdCore
import Lifecycle
import Registry
import SBOM

/// The portal of an institution: its own devices, what their support is, the papers and SBOMs that belong to them, the notices to it, and a way to reach
/// the maker. Of whatever belongs to others it says nothing, not even that it is.
enum PortalPages {
    static let home = Screen.shows("/portal", "portal", in: .portal) { _ in
        ShowPortal()
    } as: { answer, call in
        let open = answer.notices.filter { $0.acknowledgedAt == nil }
        var view: View = [
            "head": [
                "title": call.name(answer.institution.nameJa, answer.institution.nameEn), "subtitle": call.say("医療機関ポータル", "Portal for institutions"),
            ] as View,
            "products": answer.products.map { owned($0, call) }, "hasProducts": answer.products.isEmpty ? nil : true,
            "notices": answer.notices.map { told($0, call) }, "hasNotices": answer.notices.isEmpty ? nil : true,
            "advisories": answer.advisories.map { advised($0, call) }, "hasAdvisories": answer.advisories.isEmpty ? nil : true,
            "reports": answer.reports.map { report in
                [
                    "number": report.number, "title": report.title, "received": JapanTime.minute(report.receivedAt),
                    "acknowledged": report.acknowledgedAt.map(JapanTime.minute),
                ] as View
            }, "hasReports": answer.reports.isEmpty ? nil : true,
        ]
        view.setNext(
            open.map { notice in
                NextStep(
                    tone: notice.openedAt == nil ? .bad : .warn,
                    text: call.say("\(notice.product.japanese): \(notice.subject.japanese)", "\(notice.product.english): \(notice.subject.english)"),
                    due: JapanTime.day(notice.at), href: place(of: notice.number), action: call.say("読んで受領を確認する", "Read and acknowledge it"))
            } + ended(answer.products, call))
        return view
    }

    static let product = Screen.shows("/portal/products/{product}", "portal-product", in: .portal) { call in
        ShowPortalProduct(call.name("product"))
    } as: { answer, call in
        let place = Self.place(ofProduct: answer.code)
        let offset = min(call.offset, answer.devices.count)
        let shown = answer.devices[offset...].prefix(Pager.size)
        var view: View = [
            "head": ["title": call.say(answer.name), "subtitle": answer.code, "states": [call.tag(answer.support.stage)]] as View,
            "support": support(answer.support, call), "devices": shown.map { device($0, call) },
            "papers": answer.papers.map { paper($0, place, call) }, "hasPapers": answer.papers.isEmpty ? nil : true,
            "releases": answer.releases.map { version in
                ["version": version, "action": "\(place)/releases/\(QueryText.encoded(version))/sbom"] as View
            }, "hasReleases": answer.releases.isEmpty ? nil : true,
            "formats": SBOMWriter.formats.map {
                ["value": $0.targetName, "text": $0.title, "isChosen": $0.targetName == usual ? true : nil] as View
            },
            "report": "/portal/report?product=" + QueryText.encoded(answer.code), "isLong": answer.devices.count > Pager.size ? true : nil,
            "pager": Pager.counted(call, offset: offset, shown: shown.count, total: answer.devices.count, exports: false),
        ]
        view.setCrumbs([("/portal", call.say("ポータル", "Portal"))])
        return view
    }

    static let notice = Screen.form("/portal/notices/{notice}", "portal-notice", in: .portal, leadingTo: OpenPortalNotice.self) { call in
        let number = call.name("notice")
        // Looking at the head of the page opens nothing.
        let letter =
            call.request.method == .get ? try await call.perform(OpenPortalNotice(number)) : try await call.ask(ShowPortalNotice(number))
        var view: View = [
            "head": ["title": call.say(letter.subject), "subtitle": letter.number] as View, "read": Self.letter(letter, call),
            "acknowledge": letter.acknowledgedAt == nil ? place(of: number) + "/acknowledge" : nil,
            "product": ["href": place(ofProduct: letter.product), "text": call.say(letter.productName)] as View,
        ]
        view.setCrumbs([("/portal", call.say("ポータル", "Portal"))])
        return view
    }

    static let report = Screen.form("/portal/report", "portal-report", in: .portal, leadingTo: ReportFromPortal.self) { call in
        let portal = try await call.ask(ShowPortal())
        var view: View = [
            "head": ["title": call.say("届出・問い合わせ", "Report or ask")] as View,
            "form": [
                "matter": call.choice("matter", call.options(PortalMatter.self, \.title), required: true),
                "product": call.choice("product", portal.products.map { ($0.code, "\(call.say($0.name)) (\($0.code))") }, required: true),
                "title": call.field("title", required: true), "description": call.field("description", required: true),
                "devices": call.field("devices"), "contact": call.field("contact", required: true),
            ] as View,
        ]
        view.setCrumbs([("/portal", call.say("ポータル", "Portal"))])
        return view
    }

    /// The form that is taken first where somebody does not say otherwise.
    private static let usual = SBOMFormat(.cycloneDX, .json, version: "1.6").targetName

    static func place(of notice: String) -> String { "/portal/notices/" + QueryText.encoded(notice) }
    static func place(ofProduct code: String) -> String { "/portal/products/" + QueryText.encoded(code) }

    /// A notice to be read, with what is on record of it.
    static func letter(_ letter: PortalLetter, _ call: PageCall) -> View {
        [
            "letters": ([letter.letter] + letter.others).map { one -> View in
                ["language": one.language.rawValue, "title": one.title, "blocks": LetterBlocks.views(one.body)]
            }, "date": letter.letter.date, "maker": letter.letter.maker, "number": letter.number,
            "institution": call.say(letter.institution), "opened": letter.openedAt.map(JapanTime.minute),
            "acknowledged": letter.acknowledgedAt.map(JapanTime.minute), "by": letter.acknowledgedBy,
        ]
    }

    /// Stage and days, with what each means for the institution.
    static func support(_ facts: SupportFacts, _ call: PageCall) -> View {
        [
            "stage": call.tag(facts.stage), "release": facts.release.map { "\($0)" }, "eol": facts.eol.map { "\($0)" },
            "eos": facts.eos.map { "\($0)" },
            "words": call.say(SupportWords.of(facts.stage)),
            "approved": facts.planApproved.map(JapanTime.day),
        ]
    }
}
