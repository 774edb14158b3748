import Catalog
import Database
import Foundation
import Inputs
import Registry

/// A registry of many component uses, filled through the same use cases as any other, asked the questions that people ask it, backed up and restored.
struct RegistryLoad {
    let location: DatabaseLocation
    /// How many releases there are to be.
    let releases: Int
    /// How many of them are taken in as SBOMs; the others' rows are copied from those.
    let taken: Int
    let components: Int
    /// Where files of the run are kept: SBOMs, catalogues, the backup.
    let folder: URL
    /// Where a backup is restored to; nil to make none.
    let restored: DatabaseLocation?

    /// Distinct names that releases draw their components from.
    static let pool = 60_000
    /// Releases of a product; they share most of their components.
    static let perProduct = 10
    static let person = Principal(handle: "bench", channel: "bench")

    func run() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        Measure.row("what", "median or wall", "p95 or CPU of this process", "")
        Measure.row("---", "---", "---", "---")
        let registry = try await open(location)
        if try await registry.ask(ListPeople(limit: 1), as: .system).isEmpty {
            let catalog = try GeneratedFeed(number: 0).catalog(in: folder)
            try await fill(registry, catalog)
            try await RegistryLists.fill(registry, products: max(1, releases / Self.perProduct))
            try await RegistryLists.fillFirst(registry, contents)
        }
        try await RegistryQuestions(registry: registry, contents: contents).run()
        try await RegistryLists(registry: registry, contents: contents).run()
        try await rematch(registry)
        try await sizes(registry)
        if let restored { try await backUp(registry, to: restored) }
        await registry.close()
        Measure.row("peak memory of this process", "\(Measure.peakMiB) MiB", "", "")
    }

    private var contents: RegistryContents { RegistryContents(releases: releases, components: components, taken: taken) }

    private func open(_ location: DatabaseLocation) async throws -> Registry {
        try await Registry.open(location) { "2026-11-27T00:00:00Z" }
    }

    private func fill(_ registry: Registry, _ catalog: Catalog) async throws {
        try await registry.perform(
            RegisterFirstAdministrator(
                person: Person(handle: "bench", name: "Bench"), organisation: Organisation(code: "B", nameJa: "B", nameEn: "B")),
            as: Self.person)
        for role in [Role.quality, .psirt] { try await registry.perform(GrantRole(role, to: "bench"), as: Self.person) }
        let file = folder.appending(path: "sbom.cdx.json")
        let texts = taken > 1 ? RegistryContents.Texts() : nil
        var seconds: [Double] = []
        var used = 0.0
        for number in 0..<taken {
            let reference = try await add(number, registry).reference
            try contents.writeSBOM(number, to: file, texts)
            let cpu = Measure.cpu()
            let time = try await ContinuousClock().measure {
                try await registry.takeSBOM(
                    DocumentFile.open(file.path), file: "sbom.cdx.json", release: reference, catalog: catalog, as: Self.person)
            }
            used += Measure.cpu() - cpu
            seconds.append(time.inSeconds)
        }
        Measure.row(
            "SBOM of \(components) taken in and matched, \(taken) of them", "median \(seconds.percentile(0.5).milliseconds)",
            "p95 \(seconds.percentile(0.95).milliseconds)", "CPU of one \((used / Double(taken)).milliseconds), peak \(Measure.peakMiB) MiB")
        let copying = try await ContinuousClock().measure {
            for number in taken..<max(taken, releases) {
                let release = try await add(number, registry).id
                try await RegistryCopy(from: number % taken + 1, to: release).run(registry)
            }
        }
        if releases > taken { Measure.row("\(releases - taken) releases copied row by row", copying.inSeconds.milliseconds, "", "") }
    }

    private func add(_ number: Int, _ registry: Registry) async throws -> (reference: ReleaseReference, id: Int) {
        let reference = RegistryContents.reference(number)
        if number % Self.perProduct == 0 {
            let product = Product(organisation: 0, code: reference.product, nameJa: "製品\(number)", nameEn: "Product \(number)")
            try await registry.perform(AddProduct(product), as: Self.person)
        }
        return (reference, try await registry.perform(AddRelease(reference), as: Self.person).id)
    }

    /// A catalogue that says something else about a thousand vulnerabilities, then the same with nothing kept of the one before.
    private func rematch(_ registry: Registry) async throws {
        func match(_ what: String, _ catalog: Catalog) async throws {
            let cpu = Measure.cpu()
            var outcome: Registry.Rematch?
            let time = try await ContinuousClock().measure { outcome = try await registry.match(catalog, as: Self.person) }
            guard let outcome else { return }
            Measure.row(
                what, time.inSeconds.milliseconds, (Measure.cpu() - cpu).milliseconds,
                "whole \(outcome.whole), touched \(outcome.touched), untouched \(outcome.untouched), asked \(outcome.asked), "
                    + "new \(outcome.appeared), gone \(outcome.gone), open \(outcome.open)")
        }
        try await match("the catalogue at hand once more", GeneratedFeed(number: 0).catalog(in: folder))
        try await match("1,000 changed vulnerabilities", GeneratedFeed(number: 1, changed: 1_000).catalog(in: folder))
        try await match("10 changed vulnerabilities", GeneratedFeed(number: 2, changed: 1_010).catalog(in: folder))
        try await registry.database.write { connection in try connection.execute("DELETE FROM release_match") }
        try await match("every release as a whole", GeneratedFeed(number: 0).catalog(in: folder))
    }

    private func sizes(_ registry: Registry) async throws {
        switch location {
        case .file(let path):
            let bytes = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
            Measure.row("database file", "\(bytes >> 20) MiB", "", "")
        case .postgres:
            let bytes = try await registry.database.read { try $0.number("SELECT pg_database_size(current_database())") }
            Measure.row("database, as the server says", "\((bytes ?? 0) >> 20) MiB", "", "")
        }
        let tables = ["component_use", "component", "component_name", "finding", "blob", "audit_entry"]
        let counts = try await registry.database.read { connection in
            try tables.map { "\($0) \(try connection.number("SELECT COUNT(*) FROM \($0)") ?? 0)" }
        }
        Measure.row("rows", counts.joined(separator: ", "), "", "")
    }

    private func backUp(_ registry: Registry, to target: DatabaseLocation) async throws {
        let path = folder.appending(path: "registry.backup").path
        var cpu = Measure.cpu()
        let writing = try await ContinuousClock().measure { try await registry.backUp(to: path, as: Self.person) }
        let bytes = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        Measure.row("backup, online", writing.inSeconds.milliseconds, (Measure.cpu() - cpu).milliseconds, "\(bytes >> 20) MiB")
        cpu = Measure.cpu()
        let reading = try await ContinuousClock().measure {
            try await Registry.restore(from: path, into: target, clock: { "2026-11-27T00:00:00Z" }).registry.close()
        }
        Measure.row("restored and verified", reading.inSeconds.milliseconds, (Measure.cpu() - cpu).milliseconds, "")
    }
}
