extension SBOMRules {
    /// Identifiers of what a part was made from, of what was made from it, and of its variants.
    mutating func pedigree(_ pedigree: Pedigree, of id: String, _ entry: PlaceEntry) {
        var purls: [String: Int] = [:]
        var cpes: [String: Int] = [:]
        for part in Self.parts(in: pedigree) {
            for text in part.purls {
                purl(text, id, at: .value(entry, .pedigreePURL, text, occurrence: purls[text, default: 0]))
                purls[text, default: 0] += 1
            }
            for text in part.cpes {
                cpe(text, id, at: .value(entry, .pedigreeCPE, text, occurrence: cpes[text, default: 0]))
                cpes[text, default: 0] += 1
            }
        }
    }

    /// Identifiers of the tools that made the document; one text is told once.
    mutating func tools() {
        var told: Set<String> = []
        for tool in document.tools {
            let parts = [tool] + (tool.hasDetails ? tool.details.pedigree.map(Self.parts) ?? [] : [])
            for part in parts {
                for text in part.purls where told.insert(text).inserted { purl(text, tool.id, at: .mention(.tools, text)) }
                for text in part.cpes where told.insert(text).inserted { cpe(text, tool.id, at: .mention(.tools, text)) }
            }
        }
    }

    /// All components of a pedigree, those of the pedigrees inside it as well; without recursion.
    private static func parts(in pedigree: Pedigree) -> [Component] {
        var waiting = [pedigree]
        var found: [Component] = []
        while let next = waiting.popLast() {
            let parts = next.ancestors + next.descendants + next.variants
            found += parts
            for part in parts where part.hasDetails { if let inner = part.details.pedigree { waiting.append(inner) } }
        }
        return found
    }
}
