import Diagnostics

/// Small pieces of WordprocessingML (ISO/IEC 29500-1, clause 17).
enum WordXML {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006"
    static let spaces =
        "xmlns:w=\"\(word)\" xmlns:r=\"\(office)\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""

    /// A paragraph in a style of ``WordStyles``.
    static func paragraph(_ runs: String, style: String? = nil, alignment: TextAlignment = .start, extra: String = "") -> String {
        var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        properties += extra
        if alignment != .start { properties += "<w:jc w:val=\"\(alignment == .end ? "right" : "center")\"/>" }
        return "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + runs + "</w:p>"
    }

    /// A run of text; line feeds become breaks and tabs tabs.
    static func run(_ text: String, properties: String = "") -> String {
        let head = "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { "<w:t xml:space=\"preserve\">\(HTMLText.escaped(String($0)))</w:t>" }
                .joined(separator: "<w:tab/>")
        }
        return head + lines.joined(separator: "<w:br/>") + "</w:r>"
    }

    /// A field that the word processor computes, such as `PAGE`.
    static func field(_ name: String) -> String { "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>" }

    /// Lines around the cells of a table.
    static func borders(_ sides: [String], color: String, size: Int = 4) -> String {
        sides.map { "<w:\($0) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"\(color)\"/>" }.joined()
    }

    /// The colour of a cell's ground.
    static func ground(_ color: String) -> String { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(color)\"/>" }
}
