extension Pedigree {
    /// What it says in one line, for a list of contradictions: its words, what the patches resolve, and how many entries there are of the rest.
    var summary: String {
        let resolved = patches.flatMap(\.resolves).compactMap(\.id)
        let counts = [
            ("ancestors", ancestors.count), ("descendants", descendants.count), ("variants", variants.count), ("commits", commits.count),
            ("patches", patches.count),
        ].filter { $0.1 > 0 }.map { "\($0.0): \($0.1)" }
        return ([notes].compactMap { $0 } + resolved + counts).joined(separator: ", ")
    }
}
