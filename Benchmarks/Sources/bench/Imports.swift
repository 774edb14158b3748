import Catalog
import Foundation

/// Import of feeds, decompression and the writing of the catalogue included.
struct Imports {
    let data: URL

    func run() throws {
        print("| import | bytes | records | CPU seconds | MB/s | catalogue |\n|---|---|---|---|---|---|")
        try measure("OSV", ["osv"])
        try measure("NVD", ["nvd"])
        try measure("OSV and NVD", ["osv", "nvd"])
    }

    private func measure(_ name: String, _ sources: [String]) throws {
        let target = FileManager.default.temporaryDirectory.appending(path: "bench-\(ProcessInfo.processInfo.processIdentifier).cat").path
        defer { try? FileManager.default.removeItem(atPath: target) }
        var bytes = 0
        var records = 0
        let seconds = try Measure.bestCPU(of: 3) {
            try? FileManager.default.removeItem(atPath: target)
            let progress = try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run(sources.map { data.appending(path: $0).path }).progress
            (bytes, records) = (progress.bytes, progress.records)
        }
        let size = (try FileManager.default.attributesOfItem(atPath: target)[.size] as? Int) ?? 0
        Measure.row(
            name, "\(bytes)", "\(records)", String(format: "%.2f", seconds),
            String(format: "%.0f", Double(bytes) / seconds / 1e6),
            "\(size / 1_000_000) MB")
    }
}
