import Diagnostics
import Registry

/// One finding: what it is, why it is held to be one, where else it stands.
enum FindingPage {
    static let screen = Screen.shows("/findings/{finding}", "finding", in: .products) { call in
        ShowFinding(try call.number("finding"))
    } as: { answer, call in
        let entry = answer.entry
        let said = try await call.ask(ShowTriage(entry.id))
        let product = try await call.ask(ShowProduct(answer.release.product))
        let others = try await call.ask(FindVulnerability(entry.vulnerability)).filter { $0.finding != entry.id }
        var view: View = [
            "head": [
                "title": entry.vulnerability, "subtitle": "\(entry.component) \(entry.version)",
                "states": [call.tag(entry.state)] + (entry.isExploited ? [View.tag(.alarm, call.say("悪用あり", "exploited"))] : []),
            ] as View,
            "triage": triage(said, call), "mayJudge": call.may(.triage) ? true : nil,
            "isJudging": call.given.text("status") == nil ? nil : true,
            "judge": call.may(.triage)
                ? JudgementForm(
                    call: call, findings: [], place: Places.finding(entry.id), following: said.following, planned: said.planned
                ).view : nil,
            "finding": facts(answer, call), "evidence": answer.evidence.map { evidence($0, call) },
            "others": others.isEmpty ? nil : others.prefix(100).map { other($0, call) },
        ]
        view.setCrumbs([
            ("/products", call.say("製品", "Products")), (Places.product(product.code), call.name(product.nameJa, product.nameEn)),
            (Places.release(answer.release), answer.release.version), (Places.release(answer.release, "/findings"), call.say("該当", "Findings")),
        ])
        view.setNext([nextOfTriage(said, call)].compactMap(\.self) + next(answer, call))
        return view
    }

    private static func facts(_ answer: ShowFinding.Answer, _ call: PageCall) -> View {
        let entry = answer.entry
        return [
            "severity": call.severity(entry.severity, entry.score), "epss": entry.epss.map(Figures.percent), "fixedIn": entry.fixedIn,
            "summary": ReleasePages.summary(entry, call), "confidence": call.confidence(entry.confidence),
            "foundAt": JapanTime.minute(entry.foundAt), "goneAt": answer.goneAt.map(JapanTime.minute),
            "aliases": answer.aliases.isEmpty ? nil : answer.aliases.joined(separator: ", "), "purl": answer.purl,
            "release": ["href": Places.release(answer.release), "text": answer.release.text] as View,
            "component": ["href": Places.search(entry.component), "text": "\(entry.component) \(entry.version)"] as View,
            "why": Places.release(answer.release, "/why?component=\(answer.componentID)"),
        ]
    }

    private static func evidence(_ piece: ShowFinding.Evidence, _ call: PageCall) -> View {
        let rule = EvidenceWords.of(piece.rule)?[call.language] ?? piece.rule
        return [
            "rule": piece.words.count == 2 ? call.name(piece.words[0], piece.words[1]) : rule, "source": piece.source, "record": piece.record,
            "identity": piece.identity.isEmpty ? nil : piece.identity, "version": piece.version.isEmpty ? nil : piece.version,
            "range": piece.range.isEmpty ? nil : piece.range,
        ]
    }

    private static func other(_ use: FindVulnerability.Use, _ call: PageCall) -> View {
        var row = call.tag(use.state)
        row.add(["href": Places.finding(use.finding), "release": use.release.text, "component": "\(use.component) \(use.version)"])
        return row
    }

    private static func next(_ answer: ShowFinding.Answer, _ call: PageCall) -> [NextStep] {
        let new =
            "/changes/new?product=\(QueryText.encoded(answer.release.product))&title="
            + QueryText.encoded("\(answer.entry.vulnerability): \(answer.entry.component) \(answer.entry.version)")
        switch answer.entry.state {
        case .open:
            let text =
                answer.entry.fixedIn.map {
                    call.say("修正版があります: \($0)。更新する変更要求を起こします。", "A fixed version is known: \($0). Open a change request to update.")
                }
                ?? call.say(
                    "修正版は知られていません。影響を調べ、変更要求か問題報告に残します。", "No fix is known. Look into it, and keep the outcome in a change request or problem report."
                )
            return [
                NextStep(
                    tone: .bad, text: text, href: call.may(.proposeChange) ? new + "&kind=security" : nil,
                    action: call.say("変更要求を起こす", "Open a change request"))
            ]
        case .question:
            return [
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "情報が足りず、該当するかを決められません。根拠を読み、部品の版や名前を補ってください。",
                        "The data do not say whether it is affected. Read the evidence, and complete the component's version or name."))
            ]
        case .cleared, .gone: return []
        }
    }
}
