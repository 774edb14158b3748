import Registry

/// Every list of the registry, page after page.
struct RegistryLists {
    let registry: Registry
    let contents: RegistryContents

    private static let page = 100
    /// Changes, problems, suppliers, supporting items and hardware parts.
    private static let others = 2_000

    /// Things other than components, so that their lists have pages too.
    static func fill(_ registry: Registry, products: Int) async throws {
        let person = RegistryLoad.person
        for number in 0..<others {
            let (product, code) = ("P\(number % products)", "X-\(100_000 + number)")
            try await registry.perform(OpenChange(product, .security, title: "Change \(number)", description: "Something changes."), as: person)
            try await registry.perform(
                ReportProblem(product, .security, .minor, from: .tester, title: "Problem \(number)", description: "Something is wrong."), as: person)
            try await registry.perform(AddSupplier(Supplier(code: code, nameJa: "供給 \(number)", nameEn: "Supplier \(number)")), as: person)
            try await registry.perform(
                AddSupportingItem(SupportingItem(code: code, kind: .compiler, name: "Compiler \(number)", version: "1")), as: person)
            try await registry.perform(AddHardwarePart(HardwarePart(code: code, name: "Part \(number)")), as: person)
        }
    }

    func run() async throws {
        let some = stride(from: 0, to: contents.releases, by: max(1, contents.releases / 10)).map(RegistryContents.reference)
        try await pages("components of a release", of: some) { release, last in
            try await ask(ListComponents(release, after: last, limit: Self.page)).map(\.position)
        }
        try await pages("open findings of a release", of: some) { release, last in
            try await ask(ListFindings(release, after: last, limit: Self.page)).map(\.position)
        }
        try await pages("findings of a release in all states", of: some) { release, last in
            try await ask(ListFindings(release, states: FindingState.allCases, after: last, limit: Self.page)).map(\.position)
        }
        try await pages("SBOMs of a release", of: some) { release, last in
            try await ask(ListSBOMs(release: release, withReplaced: true, before: last, limit: Self.page)).map(\.id)
        }
        try await pages("SBOMs") { last in try await ask(ListSBOMs(before: last, limit: Self.page)).map(\.id) }
        try await pages("products") { last in try await ask(ListProducts(after: last, limit: Self.page)).map(\.product.code) }
        try await pages("releases of a product", of: some) { release, last in
            try await ask(ListReleases(product: release.product, before: last, limit: Self.page)).map(\.id)
        }
        try await desk(some)
        try await audit()
    }

    private func desk(_ some: [ReleaseReference]) async throws {
        try await pages("change requests") { last in try await ask(ListChanges(before: last, limit: Self.page)).map(\.id) }
        try await pages("change requests of a product", of: some) { release, last in
            try await ask(ListChanges(product: release.product, before: last, limit: Self.page)).map(\.id)
        }
        try await pages("problem reports") { last in try await ask(ListProblems(before: last, limit: Self.page)).map(\.id) }
        try await pages("problem reports of a product", of: some) { release, last in
            try await ask(ListProblems(product: release.product, before: last, limit: Self.page)).map(\.id)
        }
        try await pages("suppliers") { last in try await ask(ListSuppliers(after: last, limit: Self.page)).map(\.code) }
        try await pages("supporting items") { last in try await ask(ListSupportingItems(after: last, limit: Self.page)).map(\.code) }
        try await pages("hardware parts") { last in try await ask(ListHardwareParts(after: last, limit: Self.page)).map(\.code) }
        try await pages("SOUP of a release, with what is not registered", of: some) { (release, _: String?) in
            try await ask(ListSOUP(release)).unregistered.prefix(1).map { $0 }
        }
    }

    private func audit() async throws {
        try await pages("audit chain") { last in try await ask(ListAudit(before: last, limit: Self.page)).map(\.sequence) }
        try await pages("audit chain, SBOMs") { last in try await ask(ListAudit(subject: .sbom, before: last, limit: Self.page)).map(\.sequence) }
        try await pages("audit chain, one label") { last in
            try await ask(ListAudit(label: "sbom.cdx.json", before: last, limit: Self.page)).map(\.sequence)
        }
        try await pages("audit chain, somebody who did nothing") { last in
            try await ask(ListAudit(person: "nobody", before: last, limit: Self.page)).map(\.sequence)
        }
        let verify = try await ContinuousClock().measure { _ = try await ask(VerifyAudit()) }
        Measure.row("audit chain verified", verify.inSeconds.milliseconds, "", "")
    }

    private func ask<Question: Query>(_ question: Question) async throws -> Question.Answer {
        try await registry.ask(question, as: RegistryLoad.person)
    }

    /// Goes through a list of each release to its end.
    private func pages<Position>(
        _ what: String, of releases: [ReleaseReference], _ next: (ReleaseReference, Position?) async throws -> [Position]
    ) async throws {
        var seconds: [Double] = []
        var entries = 0
        for release in releases { try await walk(&seconds, &entries) { try await next(release, $0) } }
        report(what, seconds, entries)
    }

    private func pages<Position>(_ what: String, _ next: (Position?) async throws -> [Position]) async throws {
        var seconds: [Double] = []
        var entries = 0
        try await walk(&seconds, &entries, next)
        report(what, seconds, entries)
    }

    private func walk<Position>(_ seconds: inout [Double], _ entries: inout Int, _ next: (Position?) async throws -> [Position]) async throws {
        var last: Position?
        for _ in 0..<5_000 {
            var page: [Position] = []
            seconds.append(try await ContinuousClock().measure { page = try await next(last) }.inSeconds)
            entries += page.count
            guard page.count == Self.page else { return }
            last = page.last
        }
    }

    private func report(_ what: String, _ seconds: [Double], _ entries: Int) {
        Measure.row(
            "a page of \(Self.page): \(what)", "median \(seconds.percentile(0.5).milliseconds)", "p95 \(seconds.percentile(0.95).milliseconds)",
            "\(seconds.count) pages, \(entries) entries, worst \(seconds.percentile(1).milliseconds)")
    }
}
