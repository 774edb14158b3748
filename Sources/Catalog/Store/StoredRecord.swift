/// A record as it lies in a catalogue: its bytes, and as much of it read as the indexes need. Taking it over into another file makes no value of the rest.
struct StoredRecord {
    /// What matching needs.
    let matching: [UInt8]
    /// What people read.
    let text: [UInt8]
    let row: RecordRow
    let member: AliasGroups.Member
    let modified: RecordTime
    private let newest: RecordTime
    /// The advisory that it is a part of.
    let document: String?
    private let packages: [(key: String, scope: String?, offset: Int)]
    private let cpes: [(key: String, offset: Int, isInWords: Bool)]
    private let saysVersions: Bool

    init(_ row: RecordRow, matching start: ByteCursor, text: ByteCursor) throws(CatalogError) {
        self.row = row
        matching = Array(start.remaining)
        self.text = Array(text.remaining)
        var matching = start
        let (source, id) = (try matching.text(), try matching.text())
        (member, document, newest, modified) = try Self.member(source, id, text)
        (packages, cpes, saysVersions) = try Self.keys(matching, from: start.at)
    }

    /// What the builder keeps of it, with its bytes at `offset` of the new file and its text at `place`.
    func entry(at offset: Int, text place: TextPacker.Place) -> CatalogBuilder.Entry {
        let row = RecordRow(
            blob: offset, matchingLength: matching.count, text: place, textLength: text.count, textSum: row.textSum,
            flags: row.flags & RecordRow.withdrawn)
        return CatalogBuilder.Entry(
            row: row, member: member, modified: modified, newest: newest, document: document, packages: packages, cpes: cpes,
            saysVersions: saysVersions)
    }

    /// The beginning of ``RecordCoding``'s text part.
    private static func member(
        _ source: String, _ id: String, _ start: ByteCursor
    ) throws(CatalogError) -> (AliasGroups.Member, String?, RecordTime, RecordTime) {
        var text = start
        let hasLocalID = try text.byte() == 1
        let document = try text.optionalText()
        let (aliases, upstream, related) = (try text.texts(), try text.texts(), try text.texts())
        // Summaries and details in both languages.
        for _ in 0..<4 { _ = try text.optionalRaw() }
        let published = RecordTime(try text.optionalText())
        let modified = RecordTime(try text.optionalText())
        let member = AliasGroups.Member(
            source: source, id: id, aliases: aliases, upstream: upstream, related: related, hasLocalID: hasLocalID)
        return (member, document, max(modified, published), modified)
    }

    private static func keys(
        _ cursor: ByteCursor, from start: Int
    ) throws(CatalogError) -> (
        packages: [(key: String, scope: String?, offset: Int)], cpes: [(key: String, offset: Int, isInWords: Bool)], saysVersions: Bool
    ) {
        var matching = cursor
        var packages: [(key: String, scope: String?, offset: Int)] = []
        var cpes: [(key: String, offset: Int, isInWords: Bool)] = []
        var saysVersions = false
        for _ in 0..<(try matching.count()) {
            var part = try matching.part()
            let offset = part.at - start
            let view = try AffectedView(&part)
            func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
            let key = PackageKey(type: text(view.type), namespace: text(view.namespace), name: text(view.name))
            if !saysVersions { saysVersions = try view.saysVersions() }
            packages.append((key.text, view.statement.isPlain ? key.scope(release: text(view.release)) : nil, offset))
        }
        for _ in 0..<(try matching.count()) {
            var part = try matching.part()
            let offset = part.at - start
            var head = part
            _ = try CPEStatementView.joining(&head)
            let isInWords = try StatementCoding.isInWords(&head)
            for key in try CPEProductKey.all(in: &part) { cpes.append((key, offset, isInWords)) }
        }
        return (packages, cpes, saysVersions)
    }
}

extension Catalog {
    /// A record by its number, as it lies in the file.
    func stored(_ number: Int) throws(CatalogError) -> StoredRecord {
        do throws(CatalogError) {
            let row = try row(number)
            let matching = try matching(row)
            return try text(row) { text throws(CatalogError) in try StoredRecord(row, matching: matching, text: text) }
        } catch {
            throw error.placed(path)
        }
    }
}
