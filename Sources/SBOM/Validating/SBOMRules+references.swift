import Diagnostics
import JSONStream

extension SBOMRules {
    /// Every id that is pointed to must be there, unless it points into another document.
    mutating func references() {
        let known = knownIDs()
        var told = Set<String>()
        func isDangling(_ id: String) -> Bool { !known.contains(id) && !Self.isElsewhere(id) }
        for relationship in document.relationships {
            for id in [relationship.from, relationship.to] where isDangling(id) && told.insert(id).inserted {
                dangling("SBOM-202", id, Wording(ja: "依存・関係", en: "dependencies or relationships"))
            }
            if relationship.from == relationship.to, relationship.facingParts.kind == .dependsOn {
                let shown = quoted(relationship.from)
                add(
                    "SBOM-214", .warning, component: relationship.from,
                    Wording(ja: "「\(shown)」が自分自身に依存しています。", en: "\"\(shown)\" depends on itself."))
            }
        }
        for id in document.withoutDependencies where isDangling(id) && told.insert(id).inserted {
            dangling("SBOM-202", id, Wording(ja: "依存・関係", en: "dependencies or relationships"))
        }
        for composition in document.compositions {
            for id in composition.assemblies + composition.dependencies + composition.vulnerabilities where isDangling(id) {
                dangling("SBOM-203", id, Wording(ja: "compositions", en: "compositions"))
            }
        }
        let made = Set(document.everything.lazy.filter { $0.flags.contains(.idIsMadeUp) }.map(\.id))
        for id in document.subjects where isDangling(id) && !made.contains(id) { dangling("SBOM-217", id, Wording(ja: "対象の製品", en: "the subject")) }
        for claim in document.vulnerabilities {
            for part in claim.affects where isDangling(part.ref) {
                dangling("SBOM-218", part.ref, Wording(ja: "vulnerabilities", en: "vulnerabilities"))
            }
        }
    }

    private mutating func dangling(_ code: String, _ id: String, _ place: Wording) {
        let shown = quoted(id)
        add(
            code, .error, component: id,
            Wording(
                ja: "\(place.japanese)が指すID「\(shown)」は、この文書にありません。",
                en: "the id \"\(shown)\" is not in the document; referred to by \(place.english)."))
    }

    /// True for what points out of the document by design: BOM-Links, SPDX external documents, and SPDX's two words for nothing.
    private static func isElsewhere(_ id: String) -> Bool {
        let bytes = id.utf8
        return bytes.starts(with: "urn:cdx:".utf8) || bytes.starts(with: "DocumentRef-".utf8) || id == "NONE" || id == "NOASSERTION"
    }

    private func knownIDs() -> Set<String> {
        var known = Set<String>()
        for component in document.everything where !component.flags.contains(.idIsMadeUp) { known.insert(component.id) }
        for tool in document.tools { known.insert(tool.id) }
        for file in document.files { known.insert(file.id) }
        for claim in document.vulnerabilities { if let id = claim.ref { known.insert(id) } }
        for composition in document.compositions { if let id = composition.id { known.insert(id) } }
        known.insert(document.documentID ?? "SPDXRef-DOCUMENT")
        // Snippets, annotations, workflows and the like have ids of their own.
        for field in document.unknown + document.metadataUnknown { if let value = field.value { Self.collect(value, &known) } }
        return known
    }

    /// Members that give an id: of CycloneDX, of SPDX 2, of elements of SPDX 3, and of those that an SPDX 3 document imports (SPDX 3.0.1 Core, ExternalMap).
    private static let idMembers: Set<String> = ["bom-ref", "SPDXID", "spdxId", "externalSpdxId"]

    private static func collect(_ root: JSONValue, _ known: inout Set<String>) {
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
