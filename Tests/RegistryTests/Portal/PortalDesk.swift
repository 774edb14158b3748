import Database
import Lifecycle
import TestDatabases

@testable import Registry

/// A desk with two institutions that have the same product, a reader at each, and one product that only the second has.
enum PortalDesk {
    static let first = Principal(handle: "nurse1", channel: "test")
    static let second = Principal(handle: "nurse2", channel: "test")

    /// Runs `body` on 2026-11-27. Both institutions have PUMP-100 at release 2.0, which is shipped; H-002 alone has SCAN-7.
    static func with(_ driver: TestDatabase, _ body: (Registry, TestDesk) async throws -> Void) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            let administrator = TestDesk.person(.administrator)
            for (reader, institution) in [(first, "H-001"), (second, "H-002")] {
                try await registry.perform(AddPerson(Person(handle: reader.handle, name: "看護 \(reader.handle)")), as: administrator)
                try await registry.perform(GrantRole(.institution, to: reader.handle), as: administrator)
                try await registry.perform(LinkInstitutionMember(reader.handle, at: institution), as: administrator)
            }
            try await registry.perform(
                AddProduct(Product(organisation: 0, code: "SCAN-7", nameJa: "超音波 7", nameEn: "Ultrasound 7")), as: TestDesk.person(.quality))
            var device = InstalledDevice(product: 0, institution: 0)
            device.serial = "US-1"
            try await registry.perform(AddInstalledDevice(device, of: "SCAN-7", DevicePlacement(institution: "H-002")), as: LifeDesk.author)
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            try await registry.perform(RecordMilestone("PUMP-100", .release, on: "2026-11-01", evidence: "発売通知"), as: LifeDesk.author)
            try await body(registry, desk)
        }
    }

    /// An approved notice of EOS to one institution.
    static func notice(to institution: String, _ registry: Registry) async throws -> String {
        try await LifeDesk.contact("臨床工学 \(institution)", mail: nil, at: institution, registry)
        let draft = try await registry.perform(DraftNotice("PUMP-100", .eos, to: .institutions([institution])), as: LifeDesk.author)
        try await registry.perform(ApproveNotice(draft.number, proof: TestDesk.proof(LifeDesk.safety)), as: LifeDesk.safety)
        return draft.number
    }
}
