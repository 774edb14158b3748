/// Rows of cells, as they stand in a CSV file or on a sheet. Rows may differ in length.
public struct Table: Sendable, Hashable {
    /// Name of the sheet; empty for CSV.
    public var name: String
    /// The cells, top to bottom, left to right.
    public var rows: [[String]]
    /// Cells that span rows: of each column from 0 the rows from 0 that one cell stands for, in order. Its text stands in the first of them.
    public var spans: [Int: [Range<Int>]] = [:]
    /// Of each column from 0 the rows from 0 that hold a number which the sheet shows in another way than its text here: as a date, a percentage, with a unit.
    public var shownOtherwise: [Int: [Int]] = [:]
    /// What else is to be known of the table, in the order of its cells, at most ``mostNotes``.
    public var notes: [TableNote] = []
    /// Notes that there was no room for.
    public var notesLeftOut = 0

    /// Most notes that a table keeps.
    static let mostNotes = 1_000

    /// A table from its parts.
    public init(name: String = "", rows: [[String]] = []) {
        self.name = name
        self.rows = rows
    }

    /// The row in which the text of a cell that spans rows stands; nil for a cell of its own.
    public func firstRow(ofCellAt column: Int, row: Int) -> Int? {
        guard let spans = spans[column] else { return nil }
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].upperBound <= row { low = middle + 1 } else { high = middle }
        }
        return low < spans.count && spans[low].lowerBound < row ? spans[low].lowerBound : nil
    }
}

/// What a table may ask of its reader before it is refused.
public struct TableLimits: Sendable {
    /// Most cells in all.
    public var cells: Int
    /// Most columns.
    public var columns: Int
    /// Most bytes that a workbook may unfold to.
    public var bytes: Int
    /// Most that a part of a workbook may grow by unpacking, above a megabyte.
    public var ratio: Int
    /// Longest cell of a CSV file, in bytes of UTF-8.
    public var cellBytes: Int

    /// 20,000,000 cells, 1,024 columns, 512 MiB, 200 times, cells of a megabyte.
    public init(cells: Int = 20_000_000, columns: Int = 1_024, bytes: Int = 512 << 20, ratio: Int = 200, cellBytes: Int = 1 << 20) {
        self.cells = cells
        self.columns = columns
        self.bytes = bytes
        self.ratio = ratio
        self.cellBytes = cellBytes
    }
}
