import Database
import TestDatabases
import Testing

@testable import Registry

/// The audit chain names things so that a reader knows which product they are of.
@Suite struct RecordLabelTests {
    @Test(arguments: TestDatabase.present) func theChainNamesTheProduct(_ driver: TestDatabase) async throws {
        try await TestDesk.withAuthor(driver) { desk in
            try await RightsDesk.fill(desk.registry)
            let release = ReleaseReference(product: "PUMP-100", version: "2.0")
            try await desk.registry.perform(FreezeRelease(release), as: TestDesk.author)
            let rows = try await desk.registry.database.read {
                try $0.rows("SELECT DISTINCT subject, label FROM audit_entry").map { "\(try $0.text("subject")) \(try $0.text("label"))" }
            }
            for wanted in [
                "product_release PUMP-100@1.0", "baseline PUMP-100@2.0#1", "document PUMP-100/IFU", "document_version PUMP-100/IFU@1/ja",
                "variant PUMP-100/B", "soup_item PUMP-100: zlib", "sbom PUMP-100@2.0: a.json", "release_item PUMP-100@1.0: GCC 14",
                "role_grant quality-product: quality (PUMP-100)",
            ] { #expect(rows.contains(wanted), "\(wanted)") }
            await #expect(throws: RegistryError.alreadyThere(.release, "PUMP-100@2.0")) {
                try await desk.registry.perform(AddRelease(release), as: TestDesk.author)
            }
        }
    }
}
