import Catalog
import Foundation
import Inputs

/// What a catalogue file costs: bytes on disk, time to open it, time of the first look-up behind that.
struct StoreFigures {
    let path: String

    func run() throws {
        let bytes = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        let clock = ContinuousClock()
        var info: CatalogInfo?
        var first = Duration.zero
        let opening = try clock.measure {
            let catalog = try Catalog(MappedFile.open(path), path: path)
            info = catalog.info
            first = try clock.measure { _ = try catalog.groups(id: "CVE-2005-80000") }
        }
        let best = try Measure.best(of: 20) { _ = try Catalog(MappedFile.open(path), path: path) }
        print("| records | vulnerabilities | MiB | first open and look-up | of it the look-up | best open |")
        print("|---|---|---|---|---|---|")
        Measure.row(
            "\(info?.records ?? 0)", "\(info?.vulnerabilities ?? 0)", "\(bytes >> 20)", "\(opening)", "\(first)",
            String(format: "%.2f ms", best * 1_000))
    }
}
