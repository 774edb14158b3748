import Diagnostics
import JSONStream
import SBOM

/// A table that somebody keeps by hand: what ``TableReader`` finds in it.
enum ComponentTableReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let document: SBOMDocument
        do throws(SBOMError) { document = try TableReader.read(file.block) } catch { throw .damaged(error) }
        var indices: [String: Int] = [:]
        var subjects: Set<String> = []
        for var component in document.components {
            let id = component.id
            if harvest.project == nil, id == document.subjects.first {
                component.flags.remove(.idIsMadeUp)
                harvest.setProject(component)
                // What kind of thing the product is, the table may know better.
                if component.kind != .unspecified { harvest.project?.kind = component.kind }
                subjects.insert(id)
                continue
            }
            component.parent = nil
            component.flags.remove(.idIsMadeUp)
            indices[id] = try harvest.add(component)
        }
        for relationship in document.relationships.map(\.facingParts) {
            switch relationship.kind {
            case .dependsOn, .contains, .dynamicLink, .staticLink:
                guard let to = indices[relationship.to] else { continue }
                if subjects.contains(relationship.from) {
                    try harvest.need(nil, to)
                } else if let from = indices[relationship.from] {
                    try harvest.need(from, to)
                }
            default: continue
            }
        }
        for remark in document.remarks {
            guard let row = remark.line else {
                harvest.note(.remark(remark.wording))
                continue
            }
            let (japanese, english) = (remark.wording.japanese, remark.wording.english)
            harvest.note(.remark(Wording(ja: "\(row)行目: \(japanese)", en: "row \(row): \(english)")))
        }
    }
}
