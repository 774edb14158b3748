import Diagnostics
import Registry

extension ReleasePages {
    static let documents = Screen.shows(path + "/documents", "release-documents", in: .products) { call in
        DocumentChecklist(call.release)
    } as: { checklist, call in
        let facts = try await facts(call)
        let entries = try await call.ask(DocumentsOfRelease(facts.reference))
        let names = try await call.ask(NamesOf(people: entries.map(\.version.approver)))
        var view = frame(facts, .documents, call)
        view["checklist"] = checklist.map { entry -> View in
            var row = call.tag(entry.status)
            row.add([
                "id": entry.duty.id, "title": call.say(entry.duty.title), "isConditional": entry.duty.isConditional ? true : nil,
                "documents": entry.documents.isEmpty ? nil : entry.documents,
            ])
            return row
        }
        view["hasRows"] = entries.isEmpty ? nil : true
        view["documents"] = entries.map { entry -> View in
            var row = call.tag(entry.version.state)
            row.add([
                "href": DocumentPage.place(
                    DocumentReference(
                        product: facts.product.code, document: entry.document.code, version: entry.version.version, language: entry.version.language)),
                "title": call.name(entry.document.titleJa, entry.document.titleEn), "code": entry.document.code,
                "kind": call.say(entry.document.documentKind.title), "version": entry.version.version, "language": entry.version.language,
                "dated": entry.version.dated, "approver": entry.version.approver.flatMap { names.people[$0] },
            ])
            return row
        }
        let missing = checklist.filter { $0.status != .present && !$0.duty.isConditional }
        view.setNext(
            missing.isEmpty
                ? []
                : [
                    NextStep(
                        tone: .warn,
                        text: call.say(
                            "手引書が求める文書のうち、ないか未承認のもの: \(missing.count)件",
                            "\(missing.count) documents that the guidance asks for are missing or not approved."))
                ])
        return view
    }
}
