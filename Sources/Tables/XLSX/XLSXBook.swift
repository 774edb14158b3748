import JSONStream
import XMLStream

/// What the sheets of a workbook share: their names, the table of texts, how styles show numbers.
struct XLSXBook {
    private(set) var sheets: [(name: String, part: String)] = []
    private(set) var texts: [String] = []
    /// For each cell style, how it shows a number.
    private(set) var formats: [SheetNumber.Format] = []
    /// Days are counted from 1904 on, as old Macintoshes did.
    private(set) var isFrom1904 = false

    init(_ parts: [String: [UInt8]]) throws(TableError) {
        let book = try Self.tree("xl/workbook.xml", parts)
        let links = try Self.tree("xl/_rels/workbook.xml.rels", parts)
        let targets = Dictionary(
            links.children.compactMap { link in link.attribute("Id").map { ($0, link.attribute("Target") ?? "") } },
            uniquingKeysWith: { first, _ in first })
        isFrom1904 = ["1", "true"].contains(book.child("workbookPr")?.attribute("date1904") ?? "")
        for sheet in book.child("sheets")?.children ?? [] {
            let id = sheet.attributes.first { $0.name.local == "id" && !$0.name.space.isEmpty }?.value ?? ""
            guard let target = targets[id] else { continue }
            sheets.append((sheet.attribute("name") ?? "", target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"))
        }
        if let bytes = parts["xl/sharedStrings.xml"] {
            do throws(XMLError) { texts = try Self.texts(ByteBlock(bytes)) } catch {
                throw .badPart(part: "xl/sharedStrings.xml", message: error.wording)
            }
        }
        if parts["xl/styles.xml"] != nil { formats = Self.formats(try Self.tree("xl/styles.xml", parts)) }
    }

    private static func tree(_ name: String, _ parts: [String: [UInt8]]) throws(TableError) -> XMLNode {
        guard let bytes = parts[name] else { throw .noWorkbook(part: name) }
        do throws(XMLError) { return try XMLNode.read(ByteBlock(bytes)) } catch { throw .badPart(part: name, message: error.wording) }
    }

    /// Each `si` is one text, in runs; readings (`rPh`) are no part of it.
    private static func texts(_ block: ByteBlock) throws(XMLError) -> [String] {
        var xml = XMLReader(block)
        var found: [String] = []
        var current = ""
        var isText = false
        while let event = try xml.next() {
            switch event {
            case .start(let name, _):
                switch name.local {
                case "si": current = ""
                case "rPh": try xml.skip()
                default: isText = name.local == "t"
                }
            case .text(let text): if isText { current += text }
            case .end(let name):
                isText = false
                if name.local == "si" { found.append(SheetText.decoded(current)) }
            }
        }
        return found
    }

    private static func formats(_ styles: XMLNode) -> [SheetNumber.Format] {
        var own: [Int: String] = [:]
        for format in styles.child("numFmts")?.children ?? [] {
            if let id = format.attribute("numFmtId").flatMap({ Int($0) }) { own[id] = format.attribute("formatCode") ?? "" }
        }
        return (styles.child("cellXfs")?.children ?? []).map { style in
            guard let id = style.attribute("numFmtId").flatMap({ Int($0) }) else { return .general }
            if let code = own[id] { return isDate(code) ? .date : SheetNumber.format(code) }
            // Built-in formats: 27 to 36 and 50 to 58 are East Asian dates.
            if (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id) || (50...58).contains(id) { return .date }
            return [0: "General", 1: "0", 2: "0.00", 49: "@"][id].map(SheetNumber.format) ?? .other
        }
    }

    /// A format with y, m, d or h outside quotes and brackets.
    private static func isDate(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        for byte in code.utf8 {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "["): isBracketed = true
            case UInt8(ascii: "]"): isBracketed = false
            case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "m"), UInt8(ascii: "M"), UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "h"):
                if !isQuoted, !isBracketed { return true }
            default: continue
            }
        }
        return false
    }
}
