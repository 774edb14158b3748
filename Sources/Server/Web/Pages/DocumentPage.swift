import Diagnostics
import HTTPTypes
import Registry

/// One version of a document, and its approval by a second person.
enum DocumentPage {
    private static let path = "/documents/{product}/{document}/{version}/{language}"

    static let screen = Screen.shows(path, "document-version", in: .products) { call in
        ShowDocumentVersion(reference(call))
    } as: { answer, call in
        let version = answer.version
        let place = place(reference(call))
        let isOwn = version.author == call.rights?.person.id
        var view: View = [
            "head": [
                "title": call.name(answer.document.titleJa, answer.document.titleEn),
                "subtitle": "\(call.name("product"))/\(answer.document.code) \(version.label)", "states": [call.tag(version.state)],
            ] as View,
            "version": [
                "kind": call.say(answer.document.documentKind.title), "file": version.file, "dated": version.dated, "author": answer.author,
                "approver": answer.approver, "approvedAt": version.approvedAt.map(JapanTime.minute), "digest": version.digest,
                "content": place + "/content",
            ] as View,
            "duties": answer.duties.map { ["id": $0.id, "title": call.say($0.title)] as View },
            "hasUses": answer.uses.isEmpty ? nil : true,
            "uses": answer.uses.map { use -> View in
                var row = call.tag(use.state)
                row.add(["href": Places.release(use.release, "/documents"), "release": use.release.text, "purpose": use.purpose])
                return row
            },
            "signatures": answer.signatures.map { call.signature($0) }, "hasSignatures": answer.signatures.isEmpty ? nil : true,
            "approve": version.state == .draft && call.may(.approve) && !isOwn ? place : nil,
            "form": ["password": call.secretField("password", complete: "current-password"), "comment": call.field("comment")] as View,
        ]
        view.setCrumbs([("/products", call.say("製品", "Products")), (Places.product(call.name("product")), call.name("product"))])
        view.setNext(
            version.state == .draft
                ? [
                    NextStep(
                        tone: .warn, text: call.say("作成者とは別の人の承認を待っています。", "It waits for the approval of somebody other than its author."),
                        href: call.may(.approve) && !isOwn ? "#steps" : nil, action: call.say("承認へ", "Approve it"))
                ] : [])
        return view
    }

    static let deeds: [Deed] = [
        .does(path + "/approve", "approveDocument", of: screen, .signed) { call in
            ApproveDocumentVersion(reference(call), .approved, comment: call.given.text("comment"), proof: try await call.proof())
        } then: { _, call in
            place(reference(call))
        },
        .does(path + "/reject", "rejectDocument", of: screen, .signed) { call in
            ApproveDocumentVersion(reference(call), .rejected, comment: call.given.text("comment"), proof: try await call.proof())
        } then: { _, call in
            place(reference(call))
        },
        .reads(path + "/content", "readDocument", of: screen) {
            ReadDocument(reference($0))
        } as: { answer, _ in
            let name = answer.version.file.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == "_") }
            return Reply(
                headers: [
                    .contentType: "application/octet-stream", .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "no-store",
                ], body: answer.bytes)
        },
    ]

    /// The page of a version.
    static func place(_ reference: DocumentReference) -> String {
        "/documents/"
            + [reference.product, reference.document, reference.version, reference.language].map(QueryText.encoded).joined(separator: "/")
    }

    private static func reference(_ call: PageCall) -> DocumentReference {
        DocumentReference(
            product: call.name("product"), document: call.name("document"), version: call.name("version"), language: call.name("language"))
    }
}
