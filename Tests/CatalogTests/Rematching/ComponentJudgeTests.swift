import JSONStream
import Testing

@testable import Catalog

/// Answers that are kept component by component are those of a scan of the whole inventory.
struct ComponentJudgeTests {
    @Test(arguments: 1...30) func sameAsAScan(_ seed: Int) throws {
        let bench = try Workbench()
        var random = RandomCatalog(seed: UInt64(seed) &+ 500)
        var builder = try CatalogBuilder(path: bench.path("c.cat"))
        for number in 0..<20 { try builder.addRecords(in: ByteBlock(random.record(number).utf8), name: "feed") }
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        let catalog = try bench.open("c.cat")
        // What was said of a component in an inventory before, where it holds anywhere.
        var kept: [String: ComponentAnswers] = [:]
        for _ in 0..<20 {
            let inventory = try random.inventory()
            let judge = try ComponentJudge(
                catalog, Surroundings(system: inventory.system, isComplete: inventory.isComplete) { inventory.components })
            var together = ScanResult()
            for (place, component) in inventory.components.enumerated() {
                let key = "\(inventory.system.map { "\($0)" } ?? "") \(component)"
                let answers = try kept[key] ?? judge.answers(for: component)
                if answers.holdsAnywhere { kept[key] = answers }
                together.add(answers, at: place)
            }
            let whole = try Matcher(catalog).scan(inventory)
            #expect("\(together.findings)" == "\(whole.findings)")
            #expect("\(together.undecided)" == "\(whole.undecided)")
            #expect("\(together.cleared)" == "\(whole.cleared)")
            #expect("\(together.notLookedUp)" == "\(whole.notLookedUp)")
            #expect(together.lookedUp == whole.lookedUp)
        }
    }

    /// Of keys that changed, the short way finds those that the whole list has.
    @Test(arguments: 1...20) func keysAreFoundByTheirKinds(_ seed: Int) throws {
        var random = RandomCatalog(seed: UInt64(seed) &+ 900)
        let systems = [OperatingSystem(name: "debian", release: "12"), OperatingSystem(name: "alpine", release: "3.18")]
        let components = try (0..<6).flatMap { _ in try random.inventory().components }
        let all = Array(Set(components.flatMap { $0.matchKeys(anyOf: systems) })).sorted { $0.stored < $1.stored }
        for key in all {
            let set = MatchKeySet([key])
            for component in components {
                #expect(component.hasKey(in: set, anyOf: systems) == component.matchKeys(anyOf: systems).contains(key), "\(key.stored)")
            }
        }
    }
}
