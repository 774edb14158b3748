import Diagnostics
import HTTPTypes
import JSONStream
import Registry

/// One SBOM as it came: its score and what validation found.
enum SBOMPage {
    static let screen = Screen.shows("/sboms/{sbom}", "sbom", in: .products) { call in
        ShowSBOM(try call.number("sbom"))
    } as: { answer, call in
        let sbom = answer.sbom
        var view: View = [
            "head": ["title": sbom.file, "subtitle": answer.release?.text, "states": [call.tag(sbom.state)]] as View,
            "sbom": [
                "format": sbom.format.isEmpty ? nil : sbom.format, "subject": [sbom.name, sbom.version].compactMap(\.self).joined(separator: " "),
                "components": Figures.grouped(sbom.components), "errors": Figures.grouped(sbom.errors), "warnings": Figures.grouped(sbom.warnings),
                "corrected": Figures.grouped(sbom.corrected), "received": JapanTime.minute(sbom.receivedAt), "created": sbom.created,
                "authors": sbom.authors, "digest": sbom.digest, "isComplete": call.say(sbom.isComplete ? "あり" : "なし", sbom.isComplete ? "yes" : "no"),
                "score": sbom.score.map(View.meter),
                "supplier": answer.supplier.map { ["href": Places.supplier($0), "text": $0] as View },
                "release": answer.release.map { ["href": Places.release($0), "text": $0.text] as View },
                "content": "/sboms/\(sbom.id)/content", "isReplaced": sbom.replacedBy == nil ? nil : true,
            ] as View,
            "form": answer.supplier != nil && sbom.state == .accepted && call.may(QueueSBOM.permission)
                ? ["action": "/sboms/\(sbom.id)/take", "release": call.field("release", required: true), "reason": call.field("reason")] as View
                : nil,
            "remarks": sbom.findings.map { text in text.split(separator: "\n").map(String.init) },
        ]
        view.setCrumbs(
            answer.release.map { [("/products", call.say("製品", "Products")), (Places.release($0), $0.text)] }
                ?? [("/suppliers", call.say("サプライヤー", "Suppliers"))])
        return view
    }

    static let deeds: [Deed] = [
        .reads("/sboms/{sbom}/content", "readSBOM", of: screen) {
            GetSBOMBytes(try $0.number("sbom"))
        } as: { bytes, call in
            // Whatever somebody sent is a file to save, never a page of this server.
            Reply(
                headers: [
                    .contentType: "application/octet-stream", .contentDisposition: "attachment; filename=\"sbom-\(call.name("sbom"))\"",
                    .cacheControl: "no-store",
                ], body: bytes)
        },
        .steps("/sboms/{sbom}/take", "takeReceivedSBOM", of: screen, leadingTo: QueueSBOM.self) { call in
            let given = try await call.desk.registry.received(try call.number("sbom"), as: call.principal)
            let release = try ReleaseReference(call.given.need("release"))
            let intake = SBOMIntake(file: given.file, release: release, supplier: given.supplier, spool: "", reason: call.given.text("reason"))
            try await call.ask(CheckSBOMIntake(intake))
            let file = try call.desk.spool.begin()
            try file.append(given.block.copied()[...])
            let job = try await SBOMUpload(desk: call.desk).queue(file, as: call.principal, intake)
            return .go(Places.job(job.id))
        },
    ]
}
