/// Texts side by side, as in tables, fields, lists and boxes.
struct PDFRow {
    /// A text and where it stands.
    struct Cell {
        let box: TextBox
        /// The left edge of the cell and its width, air included.
        let x: Double
        let width: Double
        var ground: Ink?
        /// Names other cells.
        var isHeader = false
    }

    /// Lines around a row.
    enum Border {
        case none
        /// A line below.
        case below(Ink, Double)
        /// Lines around each cell.
        case grid(Ink)
        /// A bar on the left.
        case bar(Ink)
    }

    var cells: [Cell]
    var ground: Ink?
    var border = Border.none
    /// Air between a cell's edge and its text.
    var padding = (x: 4.0, y: 3.0)
    /// Names of the elements of the document's structure: the row, its header cells and its cells.
    var tags: (row: String, header: String, cell: String)?

    /// The strips of the row: one if it is not higher than `limit`, else one for every few lines.
    func strips(limit: Double) -> [Strip] {
        let height = (cells.map(\.box.height).max() ?? 0) + 2 * padding.y
        if height <= limit { return [strip(cells.map { 0..<$0.box.lines.count }, height - 2 * padding.y, isFirst: true, isLast: true)] }
        let longest = cells.map(\.box.lines.count).max() ?? 0
        let step = 4
        return stride(from: 0, to: longest, by: step).map { start in
            let ranges = cells.map { min(start, $0.box.lines.count)..<min(start + step, $0.box.lines.count) }
            let height =
                zip(cells, ranges).map { cell, range in
                    range.isEmpty ? 0 : cell.box.lines[range.upperBound - 1].bottom - cell.box.lines[range.lowerBound].top
                }.max() ?? 0
            return strip(ranges, height, isFirst: start == 0, isLast: start + step >= longest)
        }
    }

    private func strip(_ ranges: [Range<Int>], _ text: Double, isFirst: Bool, isLast: Bool) -> Strip {
        let above = isFirst ? padding.y : 0
        let height = text + above + (isLast ? padding.y : 0)
        return Strip(height: height) { canvas, x, y in
            paintGround(canvas, x, y, height)
            if let tags { canvas.begin(tags.row) }
            for (cell, range) in zip(cells, ranges) {
                let name = tags.map { cell.isHeader ? $0.header : $0.cell }
                if let name { canvas.begin(name) }
                cell.box.draw(range, canvas, x + cell.x + padding.x, y + above)
                if let name { canvas.end(name) }
            }
            if let tags { canvas.end(tags.row) }
            paintBorder(canvas, x, y, height, isFirst, isLast)
        }
    }

    private var width: Double { (cells.last.map { $0.x + $0.width } ?? 0) - (cells.first?.x ?? 0) }

    private func paintGround(_ canvas: PDFCanvas, _ x: Double, _ y: Double, _ height: Double) {
        if let ground { canvas.fill(ground, x + (cells.first?.x ?? 0), y, width, height) }
        for cell in cells { if let ground = cell.ground { canvas.fill(ground, x + cell.x, y, cell.width, height) } }
    }

    private func paintBorder(_ canvas: PDFCanvas, _ x: Double, _ y: Double, _ height: Double, _ isFirst: Bool, _ isLast: Bool) {
        let left = x + (cells.first?.x ?? 0)
        switch border {
        case .none: return
        case .below(let ink, let thickness):
            if isLast { canvas.line(ink, thickness, from: (left, y + height), to: (left + width, y + height)) }
        case .grid(let ink):
            if isFirst { canvas.line(ink, 0.6, from: (left, y), to: (left + width, y)) }
            if isLast { canvas.line(ink, 0.6, from: (left, y + height), to: (left + width, y + height)) }
            for edge in [left] + cells.map({ x + $0.x + $0.width }) { canvas.line(ink, 0.6, from: (edge, y), to: (edge, y + height)) }
        case .bar(let ink): canvas.fill(ink, left, y, 2.5, height)
        }
    }
}
