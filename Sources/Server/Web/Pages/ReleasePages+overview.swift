import Diagnostics
import Registry

extension ReleasePages {
    static let overview = Screen.shows(path, "release", in: .products) { call in
        ConfigurationStatus(call.release)
    } as: { report, call in
        let facts = try await facts(call)
        let release = report.release
        let reference = facts.reference
        let sboms = try await call.ask(ListSBOMs(release: reference, limit: 100))
        let names = try await call.ask(NamesOf(suppliers: sboms.map(\.supplier)))
        var view = frame(facts, .overview, call)
        view["release"] =
            [
                "href": Places.release(reference), "from": report.clonedFrom, "plannedOn": release.plannedOn,
                "frozenAt": release.frozenAt.map(JapanTime.minute), "releasedOn": release.releasedOn,
            ] as View
        view["figures"] = figures(facts, call)
        view["hasSBOMs"] = sboms.isEmpty ? nil : true
        view["sboms"] = sboms.map { sbom(of: $0, names, call) }
        view["hasItems"] = report.items.contains { $0.section != .sbom } ? true : nil
        view["items"] = report.items.filter { $0.section != .sbom }.map { item($0, reference, call) }
        view["baselines"] = report.baselines.map { entry -> View in
            [
                "href": Places.release(reference, "/difference"), "number": "#\(entry.baseline.number)",
                "when": JapanTime.minute(entry.baseline.frozenAt), "person": entry.person,
            ]
        }
        view["changes"] = report.changes.filter(\.isForRelease).map { entry -> View in
            var row = call.tag(entry.change.state)
            row.add(["href": Places.change(entry.change.number), "number": entry.change.number, "title": entry.change.title])
            return row
        }
        view["issued"] = report.issued.map { held -> View in
            ["recipient": held.issued.recipient, "format": held.issued.format, "when": JapanTime.minute(held.issued.issuedAt)]
        }
        let isApproved = approval(report) != nil
        view["isToApprove"] = release.state == .frozen && !isApproved && call.may(.approve) ? true : nil
        view["approval"] = approval(report).map { ["person": $0.person, "when": JapanTime.minute($0.signedAt)] as View }
        view["form"] = ["password": call.secretField("password", complete: "current-password"), "comment": call.field("comment")] as View
        view["can"] =
            [
                "freeze": release.state == .inWork && !sboms.isEmpty && call.may(.freezeReleases) ? true : nil,
                "ship": release.state == .frozen && isApproved && call.may(.freezeReleases) ? true : nil,
                "clone": call.may(.manageReleases) ? true : nil, "upload": release.state == .inWork && call.may(.importSBOM) ? true : nil,
            ] as View
        view.setNext(next(report, facts, sboms, isApproved, call))
        return view
    }

    static let deeds: [Deed] = [
        .does(path + "/freeze", "freezeRelease", of: overview) {
            FreezeRelease($0.release)
        } then: { _, call in
            Places.release(call.release)
        },
        .does(path + "/ship", "shipRelease", of: overview) {
            ShipRelease($0.release, on: $0.given.text("on"))
        } then: { _, call in
            Places.release(call.release)
        },
        .does(path + "/approve", "approveBaseline", of: overview, .signed) { call in
            SignApproval(.baseline(BaselineReference(call.release)), comment: call.given.text("comment"), proof: try await call.proof())
        } then: { _, call in
            Places.release(call.release)
        },
    ]

    /// The signature that approves the newest baseline.
    private static func approval(_ report: ConfigurationStatus.Report) -> Signature? {
        guard let newest = report.baselines.first else { return nil }
        return newest.signatures.last {
            $0.meaning == .approver && $0.decision == .approved && $0.digest == newest.baseline.digest
        }
    }

    private static func figures(_ facts: Facts, _ call: PageCall) -> [View] {
        let place = Places.release(facts.reference)
        let part = facts.figures
        return [
            .figure(.neutral, part.components, call.say("部品", "components"), place + "/components"),
            .figure(part.grave > 0 ? .bad : .good, part.grave, call.say("CVSS 7.0以上か悪用あり", "CVSS 7.0 or more, or exploited"), place + "/findings"),
            .figure(part.open > part.grave ? .warn : .good, part.open, call.say("該当の合計", "findings in all"), place + "/findings"),
            .figure(part.undecided > 0 ? .warn : .good, part.undecided, call.say("判断待ち", "undecided"), place + "/findings?state=question"),
        ]
    }

    static func sbom(of sbom: StoredSBOM, _ names: NamesOf.Answer, _ call: PageCall) -> View {
        [
            "href": "/sboms/\(sbom.id)", "file": sbom.file, "format": sbom.format.isEmpty ? nil : sbom.format,
            "provider": sbom.supplier.flatMap { names.suppliers[$0] } ?? call.say("自社", "own"), "components": Figures.grouped(sbom.components),
            "score": sbom.score.map(View.meter),
            "received": JapanTime.minute(sbom.receivedAt), "state": call.tag(sbom.state),
        ]
    }

    private static func item(_ item: ConfigurationItem, _ reference: ReleaseReference, _ call: PageCall) -> View {
        let href =
            switch item.section {
            case .supportingItem: Places.tool(item.key)
            case .document: Places.release(reference, "/documents")
            case .sbom, .hardwarePart, .soup: Places.release(reference, "/components?q=" + QueryText.encoded(item.name))
            }
        return [
            "href": href, "kind": call.say(item.section.title), "name": item.name, "version": item.version,
            "supportUntil": item.facts.first { $0.name == "supportUntil" || $0.name == "supplyUntil" }?.value,
        ]
    }

    private static func next(
        _ report: ConfigurationStatus.Report, _ facts: Facts, _ sboms: [StoredSBOM], _ isApproved: Bool, _ call: PageCall
    ) -> [NextStep] {
        let place = Places.release(facts.reference)
        var steps: [NextStep] = []
        switch report.release.state {
        case .inWork where sboms.isEmpty:
            steps.append(
                NextStep(
                    tone: .warn, text: call.say("SBOMがありません(R-136)。", "There is no SBOM yet (R-136)."),
                    href: call.may(.importSBOM) ? place + "/upload" : nil, action: call.say("取り込む", "Upload it")))
        case .inWork:
            steps.append(
                NextStep(
                    tone: .info, text: call.say("構成がそろったら、ベースラインを凍結します。", "When all items are there, the baseline is frozen."),
                    href: call.may(.freezeReleases) ? "#steps" : nil, action: call.say("凍結へ", "Freeze it")))
        case .frozen where !isApproved:
            steps.append(
                NextStep(
                    tone: .warn, text: call.say("ベースラインは、凍結した人とは別の人の承認を待っています。", "The baseline waits for an approver who did not freeze it."),
                    href: call.may(.approve) ? "#steps" : nil, action: call.say("承認へ", "Approve it")))
        case .frozen:
            steps.append(
                NextStep(
                    tone: .info, text: call.say("ベースラインは承認済みです。出荷を記録できます。", "The baseline is approved; it can be recorded as released."),
                    href: call.may(.freezeReleases) ? "#steps" : nil, action: call.say("出荷の記録へ", "Record it")))
        case .released, .withdrawn: break
        }
        if facts.figures.grave > 0 {
            steps.append(
                NextStep(
                    tone: .bad,
                    text: call.say("CVSS 7.0以上か悪用ありの該当が\(facts.figures.grave)件あります。", "\(facts.figures.grave) grave findings stand open."),
                    href: place + "/findings", action: call.say("該当を見る", "See them")))
        }
        let doubtful = report.items.filter(\.isToConfirm)
        if !doubtful.isEmpty {
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say("引き継いだ構成アイテムのうち、確認が必要なもの: \(doubtful.count)件", "\(doubtful.count) inherited items must be confirmed.")))
        }
        return steps
    }
}
