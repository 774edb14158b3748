import Database
import TestDatabases

@testable import Registry

/// A desk with two institutions, a distributor and two releases of the pump, of which the second is shipped.
enum InstalledDesk {
    static let quality = TestDesk.person(.quality)
    static let old = ReleaseReference(product: "PUMP-100", version: "1.0")
    static let new = ReleaseReference(product: "PUMP-100", version: "2.0")

    static func with(_ driver: TestDatabase, _ body: (Registry, TestDesk) async throws -> Void) async throws {
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            for release in [old, new] { try await registry.perform(AddRelease(release), as: quality) }
            try await ItemDesk.addSBOM([("openssl", "1.1.1k", 2)], to: old, registry)
            try await ItemDesk.addSBOM([("openssl", "3.0.7", 2)], to: new, registry)
            for release in [old, new] { try await ItemDesk.set(release, .released, registry) }
            for (code, name) in [("H-001", "中央病院"), ("H-002", "東診療所")] {
                try await registry.perform(
                    AddInstitution(Institution(code: code, nameJa: name, nameEn: code, kindOfInstitution: .hospital)), as: quality)
            }
            try await registry.perform(AddSite("EAST", of: "H-001", name: "東棟"), as: quality)
            try await registry.perform(
                AddTradeParty(TradeParty(code: "D-001", nameJa: "販売社", nameEn: "Distributor", trade: .distributor)), as: quality)
            try await body(registry, desk)
        }
    }

    /// Puts a device to an institution.
    @discardableResult
    static func device(
        _ serial: String, at institution: String, release: String? = "1.0", _ registry: Registry, _ fill: (inout InstalledDevice) -> Void = { _ in }
    ) async throws -> DeviceReference {
        var device = InstalledDevice(product: 0, institution: 0)
        device.serial = serial
        fill(&device)
        try await registry.perform(
            AddInstalledDevice(device, of: "PUMP-100", DevicePlacement(institution: institution, release: release)), as: quality)
        return DeviceReference(product: "PUMP-100", serial: serial)
    }
}
