import Diagnostics
import Registry

extension ReleasePages {
    static let components = Screen.shows(path + "/components", "release-components", in: .products, sheet: componentSheet) { call in
        componentQuestion(call, after: try place(call), limit: Pager.size + 1)
    } as: { found, call in
        let facts = try await facts(call)
        let shown = found.prefix(Pager.size)
        let next = found.count > shown.count ? shown.last?.component.position.text : nil
        let isDescending = call.given.text("order") == "desc"
        var view = frame(facts, .components, call)
        let isActive = call.given.text("q") != nil || call.given.text("origin") != nil || call.given.has("findings")
        view["filter"] =
            [
                "q": call.given.text("q"),
                "origins": call.filterOptions(
                    "origin", UseOrigin.allCases.map { (String($0.rawValue), origin($0, call) ?? call.say("不明", "unknown")) }),
                "onlyFindings": call.given.has("findings") ? true : nil, "isActive": isActive ? true : nil, "reset": call.path,
            ] as View
        view["hasRows"] = shown.isEmpty ? nil : true
        view["components"] = shown.map { component($0, facts.reference, call) }
        view["sort"] = ["name": call.sorting("name", current: "name", isDescending: isDescending)] as View
        view["pager"] = Pager.keyed(call, shown: shown.count, next: next, exports: true)
        return view
    }

    static let findings = Screen.shows(path + "/findings", "release-findings", in: .products, sheet: findingSheet) { call in
        findingQuestion(call, offset: call.offset, limit: Pager.size)
    } as: { found, call in
        let facts = try await facts(call)
        let (order, isDescending) = findingOrder(call)
        var view = frame(facts, .findings, call)
        let chosenState = call.given.text("state") ?? FindingState.open.rawValue
        let isActive =
            ["q", "severity"].contains { call.given.text($0) != nil } || call.given.has("exploited") || chosenState != FindingState.open.rawValue
        view["filter"] =
            [
                "q": call.given.text("q"),
                "states": call.filterOptions("state", call.options(FindingState.self, \.title), otherwise: FindingState.open.rawValue),
                "severities": call.filterOptions("severity", Severities.codes.map { ($0, call.say(Severities.title($0))) }),
                "onlyExploited": call.given.has("exploited") ? true : nil, "isActive": isActive ? true : nil, "reset": call.path,
            ] as View
        view["hasRows"] = found.entries.isEmpty ? nil : true
        view["findings"] = found.entries.map { finding($0, call) }
        var sort: View = [:]
        for column in SearchFindings.Order.allCases {
            sort[column.rawValue] = call.sorting(
                column.rawValue, current: order.rawValue, isDescending: isDescending, first: column != .component)
        }
        view["sort"] = sort
        view["pager"] = Pager.counted(call, offset: call.offset, shown: found.entries.count, total: found.total, exports: true)
        view["noFindingsMeaning"] = meaning(facts.figures, call)
        return view
    }

    // MARK: Components

    private static func place(_ call: PageCall) throws -> ListComponents.Position? {
        guard let after = call.given.text("after") else { return nil }
        guard let place = ListComponents.Position(text: after) else { throw Page.strange }
        return place
    }

    private static func componentQuestion(_ call: PageCall, after: ListComponents.Position?, limit: Int) -> SearchComponents {
        SearchComponents(
            call.release, text: call.given.text("q"), origin: call.given.number("origin").flatMap(UseOrigin.init(rawValue:)),
            onlyWithFindings: call.given.has("findings"), isReversed: call.given.text("order") == "desc", after: after, limit: limit)
    }

    private static func component(_ entry: SearchComponents.Entry, _ reference: ReleaseReference, _ call: PageCall) -> View {
        let part = entry.component
        return [
            "href": Places.search(part.name), "space": part.space.isEmpty ? nil : part.space, "name": part.name, "version": part.version,
            "ecosystem": part.ecosystem.isEmpty ? nil : part.ecosystem, "origin": origin(part.origin, call), "supplier": part.supplier,
            "licence": part.licenses, "worst": call.severity(entry.worst),
            "findings": entry.findings == 0
                ? nil
                : [
                    "href": Places.release(reference, "/findings?q=" + QueryText.encoded(part.name)), "count": Figures.grouped(entry.findings),
                ] as View,
            "why": Places.release(reference, "/why?component=\(part.id)"),
        ]
    }

    static func origin(_ origin: UseOrigin, _ call: PageCall) -> String? {
        switch origin {
        case .unknown: nil
        case .inHouse: call.say("自製", "in-house")
        case .openSource: call.say("オープンソース", "open source")
        case .commercial: call.say("市販", "commercial")
        }
    }

    private static let componentSheet: @Sendable (PageCall) async throws -> Sheet = { call in
        var rows: [[String]] = []
        var after: ListComponents.Position?
        repeat {
            let found = try await call.ask(componentQuestion(call, after: after, limit: 5000))
            rows += found.map { entry in
                let part = entry.component
                return [
                    part.space, part.name, part.version, part.ecosystem, part.purl ?? "", origin(part.origin, call) ?? "", part.supplier ?? "",
                    part.licenses ?? "", part.providedBy ?? "", String(entry.findings),
                ]
            }
            after = found.count == 5000 ? found.last?.component.position : nil
        } while after != nil && rows.count <= Sheet.mostRows
        return Sheet(
            name: "\(call.release.product)-\(call.release.version)-components",
            header: [
                call.say("名前空間", "namespace"), call.say("部品", "component"), call.say("版", "version"), call.say("種類", "ecosystem"), "purl",
                call.say("由来", "origin"), call.say("供給元", "supplier"), call.say("ライセンス", "licence"), call.say("SBOMの提供元", "SBOM from"),
                call.say("該当", "findings"),
            ], rows: rows)
    }

    // MARK: Findings

    private static func findingOrder(_ call: PageCall) -> (SearchFindings.Order, Bool) {
        let order = call.given.word("sort", SearchFindings.Order.self) ?? .severity
        return (order, call.given.text("order").map { $0 == "desc" } ?? (order != .component))
    }

    private static func findingQuestion(_ call: PageCall, offset: Int, limit: Int) -> SearchFindings {
        let state: FindingState = call.given.word("state") ?? .open
        var question = SearchFindings(
            call.release, states: [state], text: call.given.text("q"),
            severity: call.given.text("severity").flatMap { Severities.codes.contains($0) ? $0 : nil }, limit: limit)
        question.onlyExploited = call.given.has("exploited")
        (question.order, question.isDescending) = findingOrder(call)
        question.offset = offset
        return question
    }

    private static func finding(_ entry: ListFindings.Entry, _ call: PageCall) -> View {
        [
            "href": Places.finding(entry.id), "vulnerability": entry.vulnerability, "severity": call.severity(entry.severity, entry.score),
            "isExploited": entry.isExploited ? true : nil, "summary": summary(entry, call), "component": entry.component, "version": entry.version,
            "fixedIn": entry.fixedIn, "epss": entry.epss.map(Figures.percent), "confidence": call.confidence(entry.confidence),
            "state": call.tag(entry.state), "foundAt": JapanTime.day(entry.foundAt),
        ]
    }

    /// What a source says in a line, in the page's language where one has it.
    static func summary(_ entry: ListFindings.Entry, _ call: PageCall) -> String? {
        call.language == .japanese ? entry.summaryJa ?? entry.summaryEn : entry.summaryEn ?? entry.summaryJa
    }

    /// Why the list is empty: nothing was found, or nobody has looked.
    private static func meaning(_ figures: ReleaseFigures.Figures, _ call: PageCall) -> String {
        guard let at = figures.matchedAt, let catalogue = figures.catalogue else {
            return call.say("まだ脆弱性カタログと照合していません。", "The release was not matched against a catalogue yet.")
        }
        return call.say(
            "\(JapanTime.minute(at))に、\(JapanTime.minute(catalogue))作成のカタログと照合しました。",
            "It was matched on \(JapanTime.minute(at)) against the catalogue of \(JapanTime.minute(catalogue)).")
    }

    private static let findingSheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let found = try await call.ask(findingQuestion(call, offset: 0, limit: Sheet.mostRows + 1))
        return Sheet(
            name: "\(call.release.product)-\(call.release.version)-findings",
            header: [
                call.say("脆弱性", "vulnerability"), call.say("深刻度", "severity"), "CVSS", "EPSS", call.say("悪用", "exploited"),
                call.say("部品", "component"), call.say("版", "version"), call.say("修正版", "fixed in"), call.say("状態", "state"),
                call.say("確度", "confidence"), call.say("検出日時(UTC)", "found (UTC)"), call.say("概要", "summary"),
            ],
            rows: found.entries.map { entry in
                [
                    entry.vulnerability, call.say(Severities.title(entry.severity)), entry.score.map(Severities.text) ?? "",
                    entry.epss.map(Figures.percent) ?? "", entry.isExploited ? call.say("あり", "yes") : "", entry.component, entry.version,
                    entry.fixedIn ?? "", call.say(entry.state.title), call.confidence(entry.confidence), entry.foundAt, summary(entry, call) ?? "",
                ]
            })
    }
}
