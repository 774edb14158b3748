import Advisories
import Diagnostics
import PSIRT
import Registry

/// Advisories of our own: those that the person may know of, and one with all that is to be done until it is out. Of others no page says anything.
enum AdvisoryPages {
    static let list = Screen.shows("/advisories", "advisories", in: .advisories) { call in
        question(call, limit: Pager.size + 1)
    } as: { found, call in
        let shown = found.prefix(Pager.size)
        let next = found.count > shown.count ? shown.last.map { String($0.advisory.id) } : nil
        return [
            "head": [:] as View,
            "filter": [
                "q": call.given.text("q"), "vulnerability": call.given.text("vulnerability"),
                "states": call.filterOptions("state", [("", call.say("すべて", "all"))] + call.options(AdvisoryState.self, \.title)),
                "isActive": call.given.text("state") != nil || call.given.text("q") != nil || call.given.text("vulnerability") != nil ? true : nil,
                "reset": call.path,
            ] as View,
            "hasRows": shown.isEmpty ? nil : true, "advisories": shown.map { row($0, call) },
            "pager": Pager.keyed(call, shown: shown.count, next: next, exports: false),
        ]
    }

    static let new = Screen.form("/advisories/new", "advisory-form", in: .advisories, leadingTo: DraftAdvisory.self) { call in
        let profile = try await call.ask(ShowAdvisoryProfile(of: nil))
        var view: View = [
            "head": ["title": call.say("アドバイザリーを作る", "Draft an advisory")] as View, "noProfile": profile == nil ? true : nil,
            "form": [
                "kind": call.choice("kind", call.options(AdvisoryKind.self, \.title), required: true),
                "vulnerabilities": call.field("vulnerabilities"), "releases": call.field("releases"), "case": call.field("case"),
                "label": call.choice("label", CasePages.labels(call), TLP.clear.rawValue, required: true), "until": call.field("until"),
                "recipients": call.field("recipients"),
            ] as View,
        ]
        view.setCrumbs([("/advisories", call.say("アドバイザリー", "Advisories"))])
        return view
    }

    static let page = Screen.shows("/advisories/{advisory}", "advisory", in: .advisories) { call in
        ShowAdvisory(call.name("advisory"), version: call.given.number("version"))
    } as: { answer, call in
        let isOut = answer.version.publishedAt != nil
        var view: View = [
            "head": [
                "title": answer.facts.title[call.language] ?? answer.advisory.number,
                "subtitle": "\(answer.advisory.number)#\(answer.version.number)",
                "states": [call.tag(answer.version.state), call.tag(answer.version.tlp)]
                    + (answer.isVoid ? [View.tag(.alarm, call.say("承認の効力なし", "approval void"))] : []),
            ] as View,
            "facts": facts(answer, call), "changes": answer.changes, "isVoid": answer.isVoid ? true : nil,
            "points": answer.points.map { point($0, answer, call) }, "hasPoints": answer.points.isEmpty ? nil : true,
            "statements": statements(answer.facts, call), "hasStatements": answer.facts.ending == nil ? true : nil,
            "summaryJa": ChangePages.lines(answer.facts.summary[.japanese] ?? ""),
            "summaryEn": ChangePages.lines(answer.facts.summary[.english] ?? ""),
            "texts": answer.texts.map { text($0, answer, call) }, "hasTexts": answer.texts.isEmpty ? nil : true,
            "results": results(answer, call), "hasResults": answer.documents.contains { !$0.results.isEmpty } ? true : nil,
            "documents": answer.documents.map(document), "hasDocuments": answer.documents.isEmpty ? nil : true,
            "download": Places.advisory(answer.advisory.number) + "/download",
            "formats": call.choice("format", (AdvisoryFormat.allCases.map(\.rawValue) + ["pdf"]).map { ($0, $0) }, "html", form: "download"),
            "languages": call.choice(
                "documentLanguage", [("ja", call.say("日本語", "Japanese")), ("en", call.say("英語", "English"))], call.language.rawValue, form: "download"
            ),
            "version": String(answer.version.number), "versions": answer.versions.map { version($0, answer, call) },
            "signatures": answer.signatures.map { call.signature($0) }, "hasSignatures": answer.signatures.isEmpty ? nil : true,
            "can": forms(answer, call), "isOut": isOut ? true : nil,
        ]
        view.setCrumbs([("/advisories", call.say("アドバイザリー", "Advisories"))])
        view.setNext(next(answer, call))
        return view
    }

    // MARK: The list

    private static func question(_ call: PageCall, limit: Int) -> ListAdvisories {
        var question = ListAdvisories(
            vulnerability: call.given.text("vulnerability"), search: call.given.text("q"), before: call.given.number("after"), limit: limit)
        if let state = call.given.word("state", AdvisoryState.self) { question.states = [state] }
        return question
    }

    private static func row(_ entry: ListAdvisories.Entry, _ call: PageCall) -> View {
        let version = entry.version
        let title = call.name(entry.titleJa, entry.titleEn)
        return [
            "href": Places.advisory(entry.advisory.number), "number": entry.advisory.number, "title": title.isEmpty ? nil : title,
            "version": String(version.number), "state": call.tag(version.state), "kind": call.say(version.kindOfAdvisory.title),
            "label": call.tag(version.tlp), "embargo": version.embargoUntil.map(JapanTime.minute),
            "products": entry.products.joined(separator: ", "), "vulnerabilities": entry.vulnerabilities.joined(separator: ", "),
            "published": entry.out?.publishedAt.map(JapanTime.minute),
        ]
    }

    // MARK: One advisory

    private static func facts(_ answer: ShowAdvisory.Answer, _ call: PageCall) -> View {
        let version = answer.version
        func handle(_ person: Int?) -> String? { person.flatMap { answer.people[$0] } }
        return [
            "kind": call.say(version.kindOfAdvisory.title), "change": call.say(version.change.title), "label": version.tlp.rawValue,
            "embargo": version.embargoUntil.map(JapanTime.minute),
            "recipients": version.recipients.isEmpty ? nil : version.recipients.joined(separator: ", "),
            "case": answer.psirtCase, "caseHref": answer.psirtCase.map(Places.psirtCase),
            "releases": answer.releases.map { ["text": $0.text, "href": Places.release($0)] as View },
            "author": handle(version.author), "submitted": version.submittedAt.map(JapanTime.minute), "approver": handle(version.approver),
            "approved": version.approvedAt.map(JapanTime.minute), "publisher": handle(version.publisher),
            "published": version.publishedAt.map(JapanTime.minute), "digest": version.digest, "successor": answer.advisory.successor,
            "credit": version.credit.isEmpty ? nil : version.credit.joined(separator: ", "), "consent": version.creditConsent,
            "ending": answer.facts.ending.map { ChangePages.lines($0.reason[call.language] ?? "") },
        ]
    }

    private static func statements(_ facts: AdvisoryFacts, _ call: PageCall) -> [View] {
        facts.vulnerabilities.flatMap { item in
            item.statements.map { statement -> View in
                let remedies = item.remediations.filter { $0.products.contains(statement.product) }.compactMap { $0.details[call.language] }
                let scores = item.scores.filter { $0.products.contains(statement.product) }.map(\.vector)
                return [
                    "vulnerability": item.id, "product": statement.product, "status": call.tag(statement.status),
                    "reason": statement.impact?[call.language], "remedies": remedies.isEmpty ? nil : remedies.joined(separator: " / "),
                    "scores": scores.isEmpty ? nil : scores.joined(separator: " "),
                ]
            }
        }
    }

    private static func point(_ point: AdvisoryPoint, _ answer: ShowAdvisory.Answer, _ call: PageCall) -> View {
        let mayAccept = point.isAcceptable && !point.isSettled && answer.version.state == .draft && call.may(.writeAdvisories)
        let tag: View =
            point.isSettled
            ? .tag(.good, call.say("受入済み", "accepted"))
            : point.isAcceptable ? .tag(.warn, call.say("確認が必要", "to be settled")) : .tag(.bad, call.say("修正が必要", "to be mended"))
        return [
            "tag": tag, "text": call.say(point.wording), "key": point.key, "by": point.acceptance.map { "\($0.person): \($0.reason)" },
            "accept": mayAccept ? Places.advisory(answer.advisory.number) + "/accept" : nil,
        ]
    }

    private static func text(_ entry: AdvisoryTextEntry, _ answer: ShowAdvisory.Answer, _ call: PageCall) -> View {
        func side(_ language: Language) -> View {
            [
                "text": entry.texts[language], "lines": ChangePages.lines(entry.texts[language] ?? ""),
                "isMissing": entry.missing.contains(language) ? true : nil, "isOwn": entry.written.contains(language) ? true : nil,
            ]
        }
        let mayEdit = answer.version.state == .draft && call.may(.writeAdvisories)
        return [
            "title": call.say(entry.title), "place": entry.place, "ja": side(.japanese), "en": side(.english),
            "edit": mayEdit ? Places.advisory(answer.advisory.number) + "/text" : nil, "isMissing": entry.missing.isEmpty ? nil : true,
        ]
    }

    /// What the tests say, errors first.
    private static func results(_ answer: ShowAdvisory.Answer, _ call: PageCall) -> [View] {
        let order: [CSAFResult.Severity] = [.error, .warning, .info]
        return order.flatMap { severity in
            answer.documents.flatMap { document in
                document.results.filter { $0.severity == severity }.map { result -> View in
                    [
                        "severity": call.tag(severity), "test": result.test, "pointer": result.pointer, "text": call.say(result.wording),
                        "document": "\(document.form.rawValue) \(document.language.rawValue)",
                    ]
                }
            }
        }
    }

    private static func document(_ document: AdvisoryContent.Document) -> View {
        ["file": document.file, "form": document.form.rawValue, "language": document.language.rawValue, "digest": document.digest]
    }

    private static func version(_ version: StoredAdvisoryVersion, _ answer: ShowAdvisory.Answer, _ call: PageCall) -> View {
        let isShown = version.id == answer.version.id
        return [
            "text": "#\(version.number) \(call.say(version.change.title))", "state": call.tag(version.state),
            "href": isShown ? nil : Places.advisory(answer.advisory.number) + "?version=\(version.number)",
            "at": version.publishedAt.map(JapanTime.minute),
        ]
    }
}
