import JSONStream

extension SPDX3Reader {
    mutating func relationship(_ element: JSONValue) {
        let type = element["relationshipType"]?.stringValue ?? ""
        let from = Self.strings(element["from"]).first ?? ""
        let targets = Self.strings(element["to"])
        if from.isEmpty { return remark(.missing(field: "from"), Self.id(element)) }
        if type == "hasDeclaredLicense" || type == "hasConcludedLicense" {
            return license(from, targets, type == "hasDeclaredLicense" ? .declared : .concluded)
        }
        completeness(element, type, from, targets)
        let scope = element["scope"]?.stringValue
        let known =
            SPDX3Words.relationships.first { $0.type == type && $0.scope == scope }
            ?? SPDX3Words.relationships.first { $0.type == type && $0.scope == nil }
        var details = RelationshipDetails()
        details.comment = element["comment"]?.stringValue ?? element["description"]?.stringValue
        if known == nil { details.kindText = type }
        for target in targets where !SPDX3Words.isNone(target) && !SPDX3Words.isNoAssertion(target) {
            let (first, second) = known?.isReversed == true ? (target, from) : (from, target)
            document.relationships.append(
                Relationship(
                    from: ids.share(first), to: ids.share(second), kind: known?.kind ?? .other,
                    details: details == RelationshipDetails() ? nil : details))
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
        default: return
        }
        let isDependency = type == "dependsOn"
        if let index = document.compositions.firstIndex(where: { $0.completeness == completeness && isDependency == $0.assemblies.isEmpty }) {
            if isDependency {
                if !document.compositions[index].dependencies.contains(from) { document.compositions[index].dependencies.append(from) }
            } else if !document.compositions[index].assemblies.contains(from) {
                document.compositions[index].assemblies.append(from)
            }
            return
        }
        var composition = Composition(completeness: completeness)
        if isDependency { composition.dependencies = [from] } else { composition.assemblies = [from] }
        document.compositions.append(composition)
    }

    private mutating func license(_ from: String, _ targets: [String], _ basis: LicenseClaim.Basis) {
        for target in targets where !SPDX3Words.isNoAssertion(target) {
            let isNone = SPDX3Words.isNone(target)
            let text = isNone ? "" : licenses[target] ?? RDFGraph.fragment(target)
            pendingLicenses.append((from, LicenseClaim(text, form: isNone ? .noLicense : .expression, basis: basis)))
        }
    }

    // MARK: Vulnerabilities: claims of whoever made the document.

    mutating func vulnerability(_ element: JSONValue) {
        var claim = VulnerabilityClaim()
        claim.ref = Self.id(element)
        let identifiers = element["externalIdentifier"]?.arrayValue ?? []
        claim.id =
            identifiers.first { $0["externalIdentifierType"]?.stringValue == "cve" }?["identifier"]?.stringValue ?? element["name"]?.stringValue
        claim.description = element["description"]?.stringValue ?? element["summary"]?.stringValue
        claim.published = element["security_publishedTime"]?.stringValue
        claim.updated = element["security_modifiedTime"]?.stringValue
        claim.rejected = element["security_withdrawnTime"]?.stringValue
        document.vulnerabilities.append(claim)
    }

    mutating func assessment(_ element: JSONValue, _ type: String) {
        pendingAssessments.append((element, type))
    }

    /// What could only be said once everything was read.
    mutating func finish() {
        for (from, claim) in pendingLicenses {
            if let place = places[from] { document.components[place].licenses.append(claim) } else { lateLicense(from, claim) }
        }
        for (element, type) in pendingAssessments { assess(element, type) }
        var subjects: [String] = []
        var waiting = roots.isEmpty ? collections.keys.sorted() : roots
        var seen: Set<String> = []
        while !waiting.isEmpty {
            let root = waiting.removeFirst()
            guard seen.insert(root).inserted else { continue }
            if let inner = collections[root] { waiting += inner } else { subjects.append(root) }
        }
        for relationship in document.relationships where relationship.kind == .describes && collections[relationship.from] == nil {
            if relationship.from == document.documentID, collections[relationship.to] == nil, !subjects.contains(relationship.to) {
                subjects.append(relationship.to)
            }
        }
        document.subjects = subjects
    }

    /// A licence of a file or another element is kept with it.
    private mutating func lateLicense(_ from: String, _ claim: LicenseClaim) {
        guard let index = document.files.firstIndex(where: { $0.id == from }) else { return }
        let key = claim.basis == .declared ? "hasDeclaredLicense" : "hasConcludedLicense"
        document.files[index].unknown.append(UnknownField(key: key, json: Self.raw(.string(SPDXLicense.text(claim)))))
    }

    private mutating func assess(_ element: JSONValue, _ type: String) {
        guard let from = Self.strings(element["from"]).first, let index = document.vulnerabilities.firstIndex(where: { $0.ref == from }) else {
            document.unknown.append(UnknownField(key: "@graph", json: Self.raw(element)))
            return
        }
        var analysis = VulnerabilityAnalysis()
        analysis.state = SPDX3Words.states.first { $0.type == type }?.state
        analysis.justification = element["security_justificationType"]?.stringValue.map { word in
            SPDX3Words.justifications.first { $0.spdx == word }?.cycloneDX ?? word
        }
        analysis.detail =
            element["security_impactStatement"]?.stringValue ?? element["security_statusNotes"]?.stringValue
            ?? element["security_actionStatement"]?.stringValue
        if document.vulnerabilities[index].analysis == nil || document.vulnerabilities[index].analysis == analysis {
            document.vulnerabilities[index].analysis = analysis
            document.vulnerabilities[index].affects += Self.strings(element["to"]).map { AffectedPart(ref: ids.share($0)) }
        } else {
            // One claim has one analysis; another judgement of the same flaw is a claim beside it.
            var other = document.vulnerabilities[index]
            other.ref = nil
            other.analysis = analysis
            other.affects = Self.strings(element["to"]).map { AffectedPart(ref: ids.share($0)) }
            document.vulnerabilities.append(other)
        }
    }
}
