import Diagnostics

/// The rules that a schema cannot say, applied to one document.
struct SBOMRules {
    let document: SBOMDocument
    let limit: Int
    private(set) var findings: [SBOMFinding] = []
    private(set) var leftOut = 0
    /// Findings that are no errors.
    private var lesser = 0

    init(_ document: SBOMDocument, limit: Int) {
        self.document = document
        self.limit = limit
    }

    mutating func run() {
        remarks()
        subject()
        for component in document.everything { part(component) }
        for file in document.files { hashes(file.hashes, file.id) }
        dates()
        spdx2()
        references()
        cycles()
    }

    mutating func add(
        _ code: String, _ severity: SBOMFinding.Severity, pointer: String? = nil, line: Int? = nil, component: String? = nil, _ wording: Wording
    ) {
        if findings.count >= limit {
            leftOut += 1
            // An error must not get lost behind warnings: the verdict hangs on it.
            guard severity == .error, lesser > 0, let place = findings.lastIndex(where: { $0.severity != .error }) else { return }
            findings.remove(at: place)
            lesser -= 1
        }
        if severity != .error { lesser += 1 }
        findings.append(SBOMFinding(code, severity, pointer: pointer, line: line, component: component, wording))
    }

    /// What the reader noticed; a duplicate id breaks the format and is an error.
    private mutating func remarks() {
        for remark in document.remarks {
            switch remark.kind {
            case .duplicateID: add("SBOM-204", .error, pointer: remark.pointer, line: remark.line, remark.wording)
            case .noName: add("SBOM-210", .warning, pointer: remark.pointer, line: remark.line, remark.wording)
            // In XML, a licence may be empty up to 1.5 (bom-1.5.xsd, licenseType: both choices have minOccurs 0).
            case .missing(field: "id") where isOlderXML && remark.pointer.hasSuffix("/license"):
                add(remark.code, .warning, pointer: remark.pointer, line: remark.line, remark.wording)
            // What the format requires.
            case .missing, .noVersion: add(remark.code, .error, pointer: remark.pointer, line: remark.line, remark.wording)
            default: add(remark.code, .warning, pointer: remark.pointer, line: remark.line, remark.wording)
            }
        }
    }

    private var isOlderXML: Bool {
        document.format.family == .cycloneDX && document.format.notation == .xml && (document.format.minorVersion ?? 9) <= 5
    }

    private mutating func subject() {
        guard document.subjects.isEmpty, document.subjectComponents.isEmpty else { return }
        add(
            "SBOM-213", .warning,
            Wording(
                ja: "何のSBOMか(対象の製品)が書かれていません。CycloneDXではmetadata.component、SPDXではDESCRIBES関係で示してください。",
                en: "the document does not say what it describes; name the product in metadata.component (CycloneDX) or by DESCRIBES (SPDX)."))
    }

    private mutating func dates() {
        for (name, text) in [("created", document.created)]
            + document.vulnerabilities.flatMap({ claim in
                [("created", claim.created), ("published", claim.published), ("updated", claim.updated), ("rejected", claim.rejected)]
            })
        {
            if let text { date(text, name, nil) }
        }
    }
}
