/// A column of a table.
public struct TableColumn: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// Its title in the header.
    public var title: RichText
    /// How wide it is.
    public var width: ColumnWidth
    /// Where its cells stand.
    public var alignment: TextAlignment
    /// Its cells name their rows, as the first column often does.
    public var isRowHeader: Bool

    /// A column.
    public init(_ title: RichText, width: ColumnWidth = .content, alignment: TextAlignment = .start, isRowHeader: Bool = false) {
        self.title = title
        self.width = width
        self.alignment = alignment
        self.isRowHeader = isRowHeader
    }

    /// A column from its title.
    public init(stringLiteral value: String) { self.init(RichText(value)) }
}

/// How wide a column is.
public enum ColumnWidth: Sendable, Hashable {
    /// As its cells need.
    case content
    /// A share of the width that columns by content leave; above 0.
    case weight(Double)
}
