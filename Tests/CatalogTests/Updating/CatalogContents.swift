@testable import Catalog

/// What a catalogue says, whatever the order in which it came: for comparing two that were made in different ways.
struct CatalogContents: Equatable {
    var records: [VulnerabilityRecord]
    /// The ids of each vulnerability and the records it is made of.
    var groups: [String]
    /// By key of a package or CPE product: records and places in them.
    var sources: [String]
    var scopes: [String: Int]
    var counts: [Int]

    init(_ catalog: Catalog) throws {
        let all = try (0..<catalog.recordCount).map { try catalog.record($0) }
        records = all.sorted { ($0.source, $0.id) < ($1.source, $1.id) }
        groups = try (0..<catalog.info.vulnerabilities).map { number in
            let group = try catalog.group(number)
            let members = group.records.map { all[$0].source + " " + all[$0].id }.sorted()
            return (group.ids + ["|"] + members + ["|"] + group.conflicts.sorted()).joined(separator: " ")
        }.sorted()
        sources = catalog.info.sources.map { "\($0.name) \($0.records) \($0.withdrawn) \($0.newest)" }
        scopes = catalog.info.scopes
        counts = [catalog.info.vulnerabilities, catalog.info.packages, catalog.info.cpeProducts]
    }
}

extension Catalog {
    /// The records that a key leads to, as matching finds them.
    func found(_ key: String, _ table: CatalogLayout.Section, _ rows: CatalogLayout.Section) throws -> [String] {
        try self.rows(key, table, rows).compactMap { packed in try entry(packed).map { _ in try record(Int(packed >> 32)).id } }.sorted()
    }
}
