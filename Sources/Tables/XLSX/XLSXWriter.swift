import CArchive

/// Writes a workbook with one sheet (Office Open XML, ISO/IEC 29500): all cells are text, the first row is a frozen header.
///
/// The same table always gives the same bytes: entries of the archive carry no time.
public enum XLSXWriter {
    /// The workbook's bytes.
    ///
    /// - Throws: ``TableError/damaged(message:)`` if the archive could not be made.
    public static func write(_ table: Table) throws(TableError) -> [UInt8] {
        let parts: [(String, String)] = [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageLinks), ("xl/workbook.xml", workbook(table.name)),
            ("xl/_rels/workbook.xml.rels", workbookLinks), ("xl/styles.xml", styles), ("xl/worksheets/sheet1.xml", sheet(table)),
        ]
        return try zip(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    private static let contentTypes =
        declaration + "<Types xmlns=\"\(package)/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + ["workbook.xml:sheet.main", "worksheets/sheet1.xml:worksheet", "styles.xml:styles"].map { entry in
            let parts = entry.split(separator: ":")
            return
                "<Override PartName=\"/xl/\(parts[0])\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.\(parts[1])+xml\"/>"
        }.joined() + "</Types>"

    private static let packageLinks =
        declaration
        + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(links)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    private static let workbookLinks =
        declaration
        + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(links)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(links)/styles\" Target=\"styles.xml\"/></Relationships>"

    /// Style 1 is the header's: bold on grey.
    private static let styles =
        declaration
        + "<styleSheet xmlns=\"\(main)\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7E6E6\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"

    private static func workbook(_ name: String) -> String {
        declaration
            + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets><sheet name=\"\(escaped(name.isEmpty ? "SBOM" : name))\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
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
                text += "<c r=\"\(letters(column))\(number + 1)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(cell))</t></is></c>"
            }
            text += "</row>"
        }
        return text + "</sheetData></worksheet>"
    }

    private static func letters(_ column: Int) -> String {
        var text = ""
        var rest = column + 1
        while rest > 0 {
            text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
            rest = (rest - 1) / 26
        }
        return text
    }

    /// Characters that XML cannot say become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var safe = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "\r": safe += "&#13;"
            case "\t", "\n": safe.unicodeScalars.append(scalar)
            default: safe.unicodeScalars.append(scalar.value < 32 ? "\u{FFFD}" : scalar)
            }
        }
        return safe
    }

    private static func zip(_ parts: [(String, [UInt8])]) throws(TableError) -> [UInt8] {
        guard let handle = archive_write_new(), let entry = archive_entry_new() else { throw .damaged(message: "libarchive") }
        defer {
            archive_entry_free(entry)
            archive_write_free(handle)
        }
        archive_write_set_format_zip(handle)
        // Deflate never adds more than a few bytes to what cannot be compressed.
        let room = parts.reduce(65_536) { $0 + $1.1.count + $1.1.count / 100 + 1_024 }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
        defer { buffer.deallocate() }
        var used = 0
        let opened = withUnsafeMutablePointer(to: &used) { used -> [UInt8]? in
            guard archive_write_open_memory(handle, buffer.baseAddress, room, used) == ARCHIVE_OK else { return nil }
            for (name, bytes) in parts {
                archive_entry_clear(entry)
                archive_entry_set_pathname(entry, name)
                archive_entry_set_size(entry, Int64(bytes.count))
                archive_entry_set_filetype(entry, UInt32(regularFile))
                archive_entry_set_perm(entry, 0o644)
                archive_entry_set_mtime(entry, 315_532_800, 0)
                guard archive_write_header(handle, entry) == ARCHIVE_OK else { return nil }
                guard bytes.withUnsafeBytes({ archive_write_data(handle, $0.baseAddress, $0.count) }) == bytes.count else { return nil }
            }
            guard archive_write_close(handle) == ARCHIVE_OK else { return nil }
            return Array(UnsafeRawBufferPointer(rebasing: buffer[..<used.pointee]))
        }
        guard let bytes = opened else { throw .damaged(message: archive_error_string(handle).map { String(cString: $0) } ?? "?") }
        return bytes
    }

    /// `AE_IFREG` of libarchive, a macro that Swift does not see.
    private static let regularFile = 0o100000
}
