extension SPDXFitting {
    /// Makes packages of all parts and statements of all that they are to each other.
    mutating func structure(_ document: inout SBOMDocument) {
        let parts = Array(document.everything)
        var statements: [Relationship] = []
        let own = isSPDX ? document.documentID ?? "SPDXRef-DOCUMENT" : "SPDXRef-DOCUMENT"
        if !isSPDX {
            let described = described(document, parts)
            for id in described.isEmpty ? ["NONE"] : described { statements.append(Relationship(from: own, to: id, kind: .describes)) }
        }
        for part in parts {
            if let parent = part.parent.flatMap(spdxID), let id = spdxID(part.id) {
                statements.append(Relationship(from: parent, to: id, kind: .contains))
            }
        }
        relationships(document, &statements)
        completeness(&document, &statements)
        inherit(&document)
        document.components = Array(document.everything)
        document.subjectComponents = []
        document.services = []
        document.relationships = statements
        document.subjects = isSPDX ? document.subjects : document.subjects.compactMap(spdxID)
        if document.subjects.isEmpty, !parts.isEmpty { document.subjects = document.subjectsOfRelationships }
        rename(&document)
    }

    private func spdxID(_ id: String) -> String? { isSPDX || id == "NONE" || id == "NOASSERTION" ? id : ids[id] }

    /// The document must say what it describes: its subject, else whatever nothing else needs or contains.
    private func described(_ document: SBOMDocument, _ parts: [Component]) -> [String] {
        let stated = document.subjects.compactMap(spdxID)
        guard stated.isEmpty else { return stated }
        let needed = Set(document.relationships.lazy.filter { $0.kind == .dependsOn }.map(\.to))
        var seen: Set<String> = []
        let tops = parts.filter { $0.parent == nil && !needed.contains($0.id) }
        return (tops.isEmpty ? parts.filter { $0.parent == nil } : tops).compactMap { spdxID($0.id) }.filter { seen.insert($0).inserted }
    }

    private mutating func relationships(_ document: SBOMDocument, _ statements: inout [Relationship]) {
        let files = isSPDX ? [] : Set(document.files.lazy.map(\.id))
        let analyzed = files.isEmpty ? [] : Set(document.everything.lazy.filter { $0.details.spdx?.verificationCode != nil }.map(\.id))
        for relationship in document.relationships {
            if isSPDX, relationship.kind != .provides {
                statements.append(relationship)
            } else if relationship.kind != .provides, let from = spdxID(relationship.from), let to = spdxID(relationship.to) {
                // Clause 7.8: a package whose files were not analyzed contains none, whatever else the document says.
                let facing = relationship.facingParts
                let isRefused = facing.kind == .contains && files.contains(facing.to) && !analyzed.contains(facing.from)
                let stated = isRefused ? reworded(relationship) : relationship
                statements.append(Relationship(from: from, to: to, kind: stated.kind, details: details(of: stated)))
            } else {
                losses.component = relationship.from
                losses.add(.relationship(kind: relationship.details?.kindText ?? relationship.kind.rawValue, target: relationship.to))
            }
        }
        losses.component = nil
    }

    private func reworded(_ relationship: Relationship) -> Relationship {
        var details = relationship.details ?? RelationshipDetails()
        details.kindText = details.kindText ?? relationship.kind.rawValue
        return Relationship(from: relationship.from, to: relationship.to, kind: .other, details: details)
    }

    /// No dependencies is `DEPENDS_ON NONE`; dependencies that are not all known are `DEPENDS_ON NOASSERTION`.
    private mutating func completeness(_ document: inout SBOMDocument, _ statements: inout [Relationship]) {
        let needing = Set(document.relationships.lazy.filter { $0.kind == .dependsOn }.map(\.from))
        for id in document.withoutDependencies where !needing.contains(id) {
            if let from = spdxID(id) { statements.append(Relationship(from: from, to: "NONE", kind: .dependsOn)) }
        }
        document.withoutDependencies = []
        for composition in document.compositions {
            losses.component = composition.id
            let isOpen = composition.completeness == .unknown || composition.completeness == .incomplete
            if isOpen, composition.assemblies.isEmpty, composition.vulnerabilities.isEmpty, composition.unknown.isEmpty {
                for id in composition.dependencies {
                    if let from = spdxID(id) { statements.append(Relationship(from: from, to: "NOASSERTION", kind: .dependsOn)) }
                }
            } else {
                losses.add(.noField(field: "compositions.\(composition.completeness.rawValue)"))
            }
        }
        losses.component = nil
        document.compositions = []
    }

    /// Who supplies and makes what the document describes is said of the subject itself in SPDX.
    private mutating func inherit(_ document: inout SBOMDocument) {
        if let supplier = document.supplier {
            if document.subjectComponents.isEmpty || document.subjectComponents[0].supplier != nil {
                if document.subjectComponents.first?.supplier != supplier { losses.add(.noField(field: "metadata.supplier")) }
            } else {
                document.subjectComponents[0].supplier = supplier
            }
        }
        if let maker = document.manufacturer {
            if document.subjectComponents.isEmpty || document.subjectComponents[0].details.manufacturer != nil {
                if document.subjectComponents.first?.details.manufacturer != maker { losses.add(.noField(field: "metadata.manufacturer")) }
            } else {
                document.subjectComponents[0].details.manufacturer = maker
            }
        }
        document.supplier = nil
        document.manufacturer = nil
    }

    private mutating func rename(_ document: inout SBOMDocument) {
        guard !isSPDX else { return }
        var seen: Set<String> = []
        for index in document.components.indices {
            let id = document.components[index].id
            let name = seen.insert(id).inserted ? ids[id] ?? ids.another(id) : ids.another(id)
            document.components[index].id = name
            document.components[index].parent = nil
            document.components[index].flags.remove(.idIsMadeUp)
        }
    }
}
