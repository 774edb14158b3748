import Catalog
import Diagnostics
import Inputs
import JSONStream
import SBOM

/// Reads an SBOM and scans it.
enum ScanJob {
    /// - Returns: the report, and the document, so that whoever has no use for their memory need not take them apart.
    static func report(
        of block: ByteBlock, named file: String, catalog: Catalog, now: String
    ) throws -> (report: ScanReport, document: SBOMDocument) {
        let document: SBOMDocument
        do {
            document = try SBOMReader.read(block, extent: .identities)
        } catch {
            throw PlacedError(file: file, error: error)
        }
        let inventory = Inventory(document)
        let subject = document.subjectComponents.first
        let report = try ScanReport(
            subject: ScanReport.Subject(
                file: file, format: document.format.title, name: subject?.fullName ?? document.name ?? "", version: subject?.version ?? "",
                components: inventory.components.count, parts: document.subjectComponents.map(InventoryComponent.init),
                serial: document.identity, documentVersion: document.documentVersion),
            inventory: inventory, catalog: catalog, time: now)
        return (report, document)
    }
}
