/// Something about a table that its cells alone do not tell.
public struct TableNote: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
        /// The cell holds an error (`#N/A`), a formula whose result is not in the file (`=1+1`), or a reference to a shared text that is not there; it was
        /// taken for empty.
        case noValue(String)
        /// The cell stands a second time, or in no row; this was left out.
        case leftOut(String)
        /// The bytes can be read in two encodings; this is the likelier.
        case encodingGuessed(TextEncoding)
    }

    /// What it is.
    public var kind: Kind
    /// Name of the cell as spreadsheets have it, `B3`; empty where it is about the whole table.
    public var cell: String
    /// Row from 0; nil where it is about the whole table, or about a cell that is in no row of it.
    public var row: Int?

    /// A note on a cell, its row and column counted from 0.
    init(_ kind: Kind, row: Int, column: Int) {
        self.kind = kind
        self.row = row
        cell = "\(ColumnName.of(column))\(row + 1)"
    }

    /// A note on a cell outside of the sheet, as the file calls it.
    init(_ kind: Kind, outside cell: String) {
        self.kind = kind
        self.cell = String(cell.prefix(20))
    }

    /// A note on the whole table.
    init(_ kind: Kind) {
        self.kind = kind
        cell = ""
    }
}
