extension SPDXFitting {
    /// Makes packages of all parts and statements of all that they are to each other.
    mutating func structure(_ document: inout SBOMDocument) {
        let parts = Array(document.everything)
        var statements: [Relationship] = []
        if let given = document.documentID, isSPDX, given != "SPDXRef-DOCUMENT" {
            losses.add(.reworded(field: "SPDXID", value: given, written: "SPDXRef-DOCUMENT"))
        }
        let stated = isSPDX ? Set(document.subjectsOfRelationships) : []
        document.documentID = "SPDXRef-DOCUMENT"
        let missing = describedAnew(document, parts)
        for id in missing { statements.append(Relationship(from: "SPDXRef-DOCUMENT", to: id, kind: .describes)) }
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
        // What SPDX 2 says twice stays as it was.
        var seen: Set<Relationship> = []
        document.relationships = isSPDX ? statements : statements.filter { seen.insert($0).inserted }
        if isSPDX {
            for id in document.subjects where spdxID(id) == nil && !stated.contains(id) { losses.add(.relationship(kind: "DESCRIBES", target: id)) }
        }
        document.subjects = document.subjects.compactMap(spdxID)
        if document.subjects.isEmpty, !missing.isEmpty || !parts.isEmpty { document.subjects = document.subjectsOfRelationships }
        rename(&document)
    }

    /// What the document is to be said to describe beyond what it says itself.
    private mutating func describedAnew(_ document: SBOMDocument, _ parts: [Component]) -> [String] {
        guard isSPDX else {
            let found = described(document, parts)
            return found.isEmpty ? ["NONE"] : found
        }
        // Clause 11.1.1, table 68: mandatory unless there is nothing but one package. Validators take a lone file for more than that.
        guard !document.subjects.contains(where: { spdxID($0) != nil }), parts.count != 1 || !document.files.isEmpty else { return [] }
        var found = described(document, parts)
        if found.isEmpty { found = document.files.compactMap { spdxID($0.id) } }
        if found.isEmpty { found = ["NONE"] }
        losses.add(.filledIn(field: "DESCRIBES", written: found.prefix(3).joined(separator: ", ") + (found.count > 3 ? " … (\(found.count))" : "")))
        return found
    }

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
        let files = Set(document.files.lazy.map(\.id))
        let analyzed = files.isEmpty ? [] : Set(document.everything.filter { isAnalyzed($0) }.map(\.id))
        var described: [String: Int] = [:]
        for (place, statement) in statements.enumerated() where statement.kind == .describes { described[statement.to] = place }
        for relationship in document.relationships {
            if isSPDX3, isDescribed(relationship.facingParts, described, &statements) { continue }
            // Clause 11.1: there are words for nothing at the end of a statement only.
            let isAboutNothing = !isSPDX && (relationship.from == "NONE" || relationship.from == "NOASSERTION")
            if relationship.kind != .provides, !isAboutNothing, let from = spdxID(relationship.from), let to = spdxID(relationship.to) {
                // Clause 7.8: a package whose files were not analyzed contains none, whatever else the document says.
                let facing = relationship.facingParts
                let isRefused =
                    facing.kind == .contains && files.contains(facing.to) && !analyzed.contains(facing.from) && !files.contains(facing.from)
                let stated = isRefused ? reworded(relationship) : relationship
                let isKept = isSPDX && stated.details?.kindText == nil
                statements.append(Relationship(from: from, to: to, kind: stated.kind, details: isKept ? stated.details : details(of: stated)))
            } else {
                losses.component = relationship.from
                losses.add(.relationship(kind: relationship.details?.kindText ?? relationship.kind.rawValue, target: relationship.to))
            }
        }
        losses.component = nil
    }

    /// Is it a statement of the document, or of an SBOM in it, that it describes what ``describedAnew(_:_:)`` has said already? What was said with it goes there.
    private mutating func isDescribed(_ relationship: Relationship, _ described: [String: Int], _ statements: inout [Relationship]) -> Bool {
        guard relationship.kind == .describes, relationship.from == own || spdxID(relationship.from) == nil, let to = spdxID(relationship.to),
            let place = described[to]
        else { return false }
        if let details = details(of: relationship) { statements[place].details = statements[place].details ?? details }
        losses.component = nil
        return true
    }

    /// Does the package say that its files were looked at?
    private func isAnalyzed(_ part: Component) -> Bool {
        isSPDX ? !part.flags.contains(.filesNotAnalyzed) : part.hasDetails && part.details.spdx?.verificationCode != nil
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
        var seen: Set<String> = []
        for index in document.components.indices {
            let id = document.components[index].id
            let name = seen.insert(id).inserted ? ids[id] ?? ids.another(id) : ids.another(id)
            if document.components[index].flags.remove(.idIsMadeUp) != nil {
                if isSPDX { losses.add(.filledIn(field: "SPDXID", written: name)) }
            } else {
                renamed(id, name)
            }
            document.components[index].id = name
            document.components[index].parent = nil
        }
        guard isSPDX else { return }
        for index in document.files.indices {
            let id = document.files[index].id
            let name = seen.insert(id).inserted ? ids[id] ?? ids.another(id, kind: "File") : ids.another(id, kind: "File")
            renamed(id, name)
            document.files[index].id = name
        }
    }

    /// Names an id of SPDX that had to become another: it had other signs than clause 7.2.1 allows, or stood twice.
    private mutating func renamed(_ id: String, _ name: String) {
        if isSPDX, id != name { losses.add(.reworded(field: "SPDXID", value: id, written: name)) }
    }
}
