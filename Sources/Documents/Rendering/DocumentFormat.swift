/// A form that a document can take.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    /// A page of HTML that needs nothing beside itself.
    case html
    /// PDF, for printing and keeping.
    case pdf
    /// A document of word processors (Office Open XML), for going on writing.
    case docx
    /// A workbook with a sheet for each table.
    case xlsx
    /// The table as CSV; a zip archive of them where there are several.
    case csv
    /// Markdown with tables as GitHub reads them.
    case markdown = "md"
    /// Text without any marks.
    case text = "txt"
}
