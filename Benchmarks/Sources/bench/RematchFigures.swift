import Catalog
import Foundation
import SBOM
import Synchronization

/// The matching engine alone, without a registry: what a new catalogue costs for many inventories in memory.
struct RematchFigures {
    let folder: URL
    let releases: Int
    let components: Int

    func run() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let old = try GeneratedFeed(number: 0).catalog(in: folder)
        let new = try GeneratedFeed(number: 1, changed: 1_000).catalog(in: folder)
        let contents = RegistryContents(releases: releases, components: components, taken: releases)
        let inventories = (0..<releases).map { number in
            Inventory(components: (0..<components).map { InventoryComponent(contents.part($0, of: number).component) })
        }
        Measure.row("what", "wall", "CPU", "")
        Measure.row("---", "---", "---", "---")
        var index: [MatchKey: [(release: Int, place: Int)]] = [:]
        measure("index of \(releases) inventories of \(components) components, once") {
            for (release, inventory) in inventories.enumerated() {
                for (place, component) in inventory.components.enumerated() {
                    for key in component.matchKeys(system: inventory.system) { index[key, default: []].append((release, place)) }
                }
            }
        }
        var asked = 0
        var findings = 0
        let kept = try CatalogMarks(old).bytes
        try measure("1,000 changed vulnerabilities: difference, index, components asked again") {
            guard let before = CatalogMarks(bytes: kept) else { return }
            let changes = try CatalogMarks(new).changes(since: before)
            var touched: [Int: Set<Int>] = [:]
            for key in changes.keys { for (release, place) in index[key] ?? [] { touched[release, default: []].insert(place) } }
            for (release, places) in touched {
                let result = try Matcher(new).scan(inventories[release], only: places.sorted())
                asked += places.count
                findings += result.findings.count
            }
        }
        Measure.row("", "", "", "\(asked) components asked, \(findings) findings")
        let sum = Mutex(0)
        measure("every inventory as a whole, on all cores") {
            DispatchQueue.concurrentPerform(iterations: inventories.count) { release in
                let found = (try? Matcher(new).scan(inventories[release]))?.findings.count ?? 0
                sum.withLock { $0 += found }
            }
        }
        Measure.row("", "", "", "\(sum.withLock { $0 }) findings")
    }

    private func measure(_ what: String, _ body: () throws -> Void) rethrows {
        let cpu = Measure.cpu()
        let time = try ContinuousClock().measure(body)
        Measure.row(what, time.inSeconds.milliseconds, (Measure.cpu() - cpu).milliseconds, "")
    }
}
