import JSONStream

extension SPDX3Writer {
    /// A statement as it will be written: one source, and all targets of neighbouring statements that say the same of it.
    private struct Statement {
        var type: String
        var scope: String?
        var from: String
        var to: [String]
        var completeness: String?
        var details: RelationshipDetails?
    }

    /// What the parts are to each other, and how complete the document is there.
    mutating func relationships() {
        var list: [Statement] = []
        var seen: Set<Said> = []
        // Nesting is containing.
        for part in document.everything {
            guard let parent = part.parent else { continue }
            append(Statement(type: "contains", from: ids[parent], to: [ids[part.id]]), &list, &seen)
        }
        for part in document.components where part.hasDetails {
            for file in part.details.spdx?.files ?? [] {
                append(Statement(type: "contains", from: ids[part.id], to: [ids[file]]), &list, &seen)
            }
        }
        for relationship in document.relationships {
            if let statement = statement(relationship) { append(statement, &list, &seen) }
        }
        completeness(&list)
        for statement in list { write(statement) }
    }

    /// A statement of one target, by which it is known again.
    private struct Said: Hashable {
        let type: String
        let scope: String?
        let from: String
        let to: String
        let details: RelationshipDetails?
    }

    /// Adds a statement, once: lists of files and statements of other formats may say the same. What SPDX 3 says twice stays as it was.
    private func append(_ statement: Statement, _ list: inout [Statement], _ seen: inout Set<Said>) {
        if !isSPDX3 {
            let said = Said(type: statement.type, scope: statement.scope, from: statement.from, to: statement.to[0], details: statement.details)
            guard seen.insert(said).inserted else { return }
        }
        if let last = list.last, last.type == statement.type, last.scope == statement.scope, last.from == statement.from,
            last.details == statement.details, last.to.count > 64 || !last.to.contains(statement.to[0])
        {
            list[list.count - 1].to.append(statement.to[0])
        } else {
            list.append(statement)
        }
    }

    private mutating func statement(_ relationship: Relationship) -> Statement? {
        losses.component = relationship.from
        defer { losses.component = nil }
        let facing = relationship.facingParts
        if !isSPDX3, facing.kind == .describes, facing.from == document.documentID, document.subjects.contains(facing.to) {
            if relationship.details?.comment != nil { losses.add(.noField(field: "relationships.comment")) }
            return nil
        }
        guard isThere(relationship.from), isThere(relationship.to) else {
            losses.add(.relationship(kind: relationship.details?.kindText ?? relationship.kind.rawValue, target: relationship.to))
            return nil
        }
        var details = relationship.details
        var turned = relationship
        var word: (type: String, scope: String?)
        if let known = SPDX3Words.relationships.first(where: { $0.kind == relationship.kind }) {
            word = (known.type, known.scope)
            if known.isReversed { swap(&turned.from, &turned.to) }
        } else if relationship.kind == .patchApplied {
            // What was patched has been patched by it (SPDX 3.0.1 Core, `RelationshipType`).
            word = ("patchedBy", nil)
            swap(&turned.from, &turned.to)
        } else if let type = SPDX3Words.reversed[relationship.kind] {
            word = (type, nil)
            swap(&turned.from, &turned.to)
        } else if isSPDX3, relationship.kind == .other, let own = details?.kindText {
            word = (own, nil)
        } else {
            let given = details?.kindText ?? relationship.kind.rawValue
            word = (relationship.kind == .provides ? "hasSpecification" : "other", nil)
            if given != "OTHER" { losses.add(.reworded(field: "relationship", value: given, written: word.type)) }
        }
        details?.kindText = nil
        if details == RelationshipDetails() { details = nil }
        return Statement(type: word.type, scope: word.scope, from: target(turned.from), to: [target(turned.to)], details: details)
    }

    /// False for what is neither in the document nor named by it as being in another: an id made for it would lead nowhere.
    func isThere(_ id: String) -> Bool {
        isSPDX3 || id == "NONE" || id == "NOASSERTION" || id == document.documentID || ids.knows(id)
    }

    private func target(_ id: String) -> String {
        switch id {
        case "NONE": SPDX3Words.none
        case "NOASSERTION": SPDX3Words.noAssertion
        case document.documentID: isSPDX3 ? id : ids.documentID
        default: ids[id]
        }
    }

    // MARK: How complete it is (SPDX 3.0.1, Core, RelationshipCompleteness).

    private mutating func completeness(_ list: inout [Statement]) {
        let needing = Set(list.lazy.filter { $0.type == "dependsOn" && $0.scope == nil }.map(\.from))
        for id in document.withoutDependencies where isThere(id) && !needing.contains(ids[id]) {
            list.append(Statement(type: "dependsOn", from: ids[id], to: [SPDX3Words.none], completeness: "complete"))
        }
        var places: [String: Int] = [:]
        for (place, statement) in list.enumerated() where statement.scope == nil && (statement.type == "dependsOn" || statement.type == "contains") {
            places["\(statement.type) \(statement.from)"] = places["\(statement.type) \(statement.from)"] ?? place
        }
        for composition in document.compositions {
            losses.component = composition.id
            let word = Self.word(composition.completeness)
            if composition.completeness != .complete, composition.completeness.rawValue != word, word == "incomplete" {
                losses.add(.reworded(field: "compositions", value: composition.completeness.rawValue, written: word))
            }
            if !composition.vulnerabilities.isEmpty { losses.add(.noField(field: "compositions.vulnerabilities")) }
            var unknown = composition.unknown
            losses.dropUnread(&unknown)
            for (type, parts) in [("dependsOn", composition.dependencies), ("contains", composition.assemblies)] {
                for part in parts {
                    if isThere(part) { say(word, type, part, &list, &places) } else { losses.add(.valueRefused(field: "compositions", value: part)) }
                }
            }
        }
        losses.component = nil
    }

    private mutating func say(_ word: String, _ type: String, _ part: String, _ list: inout [Statement], _ places: inout [String: Int]) {
        let key = "\(type) \(ids[part])"
        if let place = places[key] {
            list[place].completeness = word
        } else if word == "complete" {
            // Without a statement there is nothing that could be complete: "it has none" is another thing to say.
            losses.add(.noField(field: "compositions.complete"))
        } else {
            places[key] = list.count
            list.append(Statement(type: type, from: ids[part], to: [SPDX3Words.noAssertion], completeness: word))
        }
    }

    private static func word(_ completeness: Composition.Completeness) -> String {
        switch completeness {
        case .complete: "complete"
        case .unknown, .notSpecified: "noAssertion"
        default: "incomplete"
        }
    }

    private mutating func write(_ statement: Statement) {
        let unknown = statement.details?.unknown ?? []
        let creation = isSPDX3 ? unknown.first { $0.key == "creationInfo" }?.value : nil
        let scope = isSPDX3 ? unknown.first { $0.key == "scope" }?.value?.stringValue : nil
        json.beginObject()
        json.member("type", statement.scope ?? scope == nil ? "Relationship" : "LifecycleScopedRelationship")
        json.member("spdxId", nextStatement())
        json.key("creationInfo")
        if let creation { json.value(creation) } else { json.string(self.creation) }
        json.member("comment", ifPresent: statement.details?.comment)
        json.member("from", statement.from)
        json.member("relationshipType", statement.type)
        json.member("to", statement.to)
        json.member("scope", ifPresent: statement.scope ?? scope)
        json.member("completeness", ifPresent: statement.completeness)
        unread(unknown, except: ["creationInfo", "scope"])
        json.endObject()
    }
}
