/// The binary form of what a source states of a product: one byte for a database's plain "affected".
enum StatementCoding {
    static func encode(_ statement: ProductStatement, into part: inout ByteWriter) {
        guard !statement.isPlain else {
            part.byte(0)
            return
        }
        part.byte(statement.status.rawValue + 1)
        part.optionalText(statement.product)
        part.optionalText(statement.reason)
        part.optionalText(statement.platform?.name)
        part.optionalText(statement.platform?.identity)
    }

    /// Steps over a statement.
    static func skip(_ cursor: inout ByteCursor) throws(CatalogError) {
        guard try cursor.byte() > 0 else { return }
        for _ in 0..<4 { _ = try cursor.optionalRaw() }
    }

    /// Whether the statement names versions in words only.
    static func isInWords(_ cursor: inout ByteCursor) throws(CatalogError) -> Bool {
        try cursor.byte() == ProductStatement.Status.affectedInWords.rawValue + 1
    }

    static func decode(_ cursor: inout ByteCursor) throws(CatalogError) -> ProductStatement {
        let byte = try cursor.byte()
        guard byte > 0 else { return .plain }
        guard let status = ProductStatement.Status(rawValue: byte - 1) else { throw cursor.damage }
        var statement = ProductStatement(status, product: try cursor.optionalText(), reason: try cursor.optionalText())
        let name = try cursor.optionalText()
        let identity = try cursor.optionalText()
        statement.platform = name.map { ProductStatement.Platform(name: $0, identity: identity) }
        return statement
    }
}
