/// A row of a table: its cells from left to right. Cells that are missing at its end are empty.
public struct TableRow: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// The cells.
    public var cells: [TableCell]

    /// A row.
    public init(_ cells: [TableCell]) { self.cells = cells }

    /// A row from a literal.
    public init(arrayLiteral elements: TableCell...) { cells = elements }

    /// A row of facts, of which some may not be known: nil is shown as left open.
    public init(known values: [String?]) { cells = values.map { TableCell(.orLeftOpen($0)) } }
}

/// A cell of a table.
public struct TableCell: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// What it says.
    public var text: RichText
    /// How many columns it goes over, from 1 on.
    public var span: Int
    /// Where its text stands, if not where the column says.
    public var alignment: TextAlignment?

    /// A cell.
    public init(_ text: RichText, span: Int = 1, alignment: TextAlignment? = nil) {
        self.text = text
        self.span = span
        self.alignment = alignment
    }

    /// A cell from a literal.
    public init(stringLiteral value: String) { self.init(RichText(value)) }

    /// A cell of plain text, for where a literal does not do.
    public static func plain(_ text: String) -> TableCell { TableCell(RichText(text)) }
}
