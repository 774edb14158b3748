import Database
import TestDatabases
import Testing

@testable import Registry

@Suite struct InstalledDeviceTests {
    private let quality = TestDesk.person(.quality)

    @Test(arguments: TestDatabase.present) func whereAComponentIsInstalled(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, _ in
            try await InstalledDesk.device("SN-1", at: "H-001", registry) { $0.network = .connected }
            try await InstalledDesk.device("SN-2", at: "H-001", registry) { $0.network = .isolated }
            try await InstalledDesk.device("SN-3", at: "H-002", release: "2.0", registry)
            try await InstalledDesk.device("SN-4", at: "H-002", release: nil, registry)
            try await InstalledDesk.device("SN-5", at: "H-002", registry) { $0.endedOn = "2025-01-01" }
            let old = try await registry.ask(FindInstalledComponent(FindComponent("openssl", versions: "<3.0")), as: quality)
            #expect(old.places.map { "\($0.institution) \($0.release) \($0.devices) \($0.exposed)" } == ["H-001 1.0 2 1"])
            #expect(old.places.first?.components == ["openssl 1.1.1k"] && old.unknownRelease == 1)
            let all = try await registry.ask(FindInstalledComponent(FindComponent("openssl")), as: quality)
            #expect(all.places.map(\.institution) == ["H-001", "H-002"])
            #expect(try await registry.ask(FindInstalledComponent(FindComponent("zlib")), as: quality).places.isEmpty)
        }
    }

    /// A roll-out goes from plan to device and back, and the device always says what runs on it (R-098, R-123).
    @Test(arguments: TestDatabase.present) func aRollOutAndItsFailures(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, _ in
            let first = try await InstalledDesk.device("SN-1", at: "H-001", registry)
            let second = try await InstalledDesk.device("SN-2", at: "H-002", release: nil, registry)
            try await InstalledDesk.device("SN-3", at: "H-002", release: "2.0", registry)
            let planned = try await registry.perform(
                PlanRollout("RO-1", release: InstalledDesk.new, title: "TLS", until: "2027-03-31"), as: quality)
            #expect(planned.devices == 2)
            func release(_ device: DeviceReference) async throws -> String? {
                try await registry.ask(ShowInstalledDevice(device), as: quality).release
            }
            func record(_ device: DeviceReference, _ state: RolloutState, _ note: String? = nil) async throws {
                try await registry.perform(RecordRolloutStep("RO-1", device, state, on: "2026-12-01", note: note), as: quality)
            }
            await #expect(throws: RegistryError.self) { try await record(first, .rolledBack, "x") }
            await #expect(throws: RegistryError.self) { try await record(first, .failed) }
            try await record(first, .done)
            #expect(try await release(first) == "2.0")
            try await record(first, .rolledBack, "起動しない")
            #expect(try await release(first) == "1.0")
            try await record(first, .done)
            try await record(second, .failed, "電源断")
            #expect(try await release(first) == "2.0")
            #expect(try await release(second) == nil)
            let shown = try await registry.ask(ShowRollout("RO-1"), as: quality)
            #expect(shown.entries.map { "\($0.institution) \($0.device) \($0.step.state.rawValue)" } == ["H-001 SN-1 done", "H-002 SN-2 failed"])
            try await record(second, .planned)
            await #expect(throws: RegistryError.reasonMissing) { try await registry.perform(CloseRollout("RO-1"), as: quality) }
            try await registry.perform(CloseRollout("RO-1"), as: quality, reason: "残りは次の点検で")
            #expect(try await registry.ask(ListRollouts(), as: quality).isEmpty)
            #expect(try await registry.ask(ListRollouts(withClosed: true), as: quality).first?.counts == [.done: 1, .planned: 1])
            await #expect(throws: RegistryError.self) { try await record(second, .done) }
        }
    }

    /// While a patch takes time, the plan names the devices around which no control is on record (R-124).
    @Test(arguments: TestDatabase.present) func controlsComeAheadOfThePatch(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, _ in
            let first = try await InstalledDesk.device("SN-1", at: "H-001", registry)
            try await InstalledDesk.device("SN-2", at: "H-002", registry) { $0.controls = "ファイアウォール FW-7(443のみ)" }
            try await registry.perform(PlanRollout("RO-1", release: InstalledDesk.new, title: "TLS"), as: quality)
            func bare() async throws -> [String] {
                try await registry.ask(ShowRollout("RO-1"), as: quality).entries.filter(\.isUnprotected).map(\.device)
            }
            #expect(try await bare() == ["SN-1"])
            try await registry.perform(ChangeInstalledDevice(first) { $0.controls = "専用VLAN" }, as: quality)
            #expect(try await bare() == [])
            // The control is on record with its day, before the patch is.
            try await registry.perform(RecordRolloutStep("RO-1", first, .done, on: "2026-11-27"), as: quality)
            let chain = try await registry.database.read {
                try $0.rows("SELECT subject FROM audit_entry WHERE subject IN ('installed_device', 'rollout_step') ORDER BY seq").map {
                    try $0.text("subject")
                }
            }
            let control = try #require(chain.firstIndex(of: "rollout_step")).advanced(by: 2)
            #expect(chain[control] == "installed_device" && chain.last.map { ["installed_device", "rollout_step"].contains($0) } == true)
            try await registry.perform(ChangeInstalledDevice(first) { $0.controls = " " }, as: quality)
            // A device that has the update needs none.
            #expect(try await bare() == [])
        }
    }

    @Test(arguments: TestDatabase.present) func onlyAShippedReleaseIsRolledOut(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, _ in
            try await ItemDesk.set(InstalledDesk.new, .inWork, registry)
            let error = await #expect(throws: RegistryError.self) {
                try await registry.perform(PlanRollout("RO-1", release: InstalledDesk.new, title: "x"), as: quality)
            }
            #expect(error?.code == "REG-007")
        }
    }

    /// The chain from maker to institution stands in the device's record (R-131, R-132).
    @Test(arguments: TestDatabase.present) func theChainOfADevice(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, _ in
            let device = try await InstalledDesk.device("SN-1", at: "H-001", registry) { $0.soldOn = "2024-03-31" }
            try await registry.perform(
                AddTradeParty(TradeParty(code: "L-001", nameJa: "貸与社", nameEn: "Lessor", trade: .lessor)), as: quality)
            try await registry.perform(PutInChain(device, "D-001", from: "2024-03-31", until: "2024-04-30"), as: quality)
            try await registry.perform(PutInChain(device, "L-001", from: "2024-05-01"), as: quality)
            let shown = try await registry.ask(ShowInstalledDevice(device), as: quality)
            #expect(shown.chain.map(\.party.code) == ["D-001", "L-001"])
            #expect(try await registry.ask(ListInstalledDevices(party: "L-001"), as: quality).count == 1)
            #expect(try await registry.ask(ListInstalledDevices(soldBy: "2024-03-31"), as: quality).count == 1)
            #expect(try await registry.ask(ListInstalledDevices(soldBy: "2024-03-30"), as: quality).isEmpty)
            await #expect(throws: RegistryError.self) {
                try await registry.perform(PutInChain(device, "D-001", from: "2025-02-01", until: "2025-01-01"), as: quality)
            }
            // The lessor leaves the chain, and that it stood there stays on record.
            let place = try #require(shown.chain.last?.custody.id)
            await #expect(throws: RegistryError.self) { try await registry.perform(LeaveChain(device, place, on: "2024-04-01"), as: quality) }
            await #expect(throws: RegistryError.notFound(.deviceCustody, "#99")) {
                try await registry.perform(LeaveChain(device, 99), as: quality)
            }
            try await registry.perform(LeaveChain(device, place, on: "2025-03-31"), as: quality)
            let left = try await registry.ask(ShowInstalledDevice(device), as: quality).chain
            #expect(left.map(\.custody.untilOn) == ["2024-04-30", "2025-03-31"])
        }
    }

    /// A move leaves the old site behind; a device keeps its serial number to itself; an institution with devices stays in the lists.
    @Test(arguments: TestDatabase.present) func rulesOfDevicesAndInstitutions(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, _ in
            let device = try await InstalledDesk.device("SN-1", at: "H-001", registry)
            try await registry.perform(ChangeInstalledDevice(device, DevicePlacement(site: "EAST")), as: quality)
            await #expect(throws: RegistryError.alreadyThere(.installedDevice, "PUMP-100: SN SN-1")) {
                try await InstalledDesk.device("SN-1", at: "H-002", registry)
            }
            await #expect(throws: RegistryError.notFound(.site, "H-002/EAST")) {
                try await registry.perform(ChangeInstalledDevice(device, DevicePlacement(institution: "H-002", site: "EAST")), as: quality)
            }
            await #expect(throws: RegistryError.self) { try await registry.perform(ArchiveInstitution("H-001"), as: quality) }
            let moved = try await registry.perform(ChangeInstalledDevice(device, DevicePlacement(institution: "H-002")), as: quality)
            #expect(moved.site == nil)
            try await registry.perform(ArchiveInstitution("H-001"), as: quality)
            #expect(try await registry.ask(ListInstitutions(), as: quality).map(\.code) == ["H-002"])
            let number = DeviceReference(product: "PUMP-100", serial: "#\(moved.id)")
            #expect(try await registry.ask(ShowInstalledDevice(number), as: quality).institution.code == "H-002")
        }
    }

    /// People of institutions are personal data: who asked for them is in the audit chain, and their names are not.
    @Test(arguments: TestDatabase.present) func contactsAreRestricted(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, desk in
            var contact = InstitutionContact(institution: 0, name: "山田 花子")
            contact.mail = "yamada@example.invalid"
            try await registry.perform(AddInstitutionContact(contact, of: "H-001"), as: quality)
            let before = try await desk.count("SELECT COUNT(*) FROM audit_entry")
            #expect(try await registry.ask(ShowInstitution("H-001"), as: quality).contacts.map(\.name) == ["山田 花子"])
            #expect(try await desk.count("SELECT COUNT(*) FROM audit_entry") == (before ?? 0) + 1)
            #expect(try await desk.count("SELECT COUNT(*) FROM audit_entry WHERE label LIKE '%山田%'") == 0)
            await #expect(throws: RegistryError.self) { try await registry.ask(ShowInstitution("H-001"), as: TestDesk.person(.viewer)) }
            for mail in ["a", "a@", "@b", "a b@c", "a@b\r\nBcc: x@y", "a@b,c@d"] {
                var wrong = contact
                wrong.mail = mail
                let error = await #expect(throws: RegistryError.self) {
                    try await registry.perform(AddInstitutionContact(wrong, of: "H-001"), as: quality)
                }
                #expect(error?.code == "REG-006", "\(mail)")
            }
        }
    }
}
