import Versions

/// Compares two SBOMs by what they say of their parts.
public enum SBOMComparer {
    /// What differs in `new` from `old`.
    public static func compare(_ old: SBOMDocument, _ new: SBOMDocument) -> SBOMDifference {
        let (oldParts, newParts) = (parts(of: old), parts(of: new))
        let pairing = PartPairing(oldParts, newParts)
        var difference = SBOMDifference()
        difference.removed = pairing.onlyOld.map { oldParts[$0] }
        difference.added = pairing.onlyNew.map { newParts[$0] }
        let comparison = PartComparison(old, new)
        for pair in pairing.pairs {
            let change = comparison.compare(oldParts[pair.old], newParts[pair.new])
            if change.fields.isEmpty { difference.unchanged += 1 } else { difference.changed.append(change) }
        }
        statements(old, new, oldParts, newParts, pairing, &difference)
        document(old, new, comparison, &difference)
        return difference
    }

    /// All parts but the product, which formats keep in different places.
    private static func parts(of document: SBOMDocument) -> [Component] {
        let subject = document.subject?.id
        return (document.subjectComponents.dropFirst() + document.components + document.services).filter { $0.id != subject }
    }

    private static func document(_ old: SBOMDocument, _ new: SBOMDocument, _ comparison: PartComparison, _ difference: inout SBOMDifference) {
        let facts: [(String, (SBOMDocument) -> String)] = [
            ("product", { $0.subject?.fullName ?? "" }), ("productVersion", { $0.subject?.version ?? "" }),
            ("authors", { $0.authors.map(\.name).sorted().joined(separator: ", ") }),
        ]
        for (field, fact) in facts where fact(old) != fact(new) {
            difference.document.append(SBOMDifference.DocumentChange(field: field, old: fact(old), new: fact(new)))
        }
        guard let before = product(of: old), let after = product(of: new) else { return }
        let change = comparison.compare(before, after)
        difference.product = change.fields.isEmpty ? nil : change
        for field in change.fields {
            guard let name = field.field.productField else { continue }
            difference.document.append(SBOMDifference.DocumentChange(field: name, old: field.old ?? "", new: field.new ?? ""))
        }
    }

    /// The product; CycloneDX may say of the whole who supplies it (1.6 `metadata.supplier`), other formats say it of the product.
    private static func product(of document: SBOMDocument) -> Component? {
        guard var product = document.subject else { return nil }
        product.supplier = product.supplier ?? document.supplier
        return product
    }

    // MARK: Relationships.

    private static func statements(
        _ old: SBOMDocument, _ new: SBOMDocument, _ oldParts: [Component], _ newParts: [Component], _ pairing: PartPairing,
        _ difference: inout SBOMDifference
    ) {
        // The two of a pair are one thing, whatever their ids and versions.
        var oldNames: [String: String] = [:]
        var newNames: [String: String] = [:]
        var shown: [String: String] = [:]
        func note(_ key: String, _ part: Component, _ names: inout [String: String]) {
            names[part.id] = key
            shown[key] = [part.fullName, part.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
        for (number, pair) in pairing.pairs.enumerated() {
            note("=\(number)", oldParts[pair.old], &oldNames)
            note("=\(number)", newParts[pair.new], &newNames)
        }
        for index in pairing.onlyOld { note("-\(index)", oldParts[index], &oldNames) }
        for index in pairing.onlyNew { note("+\(index)", newParts[index], &newNames) }
        if let subject = old.subject { note("*", subject, &oldNames) }
        if let subject = new.subject { note("*", subject, &newNames) }
        let before = ComparedEdges(old, oldNames)
        let after = ComparedEdges(new, newNames)
        func statement(_ edge: ComparedEdges.Edge) -> SBOMDifference.Statement {
            SBOMDifference.Statement(from: shown[edge.from] ?? edge.from, to: shown[edge.to] ?? edge.to, kind: edge.kind)
        }
        // What comes and goes with a part is said with the part.
        func isOwn(_ edge: ComparedEdges.Edge) -> Bool {
            ![edge.from, edge.to].contains { $0.hasPrefix("+") || $0.hasPrefix("-") }
        }
        difference.removedRelationships = before.missing(in: after).filter(isOwn).map(statement)
        difference.addedRelationships = after.missing(in: before).filter(isOwn).map(statement)
    }
}
