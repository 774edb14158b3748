extension CycloneDXFitting {
    /// Fits what the parts are to each other: subject, nesting, dependencies.
    mutating func structure(_ document: inout SBOMDocument) {
        files(&document)
        let described = Set(document.subjects)
        subject(&document)
        statements(&document, described)
        document.withoutDependencies = unique(document.withoutDependencies)
    }

    /// Moves what the document describes to its place in the metadata, where only one part has room.
    private mutating func subject(_ document: inout SBOMDocument) {
        guard document.subjectComponents.isEmpty, !document.subjects.isEmpty else { return }
        let wanted = Set(document.subjects)
        let found = document.components.firstIndex { $0.parent == nil && wanted.contains($0.id) }
        let id = found.map { document.components[$0].id }
        for other in document.subjects where other != id && other != "NONE" && other != "NOASSERTION" {
            losses.add(.onlyOne(field: "metadata.component", value: other))
        }
        document.subjects = id.map { [$0] } ?? []
        guard let found else { return }
        document.subjectComponents = [document.components.remove(at: found)]
        guard let id else { return }
        for index in document.components.indices where document.components[index].parent == id { document.components[index].parent = nil }
    }

    /// - Parameter described: what the document describes, all of it: one has a place, and the others are named.
    private mutating func statements(_ document: inout SBOMDocument, _ described: Set<String>) {
        let kinds = Set(document.everything.lazy.map(\.id))
        var nesting: [String: String] = [:]
        var held: [String] = []
        var kept = DependencyGroups()
        var unknown: [String] = []
        let own = document.documentID ?? "SPDXRef-DOCUMENT"
        for relationship in document.relationships {
            let facing = relationship.facingParts
            losses.component = relationship.from
            if facing.details?.comment != nil { losses.add(.noField(field: "relationships.comment")) }
            for field in facing.details?.unknown ?? [] { losses.lose(field) }
            switch facing.kind {
            // The documents and SBOMs that describe it are no parts.
            case .describes where facing.from == own || described.contains(facing.to) && !kinds.contains(facing.from): continue
            case .dependsOn where facing.to == "NONE" && !isSameNotation: document.withoutDependencies.append(facing.from)
            case .dependsOn where facing.to == "NOASSERTION" && !isSameNotation: unknown.append(facing.from)
            case .dependsOn where isSameNotation || kinds.contains(facing.from) && kinds.contains(facing.to):
                kept.add(facing)
                if !Self.isPlain(relationship.kind) {
                    losses.add(.reworded(field: "relationships", value: relationship.kind.rawValue, written: RelationshipKind.dependsOn.rawValue))
                }
            case .provides where minor >= 6: kept.add(facing)
            case .contains where facing.from == document.subjects.first && kinds.contains(facing.to): held.append(facing.to)
            case .contains where kinds.contains(facing.from) && kinds.contains(facing.to) && nesting[facing.to] ?? facing.from == facing.from:
                nesting[facing.to] = facing.from
            default: losses.add(.relationship(kind: relationship.details?.kindText ?? relationship.kind.rawValue, target: relationship.to))
            }
        }
        losses.component = nil
        document.relationships = kept.relationships
        if !unknown.isEmpty {
            var composition = Composition(completeness: .unknown)
            composition.dependencies = unique(unknown)
            document.compositions.append(composition)
        }
        nest(&document, nesting)
        if !held.isEmpty { hold(held, &document) }
    }

    /// The kinds that say no more than that one part needs the other.
    private static func isPlain(_ kind: RelationshipKind) -> Bool { kind == .dependsOn || kind == .dependencyOf }

    private func unique(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

/// Dependencies gathered by what needs them, each stated once.
struct DependencyGroups {
    private var order: [String: Int] = [:]
    private var groups: [[Relationship]] = []
    private var seen: Set<Relationship> = []

    mutating func add(_ relationship: Relationship) {
        var plain = relationship
        plain.details = nil
        guard !plain.from.isEmpty, !plain.to.isEmpty, seen.insert(plain).inserted else { return }
        let group = order[plain.from] ?? groups.count
        if group == groups.count {
            order[plain.from] = group
            groups.append([])
        }
        groups[group].append(plain)
    }

    /// Of each part first what it needs, then what it provides.
    var relationships: [Relationship] { groups.flatMap { group in group.filter { $0.kind != .provides } + group.filter { $0.kind == .provides } } }
}
