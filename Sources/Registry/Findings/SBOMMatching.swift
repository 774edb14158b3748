import Catalog
import Database

/// Asks a catalogue about the components of one SBOM of the register.
struct SBOMMatching {
    /// What was asked about, and what is said of it: the components of the result are places in `components`.
    struct Answer {
        let components: [Int]
        let result: ScanResult
    }

    let catalog: Catalog
    let memory: MatchMemory
    let reader: RegistryReader

    /// All of an SBOM.
    func whole(_ sbom: ReleaseSBOM) throws -> Answer {
        let numbers = try sbom.components(reader)
        let all = try memory.components.components(numbers, reader)
        let system = all.lazy.compactMap(\.system).first
        let surroundings = Surroundings(system: system, isComplete: sbom.isComplete) { all.map(\.component) }
        return Answer(components: numbers, result: try result(numbers, all, surroundings))
    }

    /// Some components of an SBOM; the others are only read if one of these depends on what is around it.
    func some(_ numbers: [Int], of sbom: ReleaseSBOM, on system: OperatingSystem?) throws -> Answer {
        guard !numbers.isEmpty else { return Answer(components: [], result: ScanResult()) }
        var failure: (any Error)?
        let surroundings = Surroundings(system: system, isComplete: sbom.isComplete) {
            do {
                return try memory.components.components(sbom.components(reader), reader).map(\.component)
            } catch {
                failure = error
                return []
            }
        }
        let answer = Answer(components: numbers, result: try result(numbers, memory.components.components(numbers, reader), surroundings))
        if let failure { throw failure }
        return answer
    }

    private func result(_ numbers: [Int], _ known: [KnownComponent], _ surroundings: Surroundings) throws -> ScanResult {
        let judge = try ComponentJudge(catalog, surroundings)
        return try memory.result(of: numbers, on: surroundings.system) { place throws(CatalogError) in
            try judge.answers(for: known[place].component)
        }
    }
}
