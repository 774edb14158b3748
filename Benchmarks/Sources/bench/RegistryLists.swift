import Registry

/// Every list of the registry, page after page.
struct RegistryLists {
    let registry: Registry
    let contents: RegistryContents

    private static let page = 100
    /// Of one list.
    private static let mostPages = 5_000
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

    /// SOUP items with their evaluations, corrections and issued SBOMs: as many as there are of the other things, all about the first release.
    static func fillFirst(_ registry: Registry, _ contents: RegistryContents) async throws {
        let person = RegistryLoad.person
        let first = RegistryContents.reference(0)
        var seen: Set<String> = []
        for number in 0..<min(others, contents.components) {
            let part = contents.part(number * contents.components / others, of: 0)
            guard seen.insert(part.plainName).inserted else { continue }
            let component = ComponentNameReference(part.plainName, ecosystem: part.purlType)
            try await registry.perform(
                AddSOUPItem(SOUPItem(title: part.plainName, origin: .openSource), of: first.product, component: component), as: person)
            try await registry.perform(
                ReviewAnomalies(
                    first, component, version: part.version, listSource: "list", listDate: "2026-11-01", conclusion: "none", isHazardous: false),
                as: person)
            var rule = Correction(name: "unused-\(number)")
            rule.newOrigin = "commercial"
            try await registry.perform(AddCorrection(rule), as: person)
        }
        try await registry.perform(FreezeRelease(first), as: person)
        for number in 0..<others {
            try await registry.perform(
                IssueSBOM(first, to: "Hospital \(number)", format: "CycloneDX 1.6", bytes: [UInt8(number % 3)], why: "at release"), as: person)
        }
    }

    func run() async throws {
        let some = stride(from: 0, to: contents.releases, by: max(1, contents.releases / 10)).map(RegistryContents.reference)
        try await pages("components of a release", some.map { ListComponents($0) })
        try await pages("open findings of a release", some.map { ListFindings($0) })
        try await pages("findings of a release in all states", some.map { ListFindings($0, states: FindingState.allCases) })
        try await pages("SBOMs of a release", some.map { ListSBOMs(release: $0, withReplaced: true) })
        try await pages("SBOMs", [ListSBOMs()])
        try await pages("products", [ListProducts()])
        try await pages("releases of a product", some.map { ListReleases(product: $0.product) })
        try await pages("SOUP of a release", some.map { ListSOUP($0) })
        try await pages("what is not registered as SOUP", some.map { ListUnregisteredSOUP($0) })
        try await desk(some)
        try await audit()
    }

    private func desk(_ some: [ReleaseReference]) async throws {
        try await pages("change requests", [ListChanges()])
        try await pages("change requests of a product", some.map { ListChanges(product: $0.product) })
        try await pages("problem reports", [ListProblems()])
        try await pages("problem reports of a product", some.map { ListProblems(product: $0.product) })
        try await pages("suppliers", [ListSuppliers()])
        try await pages("supporting items", [ListSupportingItems()])
        try await pages("hardware parts", [ListHardwareParts()])
        try await pages("corrections", [ListCorrections()])
        try await pages("issued SBOMs of a release", [ListIssuedSBOMs(RegistryContents.reference(0))])
        try await pages("holders of SBOMs", [SBOMHolders()])
        try await pages("holders of outdated SBOMs", [SBOMHolders(onlyOutdated: true)])
    }

    private func audit() async throws {
        try await pages("audit chain", [ListAudit()])
        try await pages("audit chain, SBOMs", [ListAudit(subject: .sbom)])
        try await pages("audit chain, one label", [ListAudit(label: "sbom.cdx.json")])
        try await pages("audit chain, somebody who did nothing", [ListAudit(person: "nobody")])
        let verify = try await ContinuousClock().measure { _ = try await registry.ask(VerifyAudit(), as: RegistryLoad.person) }
        Measure.row("audit chain verified", verify.inSeconds.milliseconds, "", "")
    }

    /// Goes through lists to their ends.
    private func pages<List: PagedQuery>(_ what: String, _ lists: [List]) async throws {
        var seconds: [Double] = []
        var entries = 0
        for var list in lists {
            list.limit = Self.page
            for _ in 0..<Self.mostPages {
                var page: [List.Entry] = []
                seconds.append(try await ContinuousClock().measure { page = try await registry.ask(list, as: RegistryLoad.person) }.inSeconds)
                entries += page.count
                guard page.count == Self.page, let last = page.last else { break }
                list.goOn(behind: last)
            }
        }
        Measure.row(
            "a page of \(Self.page): \(what)", "median \(seconds.percentile(0.5).milliseconds)", "p95 \(seconds.percentile(0.95).milliseconds)",
            "\(seconds.count) pages, \(entries) entries, worst \(seconds.percentile(1).milliseconds)")
    }
}
