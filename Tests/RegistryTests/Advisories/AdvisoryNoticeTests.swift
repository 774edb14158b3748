import Database
import Diagnostics
import Lifecycle
import TestDatabases
import Testing

@testable import Registry

/// Institutions are told of an advisory that is out: exactly those that have affected devices, each of its own devices.
@Suite struct AdvisoryNoticeTests {
    private let psirt = AdvisoryDesk.psirt

    private func device(_ serial: String, _ institution: String, _ release: String?, _ own: AdvisoryDesk, ended: Bool = false) async throws {
        var device = InstalledDevice(product: 0, institution: 0)
        device.serial = serial
        if ended { device.endedOn = "2026-11-01" }
        try await own.registry.perform(
            AddInstalledDevice(device, of: "PUMP-100", DevicePlacement(institution: institution, release: release)), as: AdvisoryDesk.quality)
    }

    @Test(arguments: TestDatabase.present) func exactlyThoseWithAffectedDevices(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            for code in ["H-001", "H-002", "H-003", "H-004"] {
                try await own.registry.perform(
                    AddInstitution(Institution(code: code, nameJa: code, nameEn: code, kindOfInstitution: .hospital)), as: AdvisoryDesk.quality)
            }
            try await device("SN-1", "H-001", "2.1", own)
            try await device("SN-2", "H-001", "2.2", own)
            try await device("SN-3", "H-002", "2.2", own)
            try await device("SN-4", "H-003", nil, own)
            try await device("SN-5", "H-004", "2.1", own, ended: true)
            let number = try await own.draft()
            await #expect(throws: RegistryError.self) { try await own.registry.perform(NotifyAdvisory(number), as: psirt) }
            try await own.approved(number)
            try await own.publish(number)
            let notices = try await own.registry.perform(NotifyAdvisory(number), as: psirt)
            // 2.2 is fixed, and the device at H-004 is out of use; of the one at H-003 nobody knows the release.
            #expect(notices.map(\.audience) == ["H-001 H-003"] && notices[0].subject == "advisory:\(number)")
            let notice = notices[0].number
            let text = try await own.registry.ask(ShowNotice(notice), as: psirt)
            let letters = try await own.registry.database.read { connection in
                try connection.rows("SELECT title, body FROM notice_letter ORDER BY language").map {
                    "\(try $0.text("title")) \(try $0.text("body"))"
                }
            }
            #expect(text.deliveries.isEmpty && letters.count == 2)
            for letter in letters { #expect(letter.contains(number) && letter.contains("2.1") && letter.contains("https://mimamori.example/")) }
            try await own.registry.perform(ApproveNotice(notice, proof: TestDesk.proof(AdvisoryDesk.safety)), as: AdvisoryDesk.safety)
            let devices = try await own.registry.ask(ShowNotice(notice), as: psirt).deliveries.map(\.receipt.devices)
            #expect(devices == ["- SN-1 2.1", "- SN-4"])
        }
    }

    /// A letter must not tell of a version that is no longer the newest.
    @Test(arguments: TestDatabase.present) func aNewVersionMakesADraftOld(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            try await own.registry.perform(
                AddInstitution(Institution(code: "H-001", nameJa: "x", nameEn: "x", kindOfInstitution: .hospital)), as: AdvisoryDesk.quality)
            try await device("SN-1", "H-001", "2.1", own)
            let number = try await own.draft()
            try await own.approved(number)
            try await own.publish(number)
            let notice = try await own.registry.perform(
                DraftNotice("PUMP-100", .advisory(number)), as: psirt
            ).number
            own.desk.clock.now = "2026-12-01T00:00:00Z"
            try await own.registry.perform(WithdrawAdvisory(number, because: Wording(ja: "x", en: "x")), as: psirt)
            await #expect(throws: RegistryError.self) {
                try await own.registry.perform(ApproveNotice(notice, proof: TestDesk.proof(AdvisoryDesk.safety)), as: AdvisoryDesk.safety)
            }
            #expect(NoticeSubject(key: "advisory:\(number)") == .advisory(number) && NoticeSubject(key: "advisory:") == nil)
        }
    }
}
