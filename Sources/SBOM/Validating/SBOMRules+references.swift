import Diagnostics
import JSONStream

extension SBOMRules {
    /// Every id that is pointed to must be there, unless it points into another document.
    mutating func references() {
        let known = knownIDs()
        // Links of a SWID tag lead out of it by design.
        if document.format.family != .swid { relationships(known) }
        for (index, composition) in document.compositions.enumerated() {
            let entry = PlaceEntry(.compositions, index)
            let words = Wording(ja: "compositions", en: "compositions")
            for (field, ids) in [
                (PlaceField.assembly, composition.assemblies), (.dependency, composition.dependencies), (.vulnerability, composition.vulnerabilities),
            ] {
                missing(ids, known) { rules, id, occurrence in
                    rules.dangling("SBOM-203", id, words, at: .value(entry, field, id, occurrence: occurrence))
                }
            }
        }
        let made = Set(document.everything.lazy.filter { $0.flags.contains(.idIsMadeUp) }.map(\.id))
        for id in document.subjects where !known.contains(id) && !Self.isElsewhere(id) && !made.contains(id) {
            dangling("SBOM-217", id, Wording(ja: "対象の製品", en: "the subject"), at: .mention(.subjects, id))
        }
        for (index, claim) in document.vulnerabilities.enumerated() {
            let entry = PlaceEntry(.vulnerabilities, index)
            missing(claim.affects.map(\.ref), known) { rules, id, occurrence in
                rules.dangling(
                    "SBOM-218", id, Wording(ja: "vulnerabilities", en: "vulnerabilities"), at: .value(entry, .affected, id, occurrence: occurrence))
            }
        }
        for (index, part) in document.components.enumerated() where part.hasDetails {
            missing(part.details.spdx?.files ?? [], known) { rules, id, occurrence in
                rules.dangling(
                    "SBOM-202", id, Wording(ja: "hasFiles", en: "hasFiles"),
                    at: .value(PlaceEntry(.components, index), .file, id, occurrence: occurrence))
            }
        }
    }

    private mutating func relationships(_ known: Set<String>) {
        var told = Set<String>()
        let others = Set(document.externalDocuments.map(\.id))
        let words = Wording(ja: "依存・関係", en: "dependencies or relationships")
        for relationship in document.relationships {
            for id in [relationship.from, relationship.to] {
                if Self.isElsewhere(id) {
                    guard id.utf8.starts(with: "DocumentRef-".utf8), document.format.family == .spdx else { continue }
                    let other = String(id.prefix { $0 != ":" })
                    if !others.contains(other), told.insert(other).inserted { undefinedDocument(other, id, .mention(.relationships, id)) }
                } else if !known.contains(id), told.insert(id).inserted {
                    dangling("SBOM-202", id, words, at: .mention(.relationships, id))
                }
            }
            if relationship.from == relationship.to, relationship.facingParts.kind == .dependsOn {
                let shown = quoted(relationship.from)
                add(
                    "SBOM-214", .warning, at: .edge(from: relationship.from, to: relationship.to), component: relationship.from,
                    Wording(ja: "「\(shown)」が自分自身に依存しています。", en: "\"\(shown)\" depends on itself."))
            }
        }
        for id in document.withoutDependencies where !known.contains(id) && !Self.isElsewhere(id) && told.insert(id).inserted {
            dangling("SBOM-202", id, words, at: .mention(.relationships, id))
        }
    }

    /// Hands over those of `ids` that are not in the document, each with the number of equal ones before it.
    private mutating func missing(_ ids: [String], _ known: Set<String>, _ tell: (inout Self, String, Int) -> Void) {
        var seen: [String: Int] = [:]
        for id in ids where !known.contains(id) && !Self.isElsewhere(id) {
            tell(&self, id, seen[id, default: 0])
            seen[id, default: 0] += 1
        }
    }

    mutating func dangling(_ code: String, _ id: String, _ words: Wording, at place: RulePlace) {
        let shown = quoted(id)
        add(
            code, .error, at: place, component: id,
            Wording(
                ja: "\(words.japanese)が指すID「\(shown)」は、この文書にありません。",
                en: "the id \"\(shown)\" is not in the document; referred to by \(words.english)."))
    }

    /// True for what points out of the document by design: BOM-Links, SPDX external documents, and SPDX's two words for nothing.
    static func isElsewhere(_ id: String) -> Bool {
        let bytes = id.utf8
        return bytes.starts(with: "urn:cdx:".utf8) || bytes.starts(with: "DocumentRef-".utf8) || id == "NONE" || id == "NOASSERTION"
    }

    /// The ids of all things in the document. Of those that are no parts, ids that were taken are reported; the reader has looked at the parts.
    private mutating func knownIDs() -> Set<String> {
        var known = Set<String>()
        // A table gives numbers, which its reader makes ids of: what depends on a row that is there names the made-up id of that row.
        let isTable = document.format.family == .table
        for component in document.everything where isTable || !component.flags.contains(.idIsMadeUp) { known.insert(component.id) }
        for tool in document.tools { known.insert(tool.id) }
        for file in document.files { known.insert(file.id) }
        var others: [String] = []
        for claim in document.vulnerabilities { if let id = claim.ref, !id.isEmpty { others.append(id) } }
        for composition in document.compositions { if let id = composition.id, !id.isEmpty { others.append(id) } }
        for id in others where !known.insert(id).inserted {
            add("SBOM-204", .error, at: .lastDefinition(id), component: id, SBOMRemark(.duplicateID(id: quoted(id)), pointer: "").wording)
        }
        known.insert(document.documentID ?? "SPDXRef-DOCUMENT")
        // Snippets, annotations, workflows and the like have ids of their own.
        for field in document.unknown + document.metadataUnknown { if let value = field.value { Self.collect(value, &known) } }
        return known
    }

    /// Members that give an id: of CycloneDX, of SPDX 2, of elements of SPDX 3, and of those that an SPDX 3 document imports (SPDX 3.0.1 Core, ExternalMap).
    private static let idMembers: Set<String> = ["bom-ref", "SPDXID", "spdxId", "@id", "externalSpdxId"]

    static func collect(_ root: JSONValue, _ known: inout Set<String>) {
        var waiting = [root]
        while let value = waiting.popLast() {
            switch value {
            case .array(let elements): waiting += elements
            case .object(let members):
                for member in members {
                    if idMembers.contains(member.key), let id = member.value.stringValue { known.insert(id) }
                    waiting.append(member.value)
                }
            default: continue
            }
        }
    }
}
