import Diagnostics
import HTTPTypes
import HummingbirdCore
import NIOCore
import Registry

/// An SBOM handed in through a page: of a release, or of a supplier for its inbox.
enum UploadPage {
    static let release = Screen.form(ReleasePages.path + "/upload", "upload", in: .products, leadingTo: QueueSBOM.self) { call in
        let facts = try await ReleasePages.facts(call)
        let suppliers = try await call.ask(ListSuppliers(limit: 1000))
        var view = ReleasePages.frame(facts, nil, call)
        let place = Places.release(facts.reference)
        view["head"] = ["title": call.say("\(facts.reference.text) にSBOMを取り込む", "Upload an SBOM for \(facts.reference.text)")] as View
        view["formats"] = formats(call)
        view["form"] =
            [
                "action": place + "/upload", "cancel": place, "file": call.field("file", required: true),
                "supplier": call.choice(
                    "supplier", suppliers.map { ($0.code, "\(call.name($0.nameJa, $0.nameEn)) (\($0.code))") }, empty: call.say("自社", "own")),
                "reason": call.field("reason"),
            ] as View
        return view
    }

    static let supplier = Screen.form(
        "/suppliers/{supplier}/upload", "supplier-upload", template: "upload", in: .suppliers, leadingTo: QueueSBOM.self
    ) {
        call in
        let supplier = try await call.ask(ShowSupplier(call.name("supplier"))).supplier
        let place = Places.supplier(supplier.code)
        var view: View = [
            "head": [
                "title": call.say("\(supplier.nameJa) のSBOMを受け取る", "Take in an SBOM of \(supplier.nameEn)")
            ] as View, "formats": formats(call),
            "form": ["action": place + "/upload", "cancel": place, "file": call.field("file", required: true), "reason": call.field("reason")]
                as View,
        ]
        view.setCrumbs([("/suppliers", call.say("サプライヤー", "Suppliers")), (place, call.name(supplier.nameJa, supplier.nameEn))])
        return view
    }

    static let deeds: [Deed] = [
        .steps(ReleasePages.path + "/upload", "uploadSBOM", of: release, .file, leadingTo: QueueSBOM.self) { call in
            try await take(call, release: call.release, supplier: nil)
        },
        .steps("/suppliers/{supplier}/upload", "uploadSupplierSBOM", of: supplier, .file, leadingTo: QueueSBOM.self) { call in
            try await take(call, release: nil, supplier: call.name("supplier"))
        },
    ]

    private static func formats(_ call: PageCall) -> String {
        let limit = Figures.grouped(call.desk.configuration.uploadLimit >> 20)
        return call.say("CycloneDX、SPDX、SWID、CSV、Excel。\(limit) MiBまで。", "CycloneDX, SPDX, SWID, CSV or Excel, up to \(limit) MiB.")
    }

    /// Takes a form with a file: the fields stand before the file, so that rights and the mark are looked at before a byte of it is kept.
    private static func take(_ call: PageCall, release: ReleaseReference?, supplier: String?) async throws -> Deed.Outcome {
        guard var reader = MultipartReader(contentType: call.request.headers[.contentType]) else {
            throw ServerError.wrongMediaType(wanted: "multipart/form-data")
        }
        let intake = UploadIntake(desk: call.desk)
        let upload = SBOMUpload(desk: call.desk)
        var opened: (file: SpoolFile, intake: SBOMIntake)?
        try await call.desk.uploads.read(call.request, leastPerSecond: SBOMUpload.leastPerSecond) { piece in
            try reader.take(piece.readableBytesView, intake.take)
            guard opened == nil, let name = intake.fileName else { return }
            // The fields have come: whoever may not, and whatever does not come from a page of ours, gets no further.
            let given = try intake.fields()
            try Reception(desk: call.desk).checkForgery(try call.needVisitor(), call.request, mark: given.text("csrf"))
            let wanted = SBOMIntake(
                file: name, release: release, supplier: supplier ?? given.text("supplier"), spool: "", reason: given.text("reason"))
            try await call.ask(CheckSBOMIntake(wanted))
            opened = (try intake.open(), wanted)
        }
        try reader.finish()
        guard let opened else {
            throw ServerError.invalid([RequestProblem("file", ja: "ファイルを選んでください。", en: "choose a file.")])
        }
        let job = try await upload.queue(opened.file, as: call.principal, opened.intake)
        return .go(Places.job(job.id))
    }
}
