import JSONStream

extension CycloneDXJSONWriter {
    /// Writes `dependencies` so that the reader finds the statements, and the ids without dependencies, in the order of the document.
    mutating func dependencies(_ document: SBOMDocument) {
        let entries = DependencyEntry.entries(document)
        list("dependencies", entries) { writer, entry in
            writer.json.member("ref", entry.from)
            writer.texts("dependsOn", entry.needs)
            writer.texts("provides", entry.provides)
        }
    }

    mutating func write(_ composition: Composition) {
        json.member("bom-ref", ifPresent: composition.id)
        json.member("aggregate", composition.completeness.rawValue)
        texts("assemblies", composition.assemblies)
        texts("dependencies", composition.dependencies)
        texts("vulnerabilities", composition.vulnerabilities)
        unknown(composition.unknown)
    }
}

/// One entry of CycloneDX `dependencies`.
struct DependencyEntry {
    var from: String
    var needs: [String] = []
    var provides: [String] = []

    static func entries(_ document: SBOMDocument) -> [DependencyEntry] {
        let groups = groups(document.relationships)
        // An entry that only provides counts as one without needs, so it must stand where that list has its id.
        guard groups.contains(where: \.needs.isEmpty) else { return groups + document.withoutDependencies.map { DependencyEntry(from: $0) } }
        var places: [String: [Int]] = [:]
        for (place, id) in document.withoutDependencies.enumerated().reversed() { places[id, default: []].append(place) }
        var done = 0
        var entries: [DependencyEntry] = []
        for group in groups {
            while group.needs.isEmpty, let place = places[group.from]?.popLast() {
                guard place >= done else { continue }
                entries += document.withoutDependencies[done..<place].map { DependencyEntry(from: $0) }
                done = place + 1
                break
            }
            entries.append(group)
        }
        return entries + document.withoutDependencies[done...].map { DependencyEntry(from: $0) }
    }

    private static func groups(_ relationships: [Relationship]) -> [DependencyEntry] {
        var groups: [DependencyEntry] = []
        var seen: Set<String> = []
        for relationship in relationships {
            let isProvided = relationship.kind == .provides
            guard isProvided || relationship.kind == .dependsOn else { continue }
            let goesBack = !isProvided && groups.last?.provides.isEmpty == false
            let repeats = (isProvided ? groups.last?.provides : groups.last?.needs)?.isEmpty == false && seen.contains(relationship.to)
            if groups.last?.from != relationship.from || goesBack || repeats {
                groups.append(DependencyEntry(from: relationship.from))
                seen = []
            }
            if isProvided {
                if groups[groups.count - 1].provides.isEmpty { seen = [] }
                groups[groups.count - 1].provides.append(relationship.to)
            } else {
                groups[groups.count - 1].needs.append(relationship.to)
            }
            seen.insert(relationship.to)
        }
        return groups
    }
}
