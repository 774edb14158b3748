import Diagnostics
import HTTPTypes
import Registry
import SBOM

extension PortalPages {
    static let deeds: [Deed] = [
        takeAdvisory,
        .does("/portal/notices/{notice}/acknowledge", "acknowledgePortalNotice", of: notice, .acknowledged) {
            AcknowledgePortalNotice($0.name("notice"))
        } then: { letter, _ in
            place(of: letter.number)
        },
        .reads("/portal/products/{product}/documents/{document}/{version}/{language}", "readPortalDocument", of: product) { call in
            ReadPortalDocument(
                DocumentReference(
                    product: call.name("product"), document: call.name("document"), version: call.name("version"), language: call.name("language")))
        } as: { answer, _ in
            let name = answer.version.file.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == "_") }
            return Reply(
                headers: [
                    .contentType: "application/octet-stream", .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "no-store",
                ], body: answer.bytes)
        },
        .reads("/portal/products/{product}/releases/{version}/sbom", "takePortalSBOM", of: product) { call in
            PortalSBOM(call.release)
        } as: { document, call in
            let name = call.given.need("format")
            guard let format = SBOMFormat(targetName: name) else {
                throw ServerError.invalid([RequestProblem("format", ja: "選択肢にない形式です。", en: "is none of the formats.")])
            }
            let (bytes, losses) = try SBOMWriter.write(document, as: format, language: call.language)
            _ = try await call.perform(
                GivePortalSBOM(call.release, format: format.title, bytes: bytes, losses: losses.count(where: \.isLoss)))
            let file = "\(call.release.product)-\(call.release.version)".filter {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")
            }
            return Reply(
                headers: [
                    .contentType: "application/octet-stream", .contentDisposition: "attachment; filename=\"\(file).\(format.fileEnding)\"",
                    .cacheControl: "no-store",
                ], body: bytes)
        },
        .does("/portal/report", "reportFromPortal", of: report, .added) { call in
            let given = call.given
            return ReportFromPortal(
                try given.needWord("matter"), product: given.need("product"), title: given.need("title"), description: given.need("description"),
                contact: given.need("contact"), devices: given.text("devices"))
        } then: { _, _ in
            "/portal"
        },
    ]
}

extension SBOMFormat {
    /// What a file of it is called at its end.
    fileprivate var fileEnding: String {
        let notation =
            switch notation {
            case .json, .jsonLD: "json"
            case .xml, .rdfXML: "xml"
            case .yaml: "yaml"
            case .tagValue: "spdx"
            case .csv: "csv"
            case .xlsx: "xlsx"
            }
        switch (family, notation) {
        case (.cycloneDX, _): return "cdx.\(notation)"
        case (.spdx, "json"): return "spdx.json"
        default: return notation
        }
    }
}
