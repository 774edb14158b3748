import JSONStream

extension SPDX3Reader {
    mutating func relationship(_ element: JSONValue) {
        let type = element["relationshipType"]?.stringValue ?? ""
        let from = Self.strings(element["from"]).first ?? ""
        let targets = Self.strings(element["to"])
        if from.isEmpty { return remark(.missing(field: "from")) }
        if type == "hasDeclaredLicense" || type == "hasConcludedLicense" {
            if snippets.contains(from) { return keep(element) }
            return license(from, targets, type == "hasDeclaredLicense" ? .declared : .concluded, besides(element))
        }
        if type == "hasAssociatedVulnerability" {
            let unknown = besides(element)
            for target in targets { pendingAffected.append((part: from, vulnerability: target, unknown: unknown)) }
            return
        }
        completeness(element, type, from, targets)
        let scope = element["scope"]?.stringValue
        let known = SPDX3Words.relationship(type, scope: scope)
        var details = RelationshipDetails()
        details.comment = element["comment"]?.stringValue
        if known == nil, type != "other" { details.kindText = type }
        for member in Self.members(element) {
            switch member.key {
            case "spdxId", "@id", "type", "@type", "from", "to", "relationshipType", "comment": continue
            case "completeness" where type == "dependsOn" || type == "contains": continue
            case "scope" where known?.scope == scope: continue
            case "creationInfo" where member.value == headCreation: continue
            default: details.unknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
            }
        }
        let boxed = details == RelationshipDetails() ? nil : details
        for target in targets {
            if type == "dependsOn", SPDX3Words.isNone(target) { continue }
            let end = SPDX3Words.individual(target) ?? target
            // That nobody knows is what the completeness says.
            if end == "NOASSERTION", element["completeness"] != nil, type == "dependsOn" || type == "contains" { continue }
            let start = SPDX3Words.individual(from) ?? from
            let (first, second) = known?.isReversed == true ? (end, start) : (start, end)
            let stated = Relationship(from: ids.share(first), to: ids.share(second), kind: known?.kind ?? .other, details: boxed)
            document.relationships.append(stated.facingNothing)
        }
    }

    /// What a statement says beside what relates to what, such as a comment; that it is not known to be complete says nothing.
    private func besides(_ element: JSONValue) -> [UnknownField] {
        let known: Set<String> = ["spdxId", "@id", "type", "@type", "from", "to", "relationshipType"]
        return Self.members(element).compactMap { member in
            if known.contains(member.key) || member.key == "creationInfo" && member.value == headCreation { return nil }
            if member.key == "completeness", member.value == .string("noAssertion") { return nil }
            return UnknownField(key: member.key, json: Self.raw(member.value))
        }
    }

    /// What a relationship says of how complete it is (SPDX 3.0.1, RelationshipCompleteness).
    private mutating func completeness(_ element: JSONValue, _ type: String, _ from: String, _ targets: [String]) {
        guard type == "dependsOn" || type == "contains" else { return }
        if type == "dependsOn", !targets.isEmpty, targets.allSatisfy(SPDX3Words.isNone) { document.withoutDependencies.append(ids.share(from)) }
        let completeness: Composition.Completeness
        switch element["completeness"]?.stringValue {
        case "complete": completeness = .complete
        case "incomplete": completeness = .incomplete
        case "noAssertion": completeness = .unknown
        default: return
        }
        let isDependency = type == "dependsOn"
        let isNew = completed.insert(Completed(completeness: completeness, isDependency: isDependency, part: from)).inserted
        if let index = document.compositions.firstIndex(where: { $0.completeness == completeness && isDependency == $0.assemblies.isEmpty }) {
            guard isNew else { return }
            if isDependency {
                document.compositions[index].dependencies.append(from)
            } else {
                document.compositions[index].assemblies.append(from)
            }
            return
        }
        var composition = Composition(completeness: completeness)
        if isDependency { composition.dependencies = [from] } else { composition.assemblies = [from] }
        document.compositions.append(composition)
    }

    private mutating func license(_ from: String, _ targets: [String], _ basis: LicenseClaim.Basis, _ besides: [UnknownField]) {
        var details: LicenseDetails?
        if !besides.isEmpty {
            details = LicenseDetails()
            details?.unknownBeside = besides
        }
        for target in targets {
            let isNone = SPDX3Words.isNone(target)
            let text = isNone ? "" : SPDX3Words.isNoAssertion(target) ? FileLicense.noAssertion : licenses.text(target)
            pendingLicenses.append((from, LicenseClaim(text, form: isNone ? .noLicense : .expression, basis: basis, details: details), target))
        }
    }

    /// What could only be said once everything was read.
    mutating func finish() {
        let files = Dictionary(document.files.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (from, claim, target) in pendingLicenses {
            let kept = FileLicense(claim)
            let key = claim.basis == .declared ? "hasDeclaredLicense" : "hasConcludedLicense"
            if places[target] != nil || files[target] != nil || agents[target] != nil || toolNames[target] != nil || flaws[target] != nil {
                // No licence, whatever the statement says: it stays the statement that it is.
                var details = RelationshipDetails()
                details.kindText = key
                details.unknown = claim.details?.unknownBeside ?? []
                document.relationships.append(Relationship(from: ids.share(from), to: ids.share(target), kind: .other, details: details))
                continue
            }
            if let place = places[from], kept.claim == nil {
                document.components[place].unknown.append(kept.kept(key))
            } else if let place = places[from] {
                document.components[place].licenses.append(claim)
            } else if let file = files[from] {
                document.files[file].unknown.append(kept.kept(key))
            }
        }
        for (part, vulnerability, unknown) in pendingAffected {
            guard let place = flaws[vulnerability] else {
                document.relationships.append(Self.associated(part, vulnerability, unknown))
                continue
            }
            var affected = AffectedPart(ref: ids.share(part))
            affected.unknown = unknown
            document.vulnerabilities[place].affects.append(affected)
        }
        assess()
        var subjects: [String] = []
        var waiting = roots.isEmpty ? collections.keys.sorted() : roots
        var seen: Set<String> = []
        var next = 0
        while next < waiting.count {
            let root = waiting[next]
            next += 1
            guard seen.insert(root).inserted else { continue }
            if let inner = collections[root] { waiting += inner } else { subjects.append(SPDX3Words.individual(root) ?? root) }
        }
        for relationship in document.relationships where relationship.kind == .describes && collections[relationship.from] == nil {
            if relationship.from == document.documentID, collections[relationship.to] == nil, seen.insert(relationship.to).inserted {
                subjects.append(relationship.to)
            }
        }
        document.subjects = subjects
    }
}
