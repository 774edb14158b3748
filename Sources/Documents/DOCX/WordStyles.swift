import Diagnostics

/// The styles of a DOCX: what a reader may change in one place.
enum WordStyles {
    static func part(_ language: Language) -> String {
        let fonts =
            "<w:rFonts w:ascii=\"Yu Gothic\" w:hAnsi=\"Yu Gothic\" w:eastAsia=\"Yu Gothic\" w:cs=\"Arial\"/>"
            .replacing(
                "\"Yu Gothic\" w:hAnsi=\"Yu Gothic\"",
                with: language == .japanese ? "\"Yu Gothic\" w:hAnsi=\"Yu Gothic\"" : "\"Arial\" w:hAnsi=\"Arial\"")
        let tongue = language == .japanese ? "ja-JP" : "en-GB"
        var xml = WordXML.declaration + "<w:styles \(WordXML.spaces)><w:docDefaults><w:rPrDefault><w:rPr>\(fonts)"
        xml +=
            "<w:color w:val=\"1C2430\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"\(tongue == "ja-JP" ? "en-US" : tongue)\" w:eastAsia=\"ja-JP\"/></w:rPr></w:rPrDefault>"
        xml += "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"300\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        xml += "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        xml += style(
            "Title", "Title", "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"160\"/>", "<w:b/><w:color w:val=\"1F4E79\"/><w:sz w:val=\"36\"/>")
        let headings = [("1F4E79", 27, 360), ("1C2430", 22, 280), ("5B6673", 20, 200)]
        for (place, (color, size, before)) in headings.enumerated() {
            xml += style(
                "Heading\(place + 1)", "heading \(place + 1)",
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(before)\" w:after=\"100\"/><w:outlineLvl w:val=\"\(place)\"/>",
                "<w:b/><w:color w:val=\"\(color)\"/><w:sz w:val=\"\(size)\"/>")
        }
        xml += style("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>", "<w:b/><w:sz w:val=\"18\"/>")
        xml += style(
            "TableText", "Table Text", "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"252\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"17\"/>")
        xml += style("ListParagraph", "List Paragraph", "<w:spacing w:after=\"50\"/>", "")
        xml += style(
            "Header", "header", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/>",
            "<w:color w:val=\"5B6673\"/><w:sz w:val=\"15\"/>")
        xml += style(
            "Footer", "footer", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/>",
            "<w:color w:val=\"5B6673\"/><w:sz w:val=\"15\"/>")
        xml +=
            "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"1F4E79\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
        xml +=
            "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:left w:w=\"90\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        return xml + "</w:styles>"
    }

    private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
            + "<w:pPr>\(paragraph)</w:pPr>" + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
    }
}
