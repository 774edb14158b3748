import Diagnostics

extension HTMLRenderer {
    func block(_ block: Block) -> String {
        switch block {
        case .heading: ""
        case .paragraph(let words, let alignment): "<p\(place(alignment))>\(text(words))</p>\n"
        case .list(let list): self.list(list)
        case .fields(let list): list.style == .plain ? definitions(list.fields, kind: "fields") : form(list.fields)
        case .table(let table): HTMLTable(table, self).html
        case .callout(let box): callout(box)
        case .approvals(let boxes): approvals(boxes)
        case .drawing(let drawing): HTMLDrawing(drawing, self).html
        case .rule: "<hr>\n"
        case .pageBreak: "<div class=\"break\"></div>\n"
        }
    }

    private func list(_ list: ItemList) -> String {
        var tag = "ul"
        var start = ""
        if case .numbered(let first) = list.style {
            tag = "ol"
            start = first == 1 ? "" : " start=\"\(first)\""
        }
        let items = list.items.map { item in
            "<li>\(text(item.text))" + (item.lists.isEmpty ? "" : "\n" + item.lists.map { self.list($0) }.joined()) + "</li>\n"
        }
        return "<\(tag)\(start)>\n\(items.joined())</\(tag)>\n"
    }

    func definitions(_ fields: [Field], kind: String) -> String {
        let rows = fields.map { field in "<div><dt>\(label(field))</dt><dd>\(text(field.value))</dd></div>\n" }
        return "<dl class=\"\(kind)\">\n\(rows.joined())</dl>\n"
    }

    private func form(_ fields: [Field]) -> String {
        let rows = fields.map { field in "<tr><th scope=\"row\">\(label(field))</th><td>\(text(field.value))</td></tr>\n" }
        return "<table class=\"form\">\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
    }

    private func label(_ field: Field) -> String {
        (field.number.map { "<span class=\"number\">\(escaped($0))</span> " } ?? "") + text(field.label)
    }

    private func callout(_ box: Callout) -> String {
        let title = box.title.map { text($0) } ?? escaped(Words.of(box.kind)[language])
        return "<aside class=\"box \(box.kind.rawValue)\">\n<p class=\"title\">\(title)</p>\n"
            + box.paragraphs.map { "<p>\(text($0))</p>\n" }.joined() + "</aside>\n"
    }

    private func approvals(_ boxes: [Approval]) -> String {
        let rows = boxes.map { box in
            let name = box.name.map { escaped($0) } ?? "<span class=\"open\">\(escaped(Words.notSigned[language]))</span>"
            let date = box.date.map { escaped($0.text(in: language)) } ?? "<span class=\"open\">\(escaped(Words.leftOpen[language]))</span>"
            return "<div class=\"approval\">\n<p class=\"role\">\(text(box.role))</p>\n"
                + (box.meaning.map { "<p class=\"meaning\">\(text($0))</p>\n" } ?? "")
                + "<dl><div><dt>\(escaped(Words.name[language]))</dt><dd>\(name)</dd></div>\n"
                + "<div><dt>\(escaped(Words.date[language]))</dt><dd>\(date)</dd></div></dl>\n</div>\n"
        }
        return "<div class=\"approvals\">\n\(rows.joined())</div>\n"
    }
}
