public import Diagnostics
public import Tables

/// Why a document could not be rendered. Nothing was written then.
public enum DocumentError: ExplainedError, Equatable {
    /// A table without columns.
    case noColumns(table: String)
    /// A row whose cells go over more columns than the table has, or a cell that goes over none. `row` counts from 1 in the whole table; 0 is the top header.
    case rowTooWide(table: String, row: Int, cells: Int, columns: Int)
    /// A column's weight that is not above 0.
    case badWeight(table: String, column: Int)
    /// Lists within lists beyond the limit.
    case listTooDeep(limit: Int)
    /// A drawing with lengths that are no numbers or beyond 1,000 points.
    case badDrawing(alternative: String)
    /// The machine has no font with Japanese letters, or none at all.
    case noFont(japanese: Bool)
    /// The form holds tables only, and the document has none.
    case noTables
    /// A table with more rows or columns than a sheet can hold.
    case sheetTooLarge(table: String, rows: Int, columns: Int)
    /// The library that draws pages could not.
    case drawingFailed(message: String)
    /// The library that draws pages is not installed.
    case libraryMissing(message: String)
    /// The parts could not be packed.
    case packingFailed(TableError)

    /// `DOCUMENT-001` to `DOCUMENT-011`.
    public var code: String {
        switch self {
        case .noColumns: "DOCUMENT-001"
        case .rowTooWide: "DOCUMENT-002"
        case .badWeight: "DOCUMENT-003"
        case .listTooDeep: "DOCUMENT-004"
        case .badDrawing: "DOCUMENT-005"
        case .noFont: "DOCUMENT-006"
        case .noTables: "DOCUMENT-007"
        case .sheetTooLarge: "DOCUMENT-008"
        case .drawingFailed: "DOCUMENT-009"
        case .packingFailed: "DOCUMENT-010"
        case .libraryMissing: "DOCUMENT-011"
        }
    }
}
