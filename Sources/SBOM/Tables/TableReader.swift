public import JSONStream
public import Tables

/// Reads tables with a row for each component, such as the guidance's Table 5 (医療機器の手引書(第2版)別添A).
///
/// The cells of Table 5 itself could not be read in the copy at hand; its columns are those of Table 4, and rows carry a relationship such as "included in".
public enum TableReader {
    /// The sheets of a document: one without a name for CSV.
    public static func tables(_ block: ByteBlock) throws(SBOMError) -> [Table] {
        do throws(TableError) {
            guard !XLSXReader.isWorkbook(block) else { return try XLSXReader.read(block) }
            // A title above the headers may have other signs in it than those that part the cells.
            let heads = try CSVReader.heads(block, rows: TableMapping.rowsLookedAt)
            return [try CSVReader.read(block, separator: heads.first { TableMapping(rows: $0.table.rows) != nil }?.separator)]
        } catch {
            throw .table(error)
        }
    }

    /// The document in `block`.
    ///
    /// - Parameter mapping: which column holds what; nil to tell it from the headers.
    /// - Throws: ``SBOMError``, among others where no sheet has a header of components.
    public static func read(_ block: ByteBlock, mapping: TableMapping? = nil, limits: SBOMLimits = SBOMLimits()) throws(SBOMError) -> SBOMDocument {
        try read(block, format: SBOMFormat(.table, XLSXReader.isWorkbook(block) ? .xlsx : .csv, version: ""), mapping: mapping, limits: limits)
    }

    static func read(_ block: ByteBlock, format: SBOMFormat, mapping: TableMapping? = nil, limits: SBOMLimits) throws(SBOMError) -> SBOMDocument {
        try readRows(block, format: format, mapping: mapping, limits: limits).document
    }

    /// The document with its rows, which know where in the table each component stands.
    static func readRows(
        _ block: ByteBlock, format: SBOMFormat, mapping: TableMapping? = nil, limits: SBOMLimits
    ) throws(SBOMError) -> (document: SBOMDocument, rows: TableRows) {
        var read: (document: SBOMDocument, rows: TableRows)?
        for table in try tables(block) {
            if let wanted = mapping?.sheet, wanted != table.name { continue }
            guard let found = mapping ?? TableMapping(rows: table.rows) else { continue }
            if read != nil {
                // Whoever chose a sheet knows of the others.
                if mapping == nil { read?.document.remarks.append(SBOMRemark(.sheetPassedOver(name: quoted(table.name)), pointer: "")) }
                continue
            }
            guard table.rows.count <= limits.components else { throw .tooManyComponents(limit: limits.components, line: limits.components) }
            var rows = TableRows(table, found, format: format, limits: limits)
            let document = rows.document()
            read = (document, rows)
        }
        if let read { return read }
        throw .notRecognized(begins: "…")
    }

    /// The format, if the document is a table of components.
    static func recognise(_ block: ByteBlock) -> SBOMFormat? {
        let isWorkbook = XLSXReader.isWorkbook(block)
        // What cannot be read further down of a list of components is for its reader to say.
        let tables = isWorkbook ? try? tables(block) : (try? CSVReader.heads(block, rows: TableMapping.rowsLookedAt))?.map(\.table)
        guard let tables, tables.contains(where: { TableMapping(rows: $0.rows) != nil }) else { return nil }
        return SBOMFormat(.table, isWorkbook ? .xlsx : .csv, version: "")
    }
}
