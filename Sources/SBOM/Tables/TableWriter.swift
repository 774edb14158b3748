import Tables

/// Writes a document as a table with a row for each component, the product first: the columns of the guidance's Table 4, then what else a table can hold.
struct TableWriter {
    private static let fields: [TableField] = [
        .number, .supplier, .group, .name, .version, .identifier, .relationship, .dependsOn, .entryAuthor, .timestamp, .license, .origin, .kind,
        .hash,
        .supportLevel, .endOfSupport, .endOfLife, .swid, .scope, .description,
    ]

    private let document: SBOMDocument
    private let isJapanese: Bool
    /// Most characters of a cell, in UTF-16; nil where there is no limit.
    private let longestCell: Int?
    private(set) var losses: LossList
    private var numbers: [String: String] = [:]
    private var wholes: [String: String] = [:]
    private var needs: [String: [String]] = [:]

    init(_ document: SBOMDocument, isJapanese: Bool, longestCell: Int? = nil, losses: LossList) {
        self.document = document
        self.isJapanese = isJapanese
        self.longestCell = longestCell
        self.losses = losses
    }

    mutating func table() -> Table {
        let subject = document.subject
        let others = (document.subjectComponents.dropFirst() + document.components + document.services).filter { $0.id != subject?.id }
        let parts = [subject].compactMap { $0 } + others
        for (index, part) in parts.enumerated() where numbers[part.id] == nil { numbers[part.id] = String(index + 1) }
        relations(subject)
        var rows = [Self.fields.map { $0.header(inJapanese: isJapanese) }]
        for part in parts { rows.append(row(part, isSubject: part.id == subject?.id)) }
        losses.leaveOut(document)
        return Table(name: "SBOM", rows: rows)
    }

    private mutating func relations(_ subject: Component?) {
        let own = document.documentID ?? "SPDXRef-DOCUMENT"
        for part in document.everything { if let parent = part.parent { wholes[part.id] = parent } }
        var seen: Set<[String]> = []
        for relationship in document.relationships {
            let facing = relationship.facingParts
            losses.component = relationship.from
            if let details = relationship.details {
                if details.comment != nil { losses.add(.noField(field: "relationships.comment")) }
                for field in details.unknown { losses.add(.unreadField(field: field.key)) }
            }
            // What the document describes is the product, and further ones are named as lost with the document.
            if facing.kind == .describes, facing.from == own, document.subjects.contains(facing.to) { continue }
            let areRows = numbers[facing.from] != nil && numbers[facing.to] != nil
            switch facing.kind {
            case .contains where areRows && (wholes[facing.to] ?? facing.from) == facing.from: wholes[facing.to] = facing.from
            case .dependsOn where areRows:
                if seen.insert([facing.from, facing.to]).inserted { needs[facing.from, default: []].append(facing.to) }
                // A column for what a part needs cannot say whether the product, its build or its test needs it.
                if relationship.kind != .dependsOn, relationship.kind != .dependencyOf {
                    losses.add(.reworded(field: "relationships", value: relationship.kind.rawValue, written: RelationshipKind.dependsOn.rawValue))
                }
            default: losses.add(.relationship(kind: relationship.details?.kindText ?? relationship.kind.rawValue, target: relationship.to))
            }
        }
        losses.component = nil
    }

    private mutating func row(_ part: Component, isSubject: Bool) -> [String] {
        losses.leaveOut(part, hasManufacturer: supplier(part, isSubject) == nil)
        let cells = Self.fields.map { field in
            switch field {
            case .number: numbers[part.id] ?? ""
            case .supplier: supplier(part, isSubject)?.name ?? part.details.manufacturer?.name ?? ""
            case .group: part.group ?? ""
            case .name: part.name
            case .version: part.version ?? ""
            case .identifier: (part.purls + part.allCPEs + part.details.identifiers.map(\.value)).joined(separator: "\n")
            case .relationship: relation(part, isSubject)
            case .dependsOn: (needs[part.id] ?? []).compactMap { numbers[$0] }.joined(separator: ";")
            case .entryAuthor: document.entryAuthors(of: part).map(\.name).joined(separator: "; ")
            case .timestamp: document.created ?? ""
            case .license: TableLicense(part.licenses).text
            case .origin: part.origin.map { TableValues.word($0, inJapanese: isJapanese) } ?? ""
            case .kind: part.kind == .unspecified ? "" : part.kind.rawValue
            case .hash: part.hashes.map { "\($0.algorithm.name): \($0.value)" }.joined(separator: "\n")
            case .supportLevel: part.support?.level ?? ""
            case .endOfSupport: part.support?.endOfSupport ?? ""
            case .endOfLife: part.support?.endOfLife ?? ""
            case .swid: part.details.swid?.tagID ?? ""
            case .scope: part.scope?.rawValue ?? ""
            case .description: part.details.description ?? ""
            case .purl, .cpe: ""
            }
        }
        return zip(Self.fields, cells).map { cut($1, of: part, $0) }
    }

    /// What spreadsheet programs take of a cell, and the rest named.
    private mutating func cut(_ cell: String, of part: Component, _ field: TableField) -> String {
        guard let longestCell, cell.utf16.count > longestCell else { return cell }
        var (short, count) = ("", 0)
        for scalar in cell.unicodeScalars {
            count += UTF16.width(scalar)
            guard count <= longestCell else { break }
            short.unicodeScalars.append(scalar)
        }
        losses.component = part.id
        losses.add(.cutShort(field: field.rawValue, length: cell.utf16.count, written: short.utf16.count))
        losses.component = nil
        return short
    }

    private func relation(_ part: Component, _ isSubject: Bool) -> String {
        if isSubject { return isJapanese ? "主" : "primary" }
        if let whole = wholes[part.id].flatMap({ numbers[$0] }) { return isJapanese ? "\(whole)に含まれる" : "included in \(whole)" }
        guard document.subject != nil else { return "" }
        return isJapanese ? "包含" : "included"
    }

    /// Who supplies the product is said of the whole document in CycloneDX.
    private func supplier(_ part: Component, _ isSubject: Bool) -> Party? { part.supplier ?? (isSubject ? document.supplier : nil) }
}
