import Diagnostics

extension Document {
    /// Lists within lists, at most.
    static let listDepth = 32

    /// Refuses what no form could show in full.
    ///
    /// - Throws: ``DocumentError`` of the tables, lists and drawings.
    func check() throws(DocumentError) {
        for block in blocks {
            switch block {
            case .table(let table): try Self.check(table, language)
            case .list(let list): try Self.check(list, depth: 1)
            case .drawing(let drawing): try Self.check(drawing)
            default: continue
            }
        }
    }

    private static func check(_ list: ItemList, depth: Int) throws(DocumentError) {
        guard depth <= listDepth else { throw .listTooDeep(limit: listDepth) }
        for item in list.items {
            for inner in item.lists { try check(inner, depth: depth + 1) }
        }
    }

    private static func check(_ drawing: Drawing) throws(DocumentError) {
        let isSized = [drawing.width, drawing.height].allSatisfy { $0 > 0 && $0 <= 1_000 }
        guard isSized, drawing.shapes.flatMap(\.lengths).allSatisfy({ $0.isFinite && abs($0) <= 1_000 }) else {
            throw .badDrawing(alternative: drawing.alternative)
        }
    }
}

extension Document {
    private static func check(_ table: DocumentTable, _ language: Language) throws(DocumentError) {
        let name = table.caption?.plain(language) ?? ""
        guard !table.columns.isEmpty else { throw .noColumns(table: name) }
        for (place, column) in table.columns.enumerated() {
            if case .weight(let weight) = column.width, !(weight > 0 && weight.isFinite) { throw .badWeight(table: name, column: place + 1) }
        }
        try check(table.topHeader ?? [], 0, table, name)
        var number = 0
        for row in table.groups.lazy.flatMap(\.rows) {
            number += 1
            try check(row, number, table, name)
        }
    }

    private static func check(_ row: TableRow, _ number: Int, _ table: DocumentTable, _ name: String) throws(DocumentError) {
        var width = 0
        for cell in row.cells {
            guard cell.span >= 1, cell.span <= table.columns.count else {
                throw .rowTooWide(table: name, row: number, cells: cell.span, columns: table.columns.count)
            }
            width += cell.span
        }
        guard width <= table.columns.count else { throw .rowTooWide(table: name, row: number, cells: width, columns: table.columns.count) }
    }
}

extension DrawingShape {
    /// All lengths of it.
    var lengths: [Double] {
        switch self {
        case .line(let x1, let y1, let x2, let y2, let width, _, _): [x1, y1, x2, y2, width]
        case .bar(let x, let y, let width, let height, _): [x, y, width, height]
        case .text(let x, let y, _, let size, _, _): [x, y, size]
        }
    }
}
