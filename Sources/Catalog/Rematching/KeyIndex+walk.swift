extension KeyIndex {
    /// The rows of a table one after the other, in the order of their keys (of their Unicode scalars, as they were written).
    struct Walk {
        private var cursor: ByteCursor

        init(_ rows: ByteCursor) { cursor = rows }

        mutating func next() throws(CatalogError) -> (key: String, values: [UInt64])? {
            guard !cursor.isAtEnd else { return nil }
            let key = try cursor.text()
            return (key, try KeyIndex.list(&cursor))
        }
    }
}
