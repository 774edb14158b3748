import Catalog
import Foundation
import Inputs
import SBOM
import Synchronization

/// The bars of matching against a full-size catalogue: components a second on one core and on two, a whole re-match, and one after a day's changes.
///
/// The inventories are made of the components of a real SBOM, each release with others of them.
struct MatchingBars {
    /// The full-size catalogue, the same after a day's import, and an SBOM whose components are used.
    let catalog: String
    let later: String
    let sbom: String

    static let releases = 1_000
    static let components = 500

    func run() throws {
        let before = try Catalog(MappedFile.open(catalog), path: catalog)
        let whole = Inventory(try SBOMReader.read(DocumentFile.open(sbom)))
        let count = Double(whole.components.count)
        Measure.row("what", "wall", "CPU", "")
        Measure.row("---", "---", "---", "---")
        let one = try Measure.bestCPU { _ = try Matcher(before).scan(whole) }
        Measure.row("S1: components a second, one core", "", "", "\(Int(count / one))")
        let alone = try Measure.best { for _ in 0..<4 { _ = try Matcher(before).scan(whole) } }
        let both = Measure.best {
            DispatchQueue.concurrentPerform(iterations: 2) { _ in for _ in 0..<2 { _ = try? Matcher(before).scan(whole) } }
        }
        Measure.row("S2: two cores are so many times one", "", "", String(format: "%.2f", alone / both))
        try rematches(before, whole)
        Measure.row("peak memory, mapped file counted", "", "", "\(Measure.peakMiB) MiB")
    }

    private func rematches(_ before: Catalog, _ whole: Inventory) throws {
        var random = 7
        let inventories = (0..<Self.releases).map { _ in
            Inventory(
                components: (0..<Self.components).map { _ in
                    random = (random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407) & .max
                    return whole.components[(random >> 33) % whole.components.count]
                }, system: whole.system)
        }
        let found = Mutex(0)
        let cores = measure("S11: \(Self.releases) releases of \(Self.components) components, all again, two cores") {
            DispatchQueue.concurrentPerform(iterations: inventories.count) { release in
                let findings = (try? Matcher(before).scan(inventories[release]))?.findings.count ?? 0
                found.withLock { $0 += findings }
            }
        }
        Measure.row("", "", "", "\(found.withLock { $0 }) findings, \(Int(Double(Self.releases * Self.components) / cores)) components/s")
        // What a registry keeps: the marks of the older catalogue, and which release has which key.
        let kept = try CatalogMarks(before).bytes
        var index: [MatchKey: [(release: Int, place: Int)]] = [:]
        for (release, inventory) in inventories.enumerated() {
            for (place, component) in inventory.components.enumerated() {
                for key in component.matchKeys(system: inventory.system) { index[key, default: []].append((release, place)) }
            }
        }
        let after = try Catalog(MappedFile.open(later), path: later)
        var touched: [Int: Set<Int>] = [:]
        var keys: Set<MatchKey> = []
        try measure("S10: what the day changed") {
            guard let marks = CatalogMarks(bytes: kept) else { return }
            keys = try CatalogMarks(after).changes(since: marks).keys
        }
        try measure("S10: the components that it touches, asked again") {
            for key in keys { for (release, place) in index[key] ?? [] { touched[release, default: []].insert(place) } }
            for (release, places) in touched { _ = try Matcher(after).scan(inventories[release], only: places.sorted()) }
        }
        Measure.row("", "", "", "\(keys.count) keys, \(touched.values.reduce(0) { $0 + $1.count }) components asked")
    }

    @discardableResult
    private func measure(_ what: String, _ body: () throws -> Void) rethrows -> Double {
        let cpu = Measure.cpu()
        let time = try ContinuousClock().measure(body).inSeconds
        Measure.row(what, time.milliseconds, (Measure.cpu() - cpu).milliseconds, "")
        return time
    }
}
