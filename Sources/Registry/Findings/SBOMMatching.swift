import Catalog
import Database

/// Asks a catalogue about the components of one SBOM of the register.
struct SBOMMatching {
    /// What was asked about, and what is said of it: the components of the result are places in `components`.
    struct Answer {
        let components: [Int]
        let result: ScanResult
    }

    /// Components as the SBOM has them.
    private struct Parts {
        let uses: [ComponentUse]
        let known: [KnownComponent]
        let instances: [Int: KnownInstance]

        func component(_ place: Int) -> InventoryComponent { known[place].component(as: instances[uses[place].instance]) }

        /// Every component that is asked about in the same way has the same use: what counts for nothing is left out.
        var keys: [ComponentUse] {
            uses.map { instances[$0.instance] == nil ? ComponentUse(component: $0.component, instance: 0) : $0 }
        }
    }

    let catalog: Catalog
    let memory: MatchMemory
    let reader: RegistryReader

    /// All of an SBOM.
    func whole(_ sbom: ReleaseSBOM) throws -> Answer {
        let parts = try parts(sbom.uses(reader))
        let system = parts.known.lazy.compactMap(\.system).first
        let surroundings = Surroundings(system: system, isComplete: sbom.isComplete) { parts.uses.indices.map(parts.component) }
        return try answer(parts, surroundings)
    }

    /// Some components of an SBOM; the others are only read if one of these depends on what is around it.
    func some(_ uses: [ComponentUse], of sbom: ReleaseSBOM, on system: OperatingSystem?) throws -> Answer {
        guard !uses.isEmpty else { return Answer(components: [], result: ScanResult()) }
        var failure: (any Error)?
        let surroundings = Surroundings(system: system, isComplete: sbom.isComplete) {
            do {
                let all = try parts(sbom.uses(reader))
                return all.uses.indices.map(all.component)
            } catch {
                failure = error
                return []
            }
        }
        let answer = try answer(parts(uses), surroundings)
        if let failure { throw failure }
        return answer
    }

    private func parts(_ uses: [ComponentUse]) throws -> Parts {
        Parts(
            uses: uses, known: try memory.components.components(uses.map(\.component), reader),
            instances: try memory.instances.instances(uses, withDigests: catalog.speaksOfDigests(), reader))
    }

    private func answer(_ parts: Parts, _ surroundings: Surroundings) throws -> Answer {
        let judge = try ComponentJudge(catalog, surroundings)
        let result = try memory.result(of: parts.keys, on: surroundings.system) { place throws(CatalogError) in
            try judge.answers(for: parts.component(place))
        }
        return Answer(components: parts.uses.map(\.component), result: result)
    }
}
