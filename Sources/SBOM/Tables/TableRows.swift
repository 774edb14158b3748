import Tables

/// The rows of a table of components, made into a document.
struct TableRows {
    private let table: Table
    private let mapping: TableMapping
    private let limits: SBOMLimits
    private var result: SBOMDocument
    private var ids = IDTable()
    /// Component of each row, by what other rows call it: its number, its name, its name and version.
    private var names: [String: String] = [:]
    /// Those of the names that another row has too.
    private var namesOfSeveral: Set<String> = []
    private var relations: [(id: String, words: String, row: Int)] = []
    private var needs: [(id: String, words: String, row: Int)] = []
    private var times: [(text: String, row: Int)] = []
    /// Number from 1 of the row of each component.
    private(set) var numbers: [Int] = []
    /// What a column of products says in all rows.
    private var product: String?
    /// What a column of their versions says in all rows.
    private var productVersion: String?

    init(_ table: Table, _ mapping: TableMapping, format: SBOMFormat, limits: SBOMLimits) {
        self.table = table
        self.mapping = mapping
        self.limits = limits
        result = SBOMDocument(format: format)
    }

    mutating func document() -> SBOMDocument {
        let headers = table.rows.indices.contains(mapping.headerRow) ? table.rows[mapping.headerRow] : []
        product = mapping.product.flatMap { saidOfAll($0, headers) }
        if product != nil { productVersion = mapping.productVersion.flatMap { saidOfAll($0, headers) } }
        takeNotes()
        nameUnknownColumns(headers)
        for (index, row) in table.rows.enumerated() where index > mapping.headerRow {
            guard row.contains(where: { !$0.utf8.allSatisfy { $0 <= 32 } }) else { continue }
            guard !isHeader(row, headers) else {
                remark(.headersRepeated, index + 1)
                continue
            }
            take(spanning(row, index), headers, number: index + 1)
        }
        takeProduct()
        relate()
        // A date that is none does not win over one that is.
        result.created = Moment.latest(times.lazy.map(\.text)) ?? times.map(\.text).max()
        return result
    }

    /// What the reader of the cells has seen, and versions that are numbers.
    private mutating func takeNotes() {
        for note in table.notes {
            let row = note.row.map { $0 + 1 }
            switch note.kind {
            case .noValue(let value): remark(.cellWithoutValue(cell: note.cell, value: quoted(value)), row)
            case .leftOut(let value): remark(.cellLeftOut(cell: note.cell, value: quoted(value)), row)
            case .encodingGuessed(let encoding): remark(.encodingGuessed(encoding: encoding.rawValue), headerRow)
            }
        }
        result.remarksLeftOut += table.notesLeftOut
        let columns = mapping.fields.filter { $0.value == .version }.map(\.key) + (product == nil ? [] : [mapping.productVersion].compactMap { $0 })
        for column in columns {
            for row in table.shownOtherwise[column] ?? [] where row > mapping.headerRow && table.rows[row].indices.contains(column) {
                remark(.numberShownOtherwise(cell: "\(ColumnName.of(column))\(row + 1)", value: quoted(table.rows[row][column])), row + 1)
            }
        }
    }

    /// Printed lists have their headers on each page.
    private func isHeader(_ row: [String], _ headers: [String]) -> Bool {
        mapping.fields.keys.allSatisfy { place in
            headers.indices.contains(place) && row.indices.contains(place) && !headers[place].isEmpty
                && TableField.plain(row[place]) == TableField.plain(headers[place])
        }
    }

    /// Number of the row that the time of the whole was taken from.
    func row(ofTime text: String) -> Int? { times.first { $0.text == text }?.row }

    /// Number from 1 of the row of the headers.
    var headerRow: Int { mapping.headerRow + 1 }

    /// Number from 1 of the column that holds `field`.
    func column(of field: TableField) -> Int? { mapping.fields.filter { $0.value == field }.keys.min().map { $0 + 1 } }

    /// Number from 1 of the first cell of the row, itself counted from 1, in which `text` stands.
    func column(of text: String, row: Int) -> Int? {
        guard table.rows.indices.contains(row - 1), !text.isEmpty else { return nil }
        return table.rows[row - 1].firstIndex { $0.contains(text) }.map { $0 + 1 }
    }

    /// The row with what cells that begin in a row above say of it. A name is not repeated: such rows tell more of one component.
    private func spanning(_ row: [String], _ index: Int) -> [String] {
        guard !table.spans.isEmpty else { return row }
        var full = row
        for (column, field) in mapping.fields where field != .name && field != .number {
            guard let first = table.firstRow(ofCellAt: column, row: index), first > mapping.headerRow, table.rows[first].indices.contains(column)
            else { continue }
            while full.count <= column { full.append("") }
            if full[column].isEmpty { full[column] = table.rows[first][column] }
        }
        return full
    }

    private func cell(_ row: [String], _ field: TableField) -> String? { cells(row, field).first }

    /// What the columns of a field say, those that say something, from the left.
    private func cells(_ row: [String], _ field: TableField) -> [String] {
        var places: [Int] = []
        for (place, known) in mapping.fields where known == field && row.indices.contains(place) { places.append(place) }
        return places.sorted().compactMap { place in
            let text = CycloneDXXMLTranscriber.trimmed(row[place])
            return text.isEmpty || text == "-" || text == "—" ? nil : text
        }
    }

    /// What a column of products or of their versions says where it says one thing only, and no row is the product; nil otherwise.
    private func saidOfAll(_ column: Int, _ headers: [String]) -> String? {
        var said: String?
        for row in table.rows.dropFirst(mapping.headerRow + 1) where cell(row, .name) != nil && !isHeader(row, headers) {
            if let words = cell(row, .relationship), TableValues.isPrimary(words) { return nil }
            let text = row.indices.contains(column) ? CycloneDXXMLTranscriber.trimmed(row[column]) : ""
            guard !text.isEmpty else { continue }
            guard said ?? text == text else { return nil }
            said = text
        }
        return said
    }

    /// The product of a column of products: the row of its name, or a part that has no row.
    private mutating func takeProduct() {
        guard let product else { return }
        let rows = result.components.indices.filter { result.components[$0].name == product }
        if rows.count == 1 {
            if result.components[rows[0]].version == nil { result.components[rows[0]].version = productVersion }
            return result.subjects = [result.components[rows[0]].id]
        }
        var subject = Component(id: ids.makeUp(like: productVersion.map { "\(product)@\($0)" } ?? product), name: product)
        subject.version = productVersion
        subject.flags.insert(.idIsMadeUp)
        for name in [product] + (productVersion.map { ["\(product) \($0)", "\(product)@\($0)"] } ?? []) where names[name.lowercased()] == nil {
            names[name.lowercased()] = subject.id
        }
        result.subjects = [subject.id]
        result.subjectComponents = [subject]
    }

    /// True for a column that no field is read from.
    private func isUnknown(_ place: Int) -> Bool {
        mapping.fields[place] == nil && (product == nil || place != mapping.product) && (productVersion == nil || place != mapping.productVersion)
    }

    /// Columns with something in them that no field is read from.
    private mutating func nameUnknownColumns(_ headers: [String]) {
        let rows = table.rows.dropFirst(mapping.headerRow + 1)
        let width = rows.reduce(headers.count) { max($0, $1.count) }
        for place in 0..<width where isUnknown(place) {
            guard rows.contains(where: { $0.indices.contains(place) && !$0[place].utf8.allSatisfy { $0 <= 32 } }) else { continue }
            let header = headers.indices.contains(place) ? CycloneDXXMLTranscriber.trimmed(headers[place]) : ""
            remark(.unknownColumn(column: ColumnName.of(place), header: quoted(header)), headerRow)
        }
    }

    private mutating func remark(_ kind: SBOMRemark.Kind, _ row: Int?) {
        if result.remarks.count < limits.remarks {
            result.remarks.append(SBOMRemark(kind, pointer: "", line: row))
        } else {
            result.remarksLeftOut += 1
        }
    }

    private mutating func take(_ row: [String], _ headers: [String], number: Int) {
        guard let name = cell(row, .name) else { return remark(.rowPassedOver, number) }
        var part = Component(id: "", name: name)
        part.group = cell(row, .group)
        part.version = cell(row, .version)
        part.supplier = cell(row, .supplier).map { Party(name: $0, kind: .organization) }
        TableValues.identifiers([.purl, .identifier, .cpe].flatMap { cells(row, $0) }, &part)
        if let tag = cell(row, .swid) { part.details.swid = SWIDReference(tagID: tag) }
        if let text = cell(row, .hash) { part.hashes = TableValues.hashes(text) }
        if let text = cell(row, .license) { part.licenses = [TableValues.license(text)] }
        if let text = cell(row, .origin) {
            part.origin = TableValues.origin(text)
            if part.origin == nil { remark(.unknownValue(field: "origin", value: quoted(text)), number) }
        }
        if let text = cell(row, .kind) {
            part.kind = TableValues.kind(text) ?? .other
            if TableValues.kind(text) == nil { remark(.unknownValue(field: "kind", value: quoted(text)), number) }
        }
        if let text = cell(row, .scope) {
            part.scope = TableValues.scope(text)
            if part.scope == nil { remark(.unknownValue(field: "scope", value: quoted(text)), number) }
        }
        part.details.description = cell(row, .description)
        if let author = cell(row, .entryAuthor) {
            part.details.entryAuthors = author.split(separator: ";").map { Party(name: CycloneDXXMLTranscriber.trimmed(String($0))) }
        }
        let support = SupportStatement(
            level: cell(row, .supportLevel), endOfSupport: day(row, .endOfSupport, number), endOfLife: day(row, .endOfLife, number))
        if !support.isEmpty { part.details.support = support }
        for (place, text) in row.enumerated()
        where isUnknown(place) && !CycloneDXXMLTranscriber.trimmed(text).isEmpty {
            let header = headers.indices.contains(place) ? headers[place] : ""
            part.properties.append(Property(name: header.isEmpty ? "column \(place + 1)" : header, value: text))
        }
        place(&part, row, number)
        result.components.append(part)
        numbers.append(number)
    }

    /// What a column of dates says; words stay words, and are named.
    private mutating func day(_ row: [String], _ field: TableField, _ number: Int) -> String? {
        guard let text = cell(row, field) else { return nil }
        let day = TableValues.day(text)
        if Moment(day: day) == nil { remark(.unknownValue(field: field.rawValue, value: quoted(text)), number) }
        return day
    }

    private mutating func place(_ part: inout Component, _ row: [String], _ number: Int) {
        let label = [part.name, part.version ?? ""].filter { !$0.isEmpty }.joined(separator: "@")
        part.id = ids.makeUp(like: part.purl ?? label)
        part.flags.insert(.idIsMadeUp)
        for key in [cell(row, .number), part.name, part.version.map { "\(part.name) \($0)" }, part.version.map { "\(part.name)@\($0)" }].compactMap({
            $0
        }) {
            let name = key.lowercased()
            if names[name] == nil { names[name] = part.id } else if names[name] != part.id { namesOfSeveral.insert(name) }
        }
        if let words = cell(row, .relationship) { relations.append((part.id, words, number)) }
        if let numbers = cell(row, .dependsOn) { needs.append((part.id, numbers, number)) }
        if let time = cell(row, .timestamp) { times.append((TableValues.time(time), number)) }
    }

    // MARK: Relations.

    /// "primary" makes the product; "included in X" puts the part below X, or below the product where X is not named; "contains X" puts X below the part.
    private mutating func relate() {
        for relation in relations where TableValues.isPrimary(relation.words) { result.subjects.append(relation.id) }
        for relation in relations where !TableValues.isPrimary(relation.words) {
            if let inside = TableValues.contents(relation.words).flatMap({ named($0, relation.row) }) {
                result.relationships.append(Relationship(from: relation.id, to: inside, kind: .contains))
                continue
            }
            let target = TableValues.target(relation.words)
            if let whole = target.isEmpty ? result.subjects.first : named(target, relation.row) {
                result.relationships.append(Relationship(from: whole, to: relation.id, kind: .contains))
            } else {
                remark(.unknownValue(field: "relationship", value: quoted(relation.words)), relation.row)
            }
        }
        for need in needs {
            for entry in need.words.split(whereSeparator: { ";,、;,\n".contains($0) }) {
                let text = CycloneDXXMLTranscriber.trimmed(String(entry))
                // Names may have spaces in them; numbers may stand with spaces between them.
                for word in names[text.lowercased()] != nil ? [text] : text.split(separator: " ").map({ String($0) }) {
                    if let other = named(word, need.row) {
                        result.relationships.append(Relationship(from: need.id, to: other, kind: .dependsOn))
                    } else {
                        remark(.unknownValue(field: "depends-on", value: quoted(word)), need.row)
                    }
                }
            }
        }
    }

    /// The component that a row calls so, and a remark where that is not sure.
    private mutating func named(_ name: String, _ row: Int) -> String? {
        guard let id = names[name.lowercased()] else { return nil }
        if namesOfSeveral.contains(name.lowercased()) { remark(.nameOfSeveral(name: quoted(name)), row) }
        return id
    }
}
