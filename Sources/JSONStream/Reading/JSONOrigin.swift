/// Where a document begins within the feed that it is a record of: added to the places that its reader reports.
final class JSONOrigin: Sendable {
    /// Bytes before it.
    let offset: Int
    /// Lines before it.
    let lines: Int
    /// Bytes before it in its first line.
    let columns: Int
    /// JSON Pointer of the document itself.
    let pointer: String

    init(offset: Int = 0, lines: Int = 0, columns: Int = 0, pointer: String = "") {
        self.offset = offset
        self.lines = lines
        self.columns = columns
        self.pointer = pointer
    }
}
