import Diagnostics
import JSONStream

/// The rules that a schema cannot say, applied to one document.
struct SBOMRules {
    let document: SBOMDocument
    let limit: Int
    private(set) var findings: [SBOMFinding] = []
    /// Where each finding is, by its number; nil where its place is known already, or nothing is.
    private(set) var places: [RulePlace?] = []
    private(set) var leftOut = 0
    var licenseFaults = LicenseFaults()
    /// The document as JSON, to look in for what the model keeps unread; nil where it has none.
    let source: PlaceSource?
    let limits: JSONLimits
    /// Ids that unread members point to, to be looked for at the end.
    var mentions: [Mention] = []
    /// Findings that are no errors.
    private var lesser = 0

    init(_ document: SBOMDocument, limit: Int, source: PlaceSource?, limits: JSONLimits) {
        self.document = document
        self.limit = limit
        self.source = source
        self.limits = limits
    }

    mutating func run() {
        remarks()
        heading()
        subject()
        for (index, part) in document.subjectComponents.enumerated() { self.part(part, PlaceEntry(.subjects, index)) }
        for (index, part) in document.components.enumerated() { self.part(part, PlaceEntry(.components, index)) }
        for (index, part) in document.services.enumerated() { self.part(part, PlaceEntry(.services, index)) }
        for (index, file) in document.files.enumerated() { hashes(file.hashes, file.id, PlaceEntry(.files, index)) }
        dates()
        spdx2()
        spdx3()
        references()
        tools()
        for (index, claim) in document.vulnerabilities.enumerated() {
            affectedRanges(claim, PlaceEntry(.vulnerabilities, index))
            ratings(claim, PlaceEntry(.vulnerabilities, index))
        }
        annotations()
        missingMentions()
        licenseReferences()
        cycles()
        completeness()
        needless()
    }

    mutating func add(
        _ code: String, _ severity: SBOMFinding.Severity, at place: RulePlace?, pointer: String? = nil, line: Int? = nil,
        component: String? = nil, _ wording: Wording
    ) {
        if findings.count >= limit {
            leftOut += 1
            // An error must not get lost behind warnings: the verdict hangs on it.
            guard severity == .error, self.lesser > 0, let lesser = findings.lastIndex(where: { $0.severity != .error }) else { return }
            findings.remove(at: lesser)
            places.remove(at: lesser)
            self.lesser -= 1
        }
        if severity != .error { lesser += 1 }
        findings.append(SBOMFinding(code, severity, pointer: pointer, line: line, component: component, wording))
        places.append(place)
    }

    /// What the reader noticed; a duplicate id breaks the format and is an error.
    private mutating func remarks() {
        let isJSON = document.format.notation == .json || document.format.notation == .jsonLD
        for remark in document.remarks {
            // Transcribers and tables know lines only.
            let pointer = remark.pointer.isEmpty && !isJSON && remark.line != nil ? nil : remark.pointer
            var place = pointer.map { RulePlace.pointer($0) }
            let code: String
            let severity: SBOMFinding.Severity
            switch remark.kind {
            case _ where remark.breaksFormat: (code, severity) = (remark.code, .error)
            case .duplicateID:
                (code, severity) = ("SBOM-204", .error)
                place = pointer.map { RulePlace.pointer("\($0)/\(idMember)") }
            case .noName: (code, severity) = ("SBOM-210", .warning)
            // In XML, a licence may be empty up to 1.5 (bom-1.5.xsd, licenseType: both choices have minOccurs 0).
            case .missing(field: "id") where isOlderXML && remark.pointer.hasSuffix("/license"): (code, severity) = (remark.code, .warning)
            // What the format requires.
            case .missing, .noVersion: (code, severity) = (remark.code, .error)
            // The line of the one that stands second is the reader's; the pointer is that of both.
            case .duplicateMember:
                (code, severity) = (remark.code, .warning)
                place = nil
            // Nobody can say that a document keeps to a version that is not known here.
            case .newerVersion: (code, severity) = (remark.code, .error)
            default: (code, severity) = (remark.code, .warning)
            }
            add(code, severity, at: place, pointer: pointer, line: remark.line, remark.wording)
        }
    }

    private var idMember: String {
        switch (document.format.family, document.format.notation) {
        case (.spdx, .jsonLD): "spdxId"
        case (.spdx, _): "SPDXID"
        default: "bom-ref"
        }
    }

    private var isOlderXML: Bool {
        document.format.family == .cycloneDX && document.format.notation == .xml && (document.format.minorVersion ?? 9) <= 5
    }

    private mutating func subject() {
        guard document.subjects.isEmpty, document.subjectComponents.isEmpty else { return }
        add(
            "SBOM-213", .warning, at: .document,
            Wording(
                ja: "何のSBOMか(対象の製品)が書かれていません。CycloneDXではmetadata.component、SPDXではDESCRIBES関係で示してください。",
                en: "the document does not say what it describes; name the product in metadata.component (CycloneDX) or by DESCRIBES (SPDX)."))
    }

    private mutating func dates() {
        if let text = document.created { date(text, "created", nil, at: .mention(.created, text)) }
        for (index, claim) in document.vulnerabilities.enumerated() {
            let entry = PlaceEntry(.vulnerabilities, index)
            for (name, field, text) in [
                ("created", PlaceField.created, claim.created), ("published", .published, claim.published), ("updated", .updated, claim.updated),
                ("rejected", .rejected, claim.rejected), ("firstIssued", .firstIssued, claim.analysis?.firstIssued),
                ("lastUpdated", .lastUpdated, claim.analysis?.lastUpdated),
            ] {
                if let text { date(text, name, claim.id, at: .value(entry, field, text, occurrence: 0)) }
            }
            let updated = ("updated", claim.updated)
            let place = { (field: PlaceField, text: String?) in RulePlace.value(entry, field, text ?? "", occurrence: 0) }
            order(("published", claim.published), updated, claim.id, at: place(.updated, claim.updated))
            order(("created", claim.created), updated, claim.id, at: place(.updated, claim.updated))
            order(("published", claim.published), ("rejected", claim.rejected), claim.id, at: place(.rejected, claim.rejected))
            let analysis = claim.analysis
            order(
                ("firstIssued", analysis?.firstIssued), ("lastUpdated", analysis?.lastUpdated), claim.id,
                at: place(.lastUpdated, analysis?.lastUpdated))
        }
    }
}
