import Registry

/// "Where is this component?", asked of names that occur.
struct RegistryQuestions {
    let registry: Registry
    let contents: RegistryContents

    func run() async throws {
        try await ask("where is X, versions from 1.0") { part in FindComponent(part.plainName, versions: ">=1.0.0", limit: 100_000) }
        try await ask("where is X, versions below 4") { part in
            FindComponent(part.plainName, ecosystem: part.purlType, versions: "<4.0.0", limit: 100_000)
        }
        try await ask("where is anything that begins with X") { part in FindComponent(String(part.plainName.dropLast(2)) + "*", limit: 100) }
    }

    private func ask(_ what: String, _ question: (GeneratedPart) -> FindComponent) async throws {
        var seconds: [Double] = []
        var (uses, products, releases, empty) = (0, 0, 0, 0)
        for number in 0..<200 {
            let release = number * 7919 % contents.releases
            let part = contents.part(number * 104_729 % contents.components, of: release)
            var answer: FindComponent.Answer?
            seconds.append(
                try await ContinuousClock().measure { answer = try await registry.ask(question(part), as: RegistryLoad.person) }.inSeconds)
            let found = answer?.uses ?? []
            uses += found.count
            products += Set(found.map(\.product)).count
            releases += Set(found.map { "\($0.product)@\($0.release)" }).count
            if found.isEmpty { empty += 1 }
        }
        Measure.row(
            what, "median \(seconds.percentile(0.5).milliseconds)", "p95 \(seconds.percentile(0.95).milliseconds)",
            "on average \(uses / 200) uses in \(releases / 200) releases of \(products / 200) products; nothing \(empty) times of 200")
    }
}
