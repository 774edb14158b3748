import Diagnostics
import Registry

/// The portfolio, and one product.
enum ProductPages {
    /// Portfolios are read whole, so that they can be put in order by what matters.
    private static let most = 5000

    static let list = Screen.shows("/products", "products", in: .products, sheet: sheet) { call in
        ListProducts(search: call.given.text("q"), withArchived: call.given.has("archived"), limit: most)
    } as: { answer, call in
        let (sort, isDescending) = order(call)
        let chosen = sorted(answer, call)
        let shown = chosen.dropFirst(call.offset).prefix(Pager.size)
        return [
            "head": [:] as View, "filter": filter(call), "hasRows": shown.isEmpty ? nil : true,
            "products": shown.map { row($0, call) },
            "sort": [
                "code": call.sorting("code", current: sort, isDescending: isDescending),
                "findings": call.sorting("findings", current: sort, isDescending: isDescending, first: true),
            ] as View,
            "pager": Pager.counted(call, offset: call.offset, shown: shown.count, total: chosen.count, exports: true),
        ]
    }

    static let product = Screen.shows("/products/{product}", "product", in: .products) { call in
        ShowProduct(call.name("product"))
    } as: { product, call in
        let code = product.code
        let releases = try await call.ask(ListReleases(product: code))
        let figures = try await call.ask(ReleaseFigures(product: code))
        let variants = try await call.ask(ListVariants(of: code))
        let changes = try await call.ask(ListChanges(product: code, states: Set(ChangeState.allCases.filter(\.isOpen)), limit: 1000))
        let problems = try await call.ask(ListProblems(product: code, states: [.reported, .investigating, .concluded], limit: 1000))
        let versions = Dictionary(releases.map { ($0.id, $0.version) }) { first, _ in first }
        var view: View = [
            "head": [
                "title": call.name(product.nameJa, product.nameEn), "subtitle": code,
                "states": product.archivedAt == nil ? nil : [View.tag(.neutral, call.say("管理終了", "archived"))],
            ] as View,
            "product": facts(product, call), "hasReleases": releases.isEmpty ? nil : true,
            "releases": releases.map { release -> View in
                let part = figures[release.id] ?? ReleaseFigures.Figures()
                return [
                    "href": Places.release(ReleaseReference(product: code, version: release.version)), "version": release.version,
                    "state": call.tag(release.state),
                    "date": release.releasedOn ?? release.frozenAt.map(JapanTime.day)
                        ?? release.plannedOn.map { call.say("予定 \($0)", "planned \($0)") },
                    "from": release.clonedFrom.flatMap { versions[$0] }, "components": Figures.grouped(part.components),
                    "openFindings": Figures.grouped(part.open), "worst": call.severity(part.worst),
                ]
            },
            "variants": variants.map { ["code": $0.code, "name": call.name($0.nameJa, $0.nameEn)] as View },
            "binder": call.may(.readAudit) ? Places.product(code) + "/binder" : nil,
            "work": ["changes": Figures.grouped(changes.count), "problems": Figures.grouped(problems.count)] as View,
        ]
        view.setCrumbs([("/products", call.say("製品", "Products"))])
        view.setNext(next(product, releases, figures, call))
        return view
    }

    /// What a product lacks, most urgent first.
    private static func next(_ product: Product, _ releases: [Release], _ figures: [Int: ReleaseFigures.Figures], _ call: PageCall) -> [NextStep] {
        var steps: [NextStep] = []
        let place = Places.product(product.code)
        for release in releases where release.state == .released {
            guard let part = figures[release.id], part.grave > 0 else { continue }
            steps.append(
                NextStep(
                    tone: .bad,
                    text: call.say(
                        "出荷中の \(release.version) にCVSS 7.0以上か悪用ありの該当が\(part.grave)件", "\(part.grave) grave findings in the shipped \(release.version)"
                    ),
                    href: Places.release(ReleaseReference(product: product.code, version: release.version), "/findings"),
                    action: call.say("該当を見る", "See them")))
        }
        if product.applicability == .undecided {
            steps.append(
                NextStep(
                    tone: .warn, text: call.say("手引書の適用が未判断です(R-001)。", "Whether the guidance applies is undecided (R-001)."),
                    href: call.may(.manageProducts) ? place + "/edit" : nil, action: call.say("判断を記録", "Record it")))
        }
        if releases.isEmpty, call.may(.manageReleases) {
            steps.append(
                NextStep(
                    tone: .info, text: call.say("リリースがありません。", "There is no release yet."), href: place + "/releases/new",
                    action: call.say("リリースを追加", "Add one")))
        }
        return Array(steps.prefix(6))
    }

    private static func facts(_ product: Product, _ call: PageCall) -> View {
        let approval = product.approvalNumber.map { number in
            [product.approvalKind.map { call.say($0.title) }, number, product.approvedOn].compactMap(\.self).joined(separator: " ")
        }
        return [
            "href": Places.product(product.code), "code": product.code, "nameJa": product.nameJa, "nameEn": product.nameEn,
            "genericName": product.genericName, "jmdn": product.jmdn, "deviceClass": product.deviceClass?.rawValue, "approval": approval,
            "udiDI": product.udiDI, "safetyClass": product.safetyClass, "network": product.network, "removableMedia": product.removableMedia,
            "applicability": call.tag(product.applicability), "applicabilityReason": product.applicabilityReason,
            "responsible": product.responsible.split(separator: "\n").map(String.init),
        ]
    }

    // MARK: The list

    private static func order(_ call: PageCall) -> (String, Bool) {
        (call.given.text("sort") == "findings" ? "findings" : "code", call.given.text("order") == "desc")
    }

    private static func sorted(_ entries: [ListProducts.Entry], _ call: PageCall) -> [ListProducts.Entry] {
        let wanted: Applicability? = call.given.word("applicability")
        var chosen = entries.filter { wanted == nil || $0.product.applicability == wanted }
        let (sort, isDescending) = order(call)
        if sort == "findings" { chosen.sort { ($0.openFindings, $1.product.code) < ($1.openFindings, $0.product.code) } }
        if isDescending { chosen.reverse() }
        return chosen
    }

    private static func filter(_ call: PageCall) -> View {
        let isActive = call.given.text("q") != nil || call.given.text("applicability") != nil || call.given.has("archived")
        return [
            "q": call.given.text("q"), "applicability": call.filterOptions("applicability", call.options(Applicability.self, \.title)),
            "withArchived": call.given.has("archived") ? true : nil, "isActive": isActive ? true : nil, "reset": call.path,
        ]
    }

    private static func row(_ entry: ListProducts.Entry, _ call: PageCall) -> View {
        let product = entry.product
        var toDo: View?
        if entry.openFindings > 0, let newest = entry.newestReleased {
            toDo = [
                "href": Places.release(ReleaseReference(product: product.code, version: newest), "/findings"),
                "text": call.say("該当の判断", "judge findings"),
            ]
        } else if product.applicability == .undecided {
            toDo = ["href": Places.product(product.code), "text": call.say("適用の判断", "decide applicability")]
        } else if entry.releases == 0 {
            toDo = ["href": Places.product(product.code), "text": call.say("リリースの追加", "add a release")]
        }
        return [
            "href": Places.product(product.code), "name": call.name(product.nameJa, product.nameEn), "code": product.code,
            "deviceClass": product.deviceClass?.rawValue, "applicability": call.tag(product.applicability),
            "newest": entry.newestReleased.map { version in
                [
                    "href": Places.release(ReleaseReference(product: product.code, version: version)), "version": version,
                    "releasedOn": entry.releasedOn,
                ] as View
            },
            "releases": Figures.grouped(entry.releases), "openFindings": Figures.grouped(entry.openFindings), "worst": call.severity(entry.worst),
            "toDo": toDo,
        ]
    }

    private static let sheet: @Sendable (PageCall) async throws -> Sheet = { call in
        let all = try await call.ask(
            ListProducts(search: call.given.text("q"), withArchived: call.given.has("archived"), limit: Sheet.mostRows))
        return Sheet(
            name: "products",
            header: [
                call.say("製品コード", "code"), call.say("販売名", "name (ja)"), call.say("英語名", "name (en)"), call.say("クラス", "class"), "UDI-DI",
                call.say("適用", "applicability"), call.say("最新の出荷", "newest release"), call.say("リリース", "releases"),
                call.say("未対応の該当", "open findings"),
            ],
            rows: sorted(all, call).map { entry in
                let product = entry.product
                return [
                    product.code, product.nameJa, product.nameEn, product.deviceClass?.rawValue ?? "", product.udiDI ?? "",
                    call.say(product.applicability.title), entry.newestReleased ?? "", String(entry.releases), String(entry.openFindings),
                ]
            })
    }
}
