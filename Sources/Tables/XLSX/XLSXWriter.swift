/// Writes a workbook (Office Open XML, ISO/IEC 29500): all cells are text, the first row of each sheet is a frozen header.
///
/// The same table always gives the same bytes: entries of the archive carry no time.
public enum XLSXWriter {
    /// Most characters that spreadsheet programs take in one cell, in UTF-16.
    public static let longestCell = 32_767

    /// The bytes of a workbook with one sheet.
    ///
    /// - Throws: ``TableError/damaged(message:)`` if the archive could not be made.
    public static func write(_ table: Table) throws(TableError) -> [UInt8] { try write([table]) }

    /// The bytes of a workbook with a sheet for each table. Names of sheets are the caller's to keep within the rules of workbooks:
    /// unlike each other, 1 to 31 characters, none of `[]:*?/\`.
    ///
    /// - Throws: ``TableError/damaged(message:)`` if the archive could not be made.
    public static func write(_ tables: [Table]) throws(TableError) -> [UInt8] {
        let tables = tables.isEmpty ? [Table()] : tables
        var parts: [(name: String, bytes: [UInt8])] = [
            ("[Content_Types].xml", contentTypes(tables.count)), ("_rels/.rels", packageLinks), ("xl/workbook.xml", workbook(tables.map(\.name))),
            ("xl/_rels/workbook.xml.rels", workbookLinks(tables.count)), ("xl/styles.xml", styles),
        ].map { ($0.0, Array($0.1.utf8)) }
        for (place, table) in tables.enumerated() { parts.append(("xl/worksheets/sheet\(place + 1).xml", Array(sheet(table).utf8))) }
        return try ZipWriter.write(parts)
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    private static func contentTypes(_ sheets: Int) -> String {
        let kinds = [("workbook", "sheet.main")] + (1...sheets).map { ("worksheets/sheet\($0)", "worksheet") } + [("styles", "styles")]
        return declaration + "<Types xmlns=\"\(package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + kinds.map { name, kind in
                "<Override PartName=\"/xl/\(name).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml\"/>"
            }.joined() + "</Types>"
    }

    private static let packageLinks =
        declaration
        + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(links)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    private static func workbookLinks(_ sheets: Int) -> String {
        declaration + "<Relationships xmlns=\"\(package)/relationships\">"
            + (1...sheets).map { "<Relationship Id=\"rId\($0)\" Type=\"\(links)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>" }.joined()
            + "<Relationship Id=\"rId\(sheets + 1)\" Type=\"\(links)/styles\" Target=\"styles.xml\"/></Relationships>"
    }

    /// Style 1 is the header's: bold on grey.
    private static let styles =
        declaration
        + "<styleSheet xmlns=\"\(main)\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E6E6\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"

    private static func workbook(_ names: [String]) -> String {
        declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets>"
            + names.enumerated().map { place, name in
                "<sheet name=\"\(escaped(name.isEmpty ? "SBOM" : name))\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
            }.joined() + "</sheets></workbook>"
    }

    private static func sheet(_ table: Table) -> String {
        var text = declaration + "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\">"
        text += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>"
        for column in 0..<(table.rows.map(\.count).max() ?? 0) {
            let widest = table.rows.prefix(200).map { $0.indices.contains(column) ? $0[column].utf8.count : 0 }.max() ?? 0
            text += "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(min(60, max(8, widest + 2)))\" customWidth=\"1\"/>"
        }
        text += "</cols><sheetData>"
        for (number, row) in table.rows.enumerated() {
            text += "<row r=\"\(number + 1)\">"
            for (column, cell) in row.enumerated() where !cell.isEmpty {
                let style = number == 0 ? " s=\"1\"" : ""
                text +=
                    "<c r=\"\(ColumnName.of(column))\(number + 1)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(cell))</t></is></c>"
            }
            text += "</row>"
        }
        return text + "</sheetData>" + merged(table) + "</worksheet>"
    }

    private static func merged(_ table: Table) -> String {
        let cells = table.spans.sorted { $0.key < $1.key }.flatMap { column, rows in
            rows.map { "<mergeCell ref=\"\(ColumnName.of(column))\($0.lowerBound + 1):\(ColumnName.of(column))\($0.upperBound)\"/>" }
        }
        return cells.isEmpty ? "" : "<mergeCells count=\"\(cells.count)\">\(cells.joined())</mergeCells>"
    }

    /// As XML, spelt out where XML has no way to say a character.
    private static func escaped(_ text: String) -> String {
        var safe = ""
        for scalar in SheetText.encoded(text).unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}
