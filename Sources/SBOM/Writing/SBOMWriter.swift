public import Diagnostics
import JSONStream
import Tables

/// Writes SBOMs: CycloneDX JSON and XML 1.4 to 1.7, SPDX 2.3 JSON and tag-value, SPDX 3.0.1 JSON-LD, SWID tags, and tables (CSV and XLSX).
///
/// The same document always gives the same bytes: nothing asks for the time or for chance, and an identity that a format demands is made from the content.
public enum SBOMWriter {
    /// The formats that can be written.
    public static let formats = [
        SBOMFormat(.cycloneDX, .json, version: "1.4"), SBOMFormat(.cycloneDX, .json, version: "1.5"), SBOMFormat(.cycloneDX, .json, version: "1.6"),
        SBOMFormat(.cycloneDX, .json, version: "1.7"), SBOMFormat(.cycloneDX, .xml, version: "1.4"), SBOMFormat(.cycloneDX, .xml, version: "1.5"),
        SBOMFormat(.cycloneDX, .xml, version: "1.6"), SBOMFormat(.cycloneDX, .xml, version: "1.7"), SBOMFormat(.spdx, .json, version: "2.3"),
        SBOMFormat(.spdx, .tagValue, version: "2.3"), SBOMFormat(.spdx, .jsonLD, version: "3.0.1"),
        SBOMFormat(.swid, .xml, version: "2015"),
        SBOMFormat(.table, .csv, version: ""), SBOMFormat(.table, .xlsx, version: ""),
    ]

    /// `document` in `format`, in UTF-8 and with a line end, and everything that the format cannot say.
    ///
    /// A document that was read from `format` is written back as it was, unread members and oddities included; any other is fitted to the rules of the
    /// format first, and each piece that does not fit is left out and named.
    ///
    /// - Parameters:
    ///   - pretty: a line for each member, or no white space at all; tag-value and tables have one layout only.
    ///   - isRepaired: fit an SPDX document to the rules of SPDX 2.3 even where it is written in its own notation; every change is among the losses.
    ///   - language: of the headers of a table.
    /// - Throws: ``SBOMError/notWritable(_:)`` for a format that is not among ``formats``.
    public static func write(
        _ document: SBOMDocument, as format: SBOMFormat, pretty: Bool = true, isRepaired: Bool = false, language: Language = .japanese
    ) throws(SBOMError) -> (bytes: [UInt8], losses: [SBOMLoss]) {
        guard formats.contains(format) else { throw .notWritable(format) }
        if format.family == .swid { return SWIDWriter.write(document, pretty: pretty) }
        if format.family == .table { return try table(document, format, language) }
        if format.notation == .jsonLD {
            let written = SPDX3Writer.write(document, pretty: pretty, losses: LossList())
            return (written.bytes, written.losses.losses)
        }
        guard let minor = format.minorVersion else { throw .notWritable(format) }
        var losses = LossList()
        let document = document.format.family == .swid ? document.leavingTag(&losses) : document
        var bytes: [UInt8]
        let fitted: SBOMDocument
        switch (format.family, format.notation) {
        case (.cycloneDX, _):
            fitted =
                document.format == format && document.hasCycloneDXShape
                ? document : CycloneDXFitting.fit(document, minor: minor, notation: format.notation, &losses)
            var writer = CycloneDXJSONWriter(fitted, minor: minor, pretty: pretty && format.notation == .json)
            bytes = writer.write(fitted)
            if format.notation == .xml {
                var writer = CycloneDXXMLWriter(minor: minor, pretty: pretty, isCompleted: document.format != format, losses: losses)
                do throws(JSONError) { bytes = try writer.write(ByteBlock(bytes)) } catch { throw .json(error) }
                losses = writer.losses
            }
        case (_, .tagValue):
            fitted = SPDXFitting.fit(document, notation: format.notation, &losses)
            var writer = SPDXTagValueWriter(losses: losses)
            bytes = writer.write(fitted)
            losses = writer.losses
        default:
            let isSame = !isRepaired && document.format.family == .spdx && document.format.notation == .json && document.hasSPDXShape
            fitted = isSame ? document : SPDXFitting.fit(document, notation: format.notation, &losses)
            var writer = SPDXJSONWriter(pretty: pretty)
            bytes = writer.write(fitted)
        }
        if fitted.identity == DerivedIdentity.placeholder, document.identity != fitted.identity { DerivedIdentity.settle(&bytes) }
        return (bytes, losses.losses)
    }
}

extension SBOMWriter {
    private static func table(_ document: SBOMDocument, _ format: SBOMFormat, _ language: Language) throws(SBOMError) -> (
        bytes: [UInt8], losses: [SBOMLoss]
    ) {
        let longest = format.notation == .xlsx ? XLSXWriter.longestCell : nil
        var writer = TableWriter(document, isJapanese: language == .japanese, longestCell: longest, losses: LossList())
        let table = writer.table()
        guard format.notation == .xlsx else { return (CSVWriter.write(table), writer.losses.losses) }
        do throws(TableError) { return (try XLSXWriter.write(table), writer.losses.losses) } catch { throw .table(error) }
    }
}

extension SBOMDocument {
    /// False for a document that says what no reader of CycloneDX finds in one: it was made or changed by hand.
    fileprivate var hasCycloneDXShape: Bool {
        files.isEmpty && extractedLicenses.isEmpty && externalDocuments.isEmpty && name == nil && comment == nil
            && relationships.allSatisfy { $0.kind == .dependsOn || $0.kind == .provides } && !everything.contains { $0.cpes.count > 1 }
    }

    /// The same for SPDX.
    fileprivate var hasSPDXShape: Bool {
        subjectComponents.isEmpty && services.isEmpty && vulnerabilities.isEmpty && compositions.isEmpty && withoutDependencies.isEmpty
            && !components.contains { $0.parent != nil || !$0.properties.isEmpty } && !relationships.contains { $0.kind == .provides }
    }
}
