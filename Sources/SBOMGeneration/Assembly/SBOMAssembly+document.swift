import SBOM

extension SBOMAssembly {
    /// The document about `subject`; `isComplete` is false if a source could not be read.
    func document(_ subject: Component, options: GenerationOptions, hasGaps: Bool) -> SBOMDocument {
        var document = SBOMDocument(format: SBOMFormat(.table, .csv, version: ""))
        document.created = options.created
        document.authors = options.author.map { [$0] } ?? []
        document.tools = options.tool.map { [$0] } ?? []
        document.phases = ["pre-build", "build", "post-build"].filter(phases.contains).map { LifecyclePhase(name: $0, isPredefined: true) }
        var ids = IDMaker()
        var top = subject
        top.id = ids.make(for: top)
        document.subjects = [top.id]
        document.subjectComponents = [top]
        document.components = components
        for index in components.indices { document.components[index].id = ids.make(for: components[index]) }
        let names = document.components.map(\.id)
        func id(_ index: Int) -> String { index == Self.subject ? top.id : names[index] }
        let all = needs + roots().map { Edge(from: Self.subject, to: $0) }
        document.relationships = all.map { Relationship(from: id($0.from), to: id($0.to), kind: .dependsOn) }
        let needing = Set(all.map(\.from))
        document.withoutDependencies = components.indices.filter { stated.contains($0) && !needing.contains($0) }.map(id)
        // Sources say what they know of; that nothing else is in the product, only its maker can say.
        var composition = Composition(completeness: hasGaps ? .incomplete : .unknown)
        composition.assemblies = [top.id]
        document.compositions = [composition]
        return document
    }

    /// What the subject needs besides what is stated: whatever it could not be reached from, tops first.
    private func roots() -> [Int] {
        var out: [[Int]] = Array(repeating: [], count: components.count)
        var isNeeded = [Bool](repeating: false, count: components.count)
        var waiting: [Int] = []
        for edge in needs {
            if edge.from == Self.subject { waiting.append(edge.to) } else { out[edge.from].append(edge.to) }
            isNeeded[edge.to] = true
        }
        var isReached = [Bool](repeating: false, count: components.count)
        func spread(_ start: [Int]) {
            var waiting = start
            while let index = waiting.popLast() {
                if isReached[index] { continue }
                isReached[index] = true
                waiting += out[index]
            }
        }
        spread(waiting)
        var roots: [Int] = []
        // A circle that nothing else needs has no top: its first member stands for it.
        for wantsTop in [true, false] {
            for index in components.indices where !isReached[index] && (!wantsTop || !isNeeded[index]) {
                roots.append(index)
                spread([index])
            }
        }
        return roots
    }
}
