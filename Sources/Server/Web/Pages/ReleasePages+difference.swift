import Diagnostics
import Registry
import SBOM

extension ReleasePages {
    static let difference = Screen.shows(path + "/difference", "release-difference", in: .products) { call in
        ListReleases(product: call.name("product"))
    } as: { releases, call in
        let facts = try await facts(call)
        let others = releases.filter { $0.id != facts.release.id && $0.frozenAt != nil }
        var view = frame(facts, .difference, call)
        view["filter"] =
            [
                "releases": call.filterOptions("with", others.map { ($0.version, $0.version) }),
                "isActive": call.given.text("with") == nil ? nil : true, "reset": call.path,
            ] as View
        view["isAlone"] = others.isEmpty || facts.release.frozenAt == nil ? true : nil
        guard let with = call.given.text("with"), facts.release.frozenAt != nil else { return view }
        let old = ReleaseReference(product: facts.product.code, version: with)
        let found = try await call.ask(CompareBaselines(BaselineReference(old), BaselineReference(facts.reference)))
        view["difference"] = shown(found, call)
        return view
    }

    /// Rows of a section that are shown; the whole is in the export of the API.
    private static let mostRows = 500

    private static func shown(_ found: BaselineDifference, _ call: PageCall) -> View {
        let names = (old: found.old.release.version, new: found.new.release.version)
        var figures: [View] = []
        var sections: [View] = []
        func add(_ anchor: String, _ title: String, _ rows: [View]) {
            figures.append(.figure(rows.isEmpty ? .good : .info, rows.count, title, rows.isEmpty ? "#main" : "#" + anchor))
            guard !rows.isEmpty else { return }
            sections.append([
                "anchor": anchor, "title": title, "count": Figures.grouped(rows.count), "oldRelease": names.old, "newRelease": names.new,
                "rows": Array(rows.prefix(mostRows)),
                "more": rows.count > mostRows
                    ? [
                        "href": "#" + anchor,
                        "text": call.say("残り\(rows.count - mostRows)件は表示していません。", "\(rows.count - mostRows) more are not shown."),
                    ] as View : nil,
            ])
        }
        add("components", call.say("部品", "Components"), found.sboms.compactMap(\.difference).flatMap { components($0, call) })
        add("items", call.say("構成アイテム", "Configuration items"), found.items.map { item($0, call) })
        return ["figures": figures, "sections": sections]
    }

    private static func item(_ change: BaselineDifference.ItemChange, _ call: PageCall) -> View {
        [
            "change": change.kind.rawValue, "changeText": text(change.kind.rawValue, call),
            "name": "\(call.say(change.section.title)): \(change.name)",
            "old": change.oldVersion ?? (change.kind == .added ? nil : call.say("あり", "there")),
            "new": change.newVersion ?? (change.kind == .removed ? nil : call.say("あり", "there")),
            "meaning": change.fields.isEmpty ? nil : change.fields.map(\.field).joined(separator: ", "),
        ]
    }

    private static func components(_ difference: SBOMDifference, _ call: PageCall) -> [View] {
        func row(_ change: String, _ name: String, _ old: String?, _ new: String?, _ meaning: String?) -> View {
            ["change": change, "changeText": text(change, call), "name": name, "old": old, "new": new, "meaning": meaning]
        }
        let unnamed = call.say("版の記載なし", "no version given")
        let added = difference.added.map { row("added", $0.fullName, nil, $0.version ?? unnamed, nil) }
        let removed = difference.removed.map { row("removed", $0.fullName, $0.version ?? unnamed, nil, nil) }
        let changed = difference.changed.map { change in
            row("changed", change.new.fullName, change.old.version ?? unnamed, change.new.version ?? unnamed, meaning(change, call))
        }
        return changed + added + removed
    }

    private static func meaning(_ change: SBOMDifference.PartChange, _ call: PageCall) -> String {
        if change.isRebuilt { return call.say("版は同じで、中身が違います", "same version, other content") }
        switch change.direction {
        case .upgraded: return call.say("新しい版へ", "upgraded")
        case .downgraded: return call.say("古い版へ", "downgraded")
        case .changed, nil: return change.fields.map(\.field.rawValue).joined(separator: ", ")
        }
    }

    private static func text(_ change: String, _ call: PageCall) -> String {
        switch change {
        case "added": call.say("追加", "added")
        case "removed": call.say("削除", "removed")
        default: call.say("変更", "changed")
        }
    }
}
