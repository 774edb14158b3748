import HTTPTypes
import Tables

/// The table of a page as a file: all rows, not those of one page only.
struct Sheet: Sendable {
    /// Name of the file, without its ending.
    let name: String
    let header: [String]
    var rows: [[String]]

    /// Most rows of a file; what a table has beyond them is not in it, and its last line says so.
    static let mostRows = 100_000

    /// The file in the form that was asked for; nil for one that there is not.
    func reply(_ form: String, cutText: String) throws -> Reply? {
        var table = Table(name: String(name.prefix(31)), rows: [header] + rows.prefix(Self.mostRows))
        if rows.count > Self.mostRows { table.rows.append([cutText]) }
        let (type, bytes): (String, [UInt8])
        switch form {
        case "csv": (type, bytes) = ("text/csv; charset=utf-8", CSVWriter.write(table))
        case "xlsx": (type, bytes) = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", try XLSXWriter.write(table))
        default: return nil
        }
        let file = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
        return Reply(
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(file).\(form)\"", .cacheControl: "no-store"], body: bytes)
    }
}
