import JSONStream

extension SPDX3Reader {
    mutating func relationship(_ element: JSONValue) {
        let type = element["relationshipType"]?.stringValue ?? ""
        let from = Self.strings(element["from"]).first ?? ""
        let targets = Self.strings(element["to"])
        if from.isEmpty { return remark(.missing(field: "from")) }
        if type == "hasDeclaredLicense" || type == "hasConcludedLicense" {
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
        if known == nil { details.kindText = type }
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
            let end = SPDX3Words.isNone(target) ? "NONE" : SPDX3Words.isNoAssertion(target) ? "NOASSERTION" : target
            // That nobody knows is what the completeness says.
            if end == "NOASSERTION", element["completeness"] != nil, type == "dependsOn" || type == "contains" { continue }
            let (first, second) = known?.isReversed == true ? (end, from) : (from, end)
            document.relationships.append(
                Relationship(from: ids.share(first), to: ids.share(second), kind: known?.kind ?? .other, details: boxed))
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
        for target in targets where !SPDX3Words.isNoAssertion(target) {
            let isNone = SPDX3Words.isNone(target)
            let text = isNone ? "" : licenses.text(target)
            if text == "NOASSERTION" { continue }
            pendingLicenses.append((from, LicenseClaim(text, form: isNone ? .noLicense : .expression, basis: basis, details: details)))
        }
    }

    // MARK: Vulnerabilities: claims of whoever made the document.

    mutating func vulnerability(_ element: JSONValue) {
        var claim = VulnerabilityClaim()
        claim.ref = Self.id(element)
        claim.id = element["name"]?.stringValue
        for member in Self.members(element) {
            switch (member.key, member.value) {
            case ("spdxId", _), ("@id", _), ("type", _), ("@type", _), ("name", _): continue
            case ("creationInfo", let info) where info == headCreation: continue
            case ("description", .string(let text)): claim.description = text
            case ("summary", .string(let text)): claim.detail = text
            case ("security_publishedTime", .string(let text)): claim.published = text
            case ("security_modifiedTime", .string(let text)): claim.updated = text
            case ("security_withdrawnTime", .string(let text)): claim.rejected = text
            case ("externalIdentifier", .array(let entries)): identifiers(entries, &claim)
            case ("externalRef", .array(let entries)):
                let left = entries.filter { !Self.weakness($0, &claim) }
                if !left.isEmpty { claim.unknown.append(UnknownField(key: member.key, json: Self.raw(.array(left)))) }
            case ("extension", .array(let entries)):
                let left = entries.filter { entry in
                    guard let list = SPDX3Identifiers.properties(entry) else { return true }
                    claim.properties += list
                    return false
                }
                if !left.isEmpty { claim.unknown.append(UnknownField(key: member.key, json: Self.raw(.array(left)))) }
            default: claim.unknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
            }
        }
        if let ref = claim.ref, flaws[ref] == nil { flaws[ref] = document.vulnerabilities.count }
        document.vulnerabilities.append(claim)
    }

    /// The id of the vulnerability, and those that others gave it.
    private func identifiers(_ entries: [JSONValue], _ claim: inout VulnerabilityClaim) {
        var left: [JSONValue] = []
        if let cve = entries.first(where: { $0["externalIdentifierType"]?.stringValue == "cve" })?["identifier"]?.stringValue { claim.id = cve }
        for entry in entries {
            let type = entry["externalIdentifierType"]?.stringValue
            guard let value = entry["identifier"]?.stringValue, type == "cve" || type == "securityOther", entry["comment"] == nil,
                entry["issuingAuthority"] == nil, Self.strings(entry["identifierLocator"]).count < 2
            else {
                left.append(entry)
                continue
            }
            let source = Self.strings(entry["identifierLocator"]).first.map { VulnerabilitySource(url: $0) }
            if claim.id == nil { claim.id = value }
            if value == claim.id {
                claim.source = claim.source ?? source
            } else {
                claim.references.append(VulnerabilityReference(id: value, source: source))
            }
        }
        if !left.isEmpty { claim.unknown.append(UnknownField(key: "externalIdentifier", json: Self.raw(.array(left)))) }
    }

    private static func weakness(_ entry: JSONValue, _ claim: inout VulnerabilityClaim) -> Bool {
        let locators = strings(entry["locator"])
        guard entry["externalRefType"]?.stringValue == "cwe", entry["comment"] == nil, !locators.isEmpty else { return false }
        let numbers = locators.compactMap { $0.utf8.starts(with: "CWE-".utf8) ? Int($0.dropFirst(4)) : nil }
        guard numbers.count == locators.count else { return false }
        claim.cwes += numbers
        return true
    }

    /// What could only be said once everything was read.
    mutating func finish() {
        let files = Dictionary(document.files.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (from, claim) in pendingLicenses {
            if let place = places[from] {
                document.components[place].licenses.append(claim)
            } else if let file = files[from] {
                lateLicense(file, claim)
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
        for (element, type) in pendingAssessments { assess(element, type) }
        for index in document.vulnerabilities.indices { Self.dropUsualParts(&document.vulnerabilities[index]) }
        var subjects: [String] = []
        var waiting = roots.isEmpty ? collections.keys.sorted() : roots
        var seen: Set<String> = []
        var next = 0
        while next < waiting.count {
            let root = waiting[next]
            next += 1
            guard seen.insert(root).inserted else { continue }
            if let inner = collections[root] { waiting += inner } else { subjects.append(root) }
        }
        for relationship in document.relationships where relationship.kind == .describes && collections[relationship.from] == nil {
            if relationship.from == document.documentID, collections[relationship.to] == nil, seen.insert(relationship.to).inserted {
                subjects.append(relationship.to)
            }
        }
        document.subjects = subjects
    }

    /// A licence of a file or another element is kept with it.
    private mutating func lateLicense(_ index: Int, _ claim: LicenseClaim) {
        document.files[index].unknown.append(FileLicense(claim).kept(claim.basis == .declared ? "hasDeclaredLicense" : "hasConcludedLicense"))
    }

    private static func associated(_ part: String, _ vulnerability: String, _ unknown: [UnknownField]) -> Relationship {
        var details = RelationshipDetails()
        details.kindText = "hasAssociatedVulnerability"
        details.unknown = unknown
        return Relationship(from: part, to: vulnerability, kind: .other, details: details)
    }

    private mutating func assess(_ element: JSONValue, _ type: String) {
        guard let from = Self.strings(element["from"]).first, let index = flaws[from] else { return keep(element) }
        if type.hasPrefix("security_Cvss") {
            document.vulnerabilities[index].ratings.append(rating(element))
            return
        }
        var analysis = VulnerabilityAnalysis()
        analysis.state = SPDX3Words.states.first { $0.type == type }?.state
        for member in Self.members(element) {
            switch (member.key, member.value) {
            case ("spdxId", _), ("@id", _), ("type", _), ("@type", _), ("from", _), ("to", _), ("relationshipType", _): continue
            case ("creationInfo", let info) where info == headCreation: continue
            case ("security_justificationType", .string(let word)):
                analysis.justification = SPDX3Words.justifications.first { $0.spdx == word }?.cycloneDX ?? word
            case ("security_impactStatement", .string(let text)), ("security_statusNotes", .string(let text)): analysis.detail = text
            case ("security_actionStatement", .string(let text)):
                if document.vulnerabilities[index].recommendation == nil { document.vulnerabilities[index].recommendation = text }
            case ("security_publishedTime", .string(let text)): analysis.firstIssued = text
            case ("security_modifiedTime", .string(let text)): analysis.lastUpdated = text
            default: analysis.unknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
            }
        }
        let parts = Self.strings(element["to"])
        if flawedParts[index] == nil { flawedParts[index] = Set(document.vulnerabilities[index].affects.map(\.ref)) }
        let isFirst = document.vulnerabilities[index].analysis == nil
        // One claim has one analysis, of all its parts; another judgement of the same flaw, or one of other parts, is a claim beside it.
        if isFirst ? flawedParts[index]?.isSubset(of: parts) == true : document.vulnerabilities[index].analysis == analysis {
            document.vulnerabilities[index].analysis = analysis
            for part in parts where flawedParts[index]?.insert(part).inserted == true {
                document.vulnerabilities[index].affects.append(AffectedPart(ref: ids.share(part)))
            }
        } else {
            var other = document.vulnerabilities[index]
            other.ref = nil
            other.ratings = []
            other.analysis = analysis
            other.affects = parts.map { AffectedPart(ref: ids.share($0)) }
            document.vulnerabilities.append(other)
        }
    }

    /// A rating is of the parts that the flaw is in, unless it names others.
    private static func dropUsualParts(_ claim: inout VulnerabilityClaim) {
        guard !claim.ratings.isEmpty else { return }
        let parts = Set(claim.affects.map(\.ref))
        for index in claim.ratings.indices {
            claim.ratings[index].unknown.removeAll { $0.key == "to" && Set(strings($0.value)) == parts }
        }
    }

    private func rating(_ element: JSONValue) -> VulnerabilityRating {
        var rating = VulnerabilityRating()
        rating.vector = element["security_vectorString"]?.stringValue
        rating.severity = element["security_severity"]?.stringValue
        if case .number(let text)? = element["security_score"] { rating.score = text }
        let vector = rating.vector ?? ""
        rating.method =
            vector.hasPrefix("CVSS:4") ? "CVSSv4" : vector.hasPrefix("CVSS:3.1") ? "CVSSv31" : vector.hasPrefix("CVSS:3") ? "CVSSv3" : "CVSSv2"
        let known: Set<String> = [
            "spdxId", "@id", "type", "@type", "from", "relationshipType", "security_vectorString", "security_severity", "security_score",
        ]
        for member in Self.members(element) where !known.contains(member.key) && !(member.key == "creationInfo" && member.value == headCreation) {
            rating.unknown.append(UnknownField(key: member.key, json: Self.raw(member.value)))
        }
        return rating
    }
}
