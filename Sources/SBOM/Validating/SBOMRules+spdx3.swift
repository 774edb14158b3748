import Diagnostics
import JSONStream

extension SBOMRules {
    /// What the text of SPDX 3.0.1 demands of the elements of a graph, and its JSON schema cannot say: the document is gone through twice, for what each id
    /// is and for what leads to it.
    mutating func spdx3() {
        guard document.format.family == .spdx, document.format.notation == .jsonLD, let source else { return }
        var walk = SPDX3GraphWalk(source.json, limits)
        // What was read once can be read again; if not, nothing is said.
        guard (try? walk.classes()) != nil else { return }
        try? walk.each { element in self.element(element, walk.known) }
        let others = walk.documents.dropFirst()
        for pointer in others.prefix(Self.mostDocuments) { severalDocuments(at: .pointer(pointer)) }
    }

    private static let mostDocuments = 20

    private mutating func element(_ element: SPDX3GraphWalk.Element, _ known: [String: SPDX3Class]) {
        for reference in element.references {
            guard let range = SPDX3Ranges.members[reference.member] else { continue }
            hold(reference, range, .error, element, known)
        }
        if let version = element.specVersion { specVersion(version, element) }
        order(("startTime", element.startTime), ("endTime", element.endTime), element.id, at: .pointer("\(element.pointer)/endTime"))
        guard let type = element.relationshipType, let ends = SPDX3Ranges.relationships[type] else { return }
        for reference in element.ends {
            if let range = reference.member == "from" ? ends.from : ends.to {
                hold(reference, range, ends.isNamed ? .error : .warning, element, known)
            }
        }
    }

    /// Holds what a reference leads to against what it may lead to.
    private mutating func hold(
        _ reference: SPDX3GraphWalk.Reference, _ range: SPDX3Ranges.Range, _ severity: SBOMFinding.Severity, _ element: SPDX3GraphWalk.Element,
        _ known: [String: SPDX3Class]
    ) {
        guard let found = known[reference.id] else {
            guard !Self.isIndividual(reference.id), !Self.saidOtherwise.contains(reference.member) else { return }
            mentions.append(
                Mention(code: "SBOM-202", id: reference.id, field: reference.member, place: .pointer("\(element.pointer)/\(reference.place)")))
            return
        }
        guard found.isDisjoint(with: range.what) else { return }
        let place = RulePlace.pointer("\(element.pointer)/\(reference.place)")
        wrongClass(reference.id, reference.member, range.name, range.clause, severity, element.id, at: place)
    }

    /// An id leads to what is there and is something else than it should be.
    mutating func wrongClass(
        _ text: String, _ member: String, _ wanted: String, _ clause: String, _ severity: SBOMFinding.Severity, _ id: String?, at place: RulePlace
    ) {
        let shown = quoted(text)
        add(
            "SBOM-247", severity, at: place, component: id,
            Wording(
                ja: "「\(member)」が指す「\(shown)」の種類が違います。\(wanted)でなければなりません(\(clause))。",
                en: "\"\(shown)\" in \"\(member)\" is of another class; it must be one of \(wanted) (\(clause))."))
    }

    /// Ends and roots have rules of their own; what a collection lists is often left out on purpose.
    private static let saidOtherwise: Set<String> = ["from", "to", "rootElement", "element"]

    /// True for what the standard itself defines: individuals, by address or by the name that the context has for them, and the licences of its list.
    private static func isIndividual(_ id: String) -> Bool {
        let bytes = id.utf8
        return !bytes.contains(UInt8(ascii: ":")) || bytes.starts(with: "https://spdx.org/".utf8) || bytes.starts(with: "http://spdx.org/".utf8)
    }

    private mutating func severalDocuments(at place: RulePlace) {
        add(
            "SBOM-248", .error, at: place,
            Wording(
                ja: "SpdxDocumentが複数あります。1つの文書に1つだけ書いてください(SPDX 3.0.1、Core、SpdxDocument)。",
                en: "there is more than one SpdxDocument; a document must have only one (SPDX 3.0.1, Core, SpdxDocument)."))
    }

    /// Core, `specVersion`: how the elements are to be read. The context of the document says it too.
    private mutating func specVersion(_ text: String, _ element: SPDX3GraphWalk.Element) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let wanted = document.format.version.split(separator: ".")
        guard parts.count >= 2, wanted.count >= 2, parts[0] != wanted[0] || parts[1] != wanted[1] else { return }
        let (shown, version) = (quoted(text), quoted(document.format.version))
        add(
            "SBOM-249", .warning, at: .pointer("\(element.pointer)/specVersion"), component: element.id,
            Wording(
                ja: "specVersionが「\(shown)」ですが、@contextはSPDX \(version)のものです(SPDX 3.0.1、Core、specVersion)。",
                en: "specVersion is \"\(shown)\", and the @context is that of SPDX \(version) (SPDX 3.0.1, Core, specVersion)."))
    }
}
