import CPE
import PackageURL

@testable import Catalog

/// Shortcuts for tests that scan one or two components.
enum Scanning {
    static func component(_ name: String, _ version: String? = nil, purl: String? = nil, cpe: String...) throws -> InventoryComponent {
        InventoryComponent(
            reference: name, name: name, version: version, purl: try purl.map { try PackageURL(parsing: $0) },
            cpes: try cpe.map { try CPE(parsing: $0) })
    }

    static func scan(_ catalog: Catalog, _ components: InventoryComponent..., system: OperatingSystem? = nil, complete: Bool = false) throws
        -> ScanResult
    {
        try Matcher(catalog).scan(Inventory(components: components, system: system, isComplete: complete))
    }
}
