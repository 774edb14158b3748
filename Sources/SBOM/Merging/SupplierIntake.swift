import JSONStream

/// Takes one supplier's SBOM into the merged one.
struct SupplierIntake {
    let name: String
    let document: SBOMDocument
    /// Ids of the supplier's SBOM to ids of the merged one.
    private var places: [String: String] = [:]
    /// Ids of what the supplier's SBOM puts into something by a statement.
    private let contained: Set<String>
    /// What contains a part at the supplier's, where the part was there already.
    private var containments: [Relationship] = []
    private var added = 0
    private var joined = 0

    init(name: String, document: SBOMDocument) {
        self.name = name
        self.document = document
        contained = Set(document.relationships.lazy.map(\.facingParts).filter { $0.kind == .contains }.map(\.to))
    }

    mutating func run(_ merger: inout SBOMMerger) {
        let subject = document.subject
        // Before the parts, which name them.
        for file in document.files { take(file, &merger) }
        let parts = (document.subjectComponents + document.components)
        for part in parts { take(part, isSubject: part.id == subject?.id, subject, &merger) }
        for service in document.services {
            var service = service
            let id = service.id
            noteSource(of: &service)
            service.parent = service.parent.flatMap { places[$0] }
            places[id] = merger.take(service: service, from: name)
        }
        others(&merger)
        statements(subject, &merger)
        unsaid(&merger)
        merger.merge.added.append((name, added))
        merger.merge.joined.append((name, joined))
    }

    /// The same contents under the same name are the same file.
    private mutating func take(_ file: FileEntry, _ merger: inout SBOMMerger) {
        var (file, nameless) = (file, file)
        nameless.id = ""
        if !file.hashes.isEmpty, let known = merger.files[nameless] {
            places[file.id] = known
            return
        }
        let id = merger.freeID(file.id)
        places[file.id] = id
        if !file.hashes.isEmpty { merger.files[nameless] = id }
        file.id = id
        merger.merge.document.files.append(file)
    }

    private mutating func take(_ original: Component, isSubject: Bool, _ subject: Component?, _ merger: inout SBOMMerger) {
        var part = original
        // The author of the entry is whoever made the SBOM that it stood in (guidance Annex A Table 4, R-143).
        if part.details.entryAuthors.isEmpty {
            let authors = document.authors + (document.authors.isEmpty ? [document.manufacturer].compactMap { $0 } : [])
            if !authors.isEmpty { part.details.entryAuthors = authors.map { Party(name: $0.name, kind: $0.kind) } }
        }
        if part.hasDetails, let files = part.details.spdx?.files, !files.isEmpty { part.details.spdx?.files = files.map { place($0) } }
        noteSource(of: &part)
        let container = container(of: original, isSubject, subject, merger)
        if let index = place(of: part, merger) {
            let known = merger.merge.document.components[index]
            places[original.id] = known.id
            if let container, container != known.parent, original.parent != nil || !contained.contains(original.id) {
                containments.append(Relationship(from: container, to: known.id, kind: .contains))
            }
            merger.unite(part, at: index, from: name)
            joined += 1
            return
        }
        let id = merger.freeID(part.id)
        places[original.id] = id
        part.id = id
        part.flags.remove(.idIsMadeUp)
        part.parent = container
        merger.lookForTwin(of: part, from: name)
        merger.origins[id] = name
        merger.merge.document.components.append(part)
        merger.note(part, at: merger.merge.document.components.count - 1)
        added += 1
    }

    /// Place in the merged SBOM of what is certainly the same.
    private func place(of part: Component, _ merger: SBOMMerger) -> Int? {
        for key in SBOMMerger.keys(part) { if let index = merger.certain[key] { return index } }
        // One SBOM may have the same thing twice, as two chips of one kind.
        guard let index = SBOMMerger.withoutVersion(part).flatMap({ merger.versionless[$0] }) else { return nil }
        return merger.origins[merger.merge.document.components[index].id] == name ? nil : index
    }

    /// Where an entry is from, unless it says so itself.
    private func noteSource(of part: inout Component) {
        guard SBOMMerger.source(of: part) == nil else { return }
        part.properties.append(Property(name: PropertyName.source, value: name))
        part.properties.append(Property(name: PropertyName.sourceID, value: part.id))
    }

    /// Id of what holds the part in the merged SBOM: what holds it at the supplier's, else the supplier's product.
    private func container(of part: Component, _ isSubject: Bool, _ subject: Component?, _ merger: SBOMMerger) -> String? {
        if let parent = part.parent { return places[parent] }
        return isSubject || merger.options.isFlat ? nil : subject.flatMap { places[$0.id] }
    }

    private func place(_ id: String) -> String {
        if let place = places[id] { return place }
        // An element of another document.
        guard let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")), let other = places[String(id[..<colon])] else { return id }
        return other + String(id[colon...])
    }

    /// Other documents that the supplier's points into (SPDX 2.3 clause 6.6); two may not have one id.
    private mutating func others(_ merger: inout SBOMMerger) {
        for other in document.externalDocuments where !merger.merge.document.externalDocuments.contains(other) {
            var other = other
            let given = other.id
            let known = merger.merge.document.externalDocuments.first { known in
                other.id = known.id
                return known == other
            }
            if let known {
                places[given] = known.id
                continue
            }
            other.id = given
            var number = 2
            while merger.merge.document.externalDocuments.contains(where: { $0.id == other.id }) {
                other.id = "\(given)-\(number)"
                number += 1
            }
            places[given] = other.id
            merger.merge.document.externalDocuments.append(other)
        }
    }

    /// Names what the supplier's document says of itself and the merged one does not: it stays the supplier's own, which is kept beside.
    private func unsaid(_ merger: inout SBOMMerger) {
        var losses = LossList()
        let lists: [(String, Int)] = [
            ("externalReferences", document.externalReferences.count),
            ("properties", document.properties.count + document.metadataProperties.count),
        ]
        for (field, count) in lists where count > 0 { losses.add(.noList(field: field, count: count)) }
        if document.comment != nil { losses.add(.noField(field: "comment")) }
        var unknown = (document.unknown + document.metadataUnknown).filter { $0.key != "$schema" }
        losses.dropUnread(&unknown)
        merger.merge.losses += losses.losses.map { (name, $0) }
    }

    private func statements(_ subject: Component?, _ merger: inout SBOMMerger) {
        var seen = Set(merger.merge.document.relationships)
        func add(_ relationship: Relationship) {
            if relationship.from != relationship.to, seen.insert(relationship).inserted { merger.merge.document.relationships.append(relationship) }
        }
        let own = document.documentID ?? "SPDXRef-DOCUMENT"
        for relationship in document.relationships where relationship.from != own && relationship.to != own {
            var moved = relationship
            moved.from = place(relationship.from)
            moved.to = place(relationship.to)
            add(moved)
        }
        containments.forEach(add)
        if let subject, let under = merger.options.under ?? merger.merge.document.subject?.id {
            add(Relationship(from: under, to: place(subject.id), kind: .dependsOn))
        }
        merger.merge.document.withoutDependencies += document.withoutDependencies.map(place).filter {
            !merger.merge.document.withoutDependencies.contains($0)
        }
        for composition in document.compositions {
            var moved = composition
            moved.id = nil
            moved.assemblies = composition.assemblies.map(place)
            moved.dependencies = composition.dependencies.map(place)
            moved.vulnerabilities = []
            if !merger.merge.document.compositions.contains(moved) { merger.merge.document.compositions.append(moved) }
        }
        claims(&merger)
        for tool in document.tools where !merger.merge.document.tools.contains(where: { $0.name == tool.name && $0.version == tool.version }) {
            var tool = tool
            tool.id = merger.freeID(tool.id)
            merger.merge.document.tools.append(tool)
        }
        for phase in document.phases where !merger.merge.document.phases.contains(where: { $0.name == phase.name }) {
            merger.merge.document.phases.append(phase)
        }
        licenses(&merger)
    }

    /// Claims say where they are from; what both claim stands once, and what does not agree is listed.
    private func claims(_ merger: inout SBOMMerger) {
        let moved = document.vulnerabilities.map { claim in
            var moved = claim
            moved.ref = nil
            for index in moved.affects.indices { moved.affects[index].ref = place(moved.affects[index].ref) }
            for index in moved.ratings.indices { moveParts(&moved.ratings[index]) }
            return moved
        }
        merger.take(moved, from: name)
    }

    /// The parts that a rating of SPDX 3 names, see ``SPDX3Reader``.
    private func moveParts(_ rating: inout VulnerabilityRating) {
        guard document.format.notation == .jsonLD, let index = rating.unknown.firstIndex(where: { $0.key == "to" }) else { return }
        let moved = SPDX3Reader.strings(rating.unknown[index].value).map { JSONValue.string(place($0)) }
        rating.unknown[index] = UnknownField(key: "to", json: SPDX3Reader.raw(.array(moved)))
    }

    private func licenses(_ merger: inout SBOMMerger) {
        for license in document.extractedLicenses {
            guard let known = merger.merge.document.extractedLicenses.first(where: { $0.id == license.id }) else {
                merger.merge.document.extractedLicenses.append(license)
                continue
            }
            if known.text != license.text {
                merger.merge.conflicts.append(
                    SBOMMerge.Conflict(
                        component: license.id, name: license.id, field: "license-text", kept: known.text ?? "",
                        keptFrom: merger.product,
                        other: license.text ?? "",
                        otherFrom: name))
            }
        }
    }
}
