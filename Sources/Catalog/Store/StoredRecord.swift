/// A record as it lies in a catalogue: its bytes, and as much of it read as the indexes need. Taking it over into another file makes no value of the rest.
struct StoredRecord {
    let bytes: [UInt8]
    let member: AliasGroups.Member
    let modified: String
    private let row: RecordRow
    private let newest: String
    private let document: String?
    private let packages: [(key: String, scope: String?, offset: Int)]
    private let cpes: [(key: String, offset: Int)]

    init(_ row: RecordRow, matching: ByteCursor, text: ByteCursor) throws(CatalogError) {
        self.row = row
        bytes = Array(UnsafeBufferPointer(start: matching.base + matching.at, count: text.end - matching.at))
        (member, document, newest, modified) = try Self.member(text)
        (packages, cpes) = try Self.keys(matching)
    }

    /// What the builder keeps of it, with its bytes at `offset` of the new file.
    func entry(at offset: Int) -> CatalogBuilder.Entry {
        let row = RecordRow(
            blob: UInt64(offset), matchingLength: row.matchingLength, textLength: row.textLength, flags: row.flags & RecordRow.withdrawn, subjects: 0)
        return CatalogBuilder.Entry(row: row, member: member, modified: modified, newest: newest, document: document, packages: packages, cpes: cpes)
    }

    /// The beginning of ``RecordCoding``'s text part.
    private static func member(_ start: ByteCursor) throws(CatalogError) -> (AliasGroups.Member, String?, String, String) {
        var text = start
        let (source, id) = (try text.text(), try text.text())
        let hasLocalID = try text.byte() == 1
        let document = try text.optionalText()
        let (aliases, upstream, related) = (try text.texts(), try text.texts(), try text.texts())
        // Summaries and details in both languages.
        for _ in 0..<4 { _ = try text.optionalText() }
        let published = try text.optionalText() ?? ""
        let modified = try text.optionalText() ?? ""
        let member = AliasGroups.Member(
            source: source, id: id, aliases: aliases, upstream: upstream, related: related, hasLocalID: hasLocalID)
        return (member, document, max(modified, published), modified)
    }

    private static func keys(
        _ start: ByteCursor
    ) throws(CatalogError) -> (packages: [(key: String, scope: String?, offset: Int)], cpes: [(key: String, offset: Int)]) {
        var matching = start
        var packages: [(key: String, scope: String?, offset: Int)] = []
        var cpes: [(key: String, offset: Int)] = []
        for _ in 0..<(try matching.count()) {
            var part = try matching.part()
            let offset = part.at - start.at
            let view = try AffectedView(&part)
            func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
            let key = PackageKey(type: text(view.type), namespace: text(view.namespace), name: text(view.name))
            packages.append((key.text, view.statement.isPlain ? key.scope(release: text(view.release)) : nil, offset))
        }
        for _ in 0..<(try matching.count()) {
            var part = try matching.part()
            let offset = part.at - start.at
            for key in CPEProductKey.all(in: try CPECoding.decode(&part)) { cpes.append((key, offset)) }
        }
        return (packages, cpes)
    }
}

extension Catalog {
    /// A record by its number, as it lies in the file.
    func stored(_ number: Int) throws(CatalogError) -> StoredRecord {
        do throws(CatalogError) {
            let row = try row(number)
            let (matching, text) = try blob(row)
            return try StoredRecord(row, matching: matching, text: text)
        } catch {
            throw error.placed(path)
        }
    }
}
