import Advisories
import Database
import Diagnostics
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// Advisories in the portal: those that are out, may be seen beyond the maker, and concern a device of the institution; of all others nothing.
@Suite struct PortalAdvisoryTests {
    private static let readers = ["H-001", "H-002", "H-003"]

    private func reader(_ institution: String) -> Principal { Principal(handle: "reader-\(institution.lowercased())", channel: "test") }

    /// Three institutions: one runs the affected release, one the fixed one, of the third nobody knows.
    private func with(_ driver: TestDatabase, _ body: (AdvisoryDesk) async throws -> Void) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let administrator = TestDesk.person(.administrator)
            for (code, serial, release) in [("H-001", "SN-1", "2.1"), ("H-002", "SN-2", "2.2"), ("H-003", "SN-3", nil)] as [(String, String, String?)]
            {
                try await own.registry.perform(
                    AddInstitution(Institution(code: code, nameJa: code, nameEn: code, kindOfInstitution: .hospital)), as: AdvisoryDesk.quality)
                var device = InstalledDevice(product: 0, institution: 0)
                device.serial = serial
                try await own.registry.perform(
                    AddInstalledDevice(device, of: "PUMP-100", DevicePlacement(institution: code, release: release)), as: AdvisoryDesk.quality)
                let handle = reader(code).handle
                try await own.registry.perform(AddPerson(Person(handle: handle, name: handle)), as: administrator)
                try await own.registry.perform(GrantRole(.institution, to: handle), as: administrator)
                try await own.registry.perform(LinkInstitutionMember(handle, at: code), as: administrator)
            }
            try await body(own)
        }
    }

    private func seen(_ own: AdvisoryDesk) async throws -> [String: [String]] {
        var seen: [String: [String]] = [:]
        for code in Self.readers {
            seen[code] = try await own.registry.ask(ShowPortal(), as: reader(code)).advisories.flatMap(\.devices)
        }
        return seen
    }

    @Test(arguments: TestDatabase.present) func thoseThatConcernItsDevices(_ driver: TestDatabase) async throws {
        try await with(driver) { own in
            let number = try await own.draft()
            try await own.approved(number)
            // Approved is not out.
            #expect(try await seen(own) == ["H-001": [], "H-002": [], "H-003": []])
            try await own.publish(number)
            #expect(try await seen(own) == ["H-001": ["PUMP-100: SN-1"], "H-002": [], "H-003": ["PUMP-100: SN-3"]])
            let shown = try await own.registry.ask(ShowPortalAdvisory(number), as: reader("H-001"))
            #expect(shown.label == .clear && shown.version == 1 && shown.products == ["PUMP-100-2.1"] && shown.kind == .updateNeeded)
            let csaf = try await own.registry.perform(TakePortalAdvisory(number, .csaf20, .english), as: reader("H-001"))
            let out = try await own.registry.ask(PublishedAdvisories(), as: .system)
            // Byte for byte as it went out, and on record who took it.
            #expect(out.contains { $0.language == .english && $0.bytes == csaf.bytes })
            #expect(try await own.desk.count("SELECT COUNT(*) FROM audit_entry WHERE after_text LIKE '%handedOut%H-001%'") == 1)
            for format in TakePortalAdvisory.formats {
                #expect(try await !own.registry.perform(TakePortalAdvisory(number, format), as: reader("H-003")).bytes.isEmpty, "\(format)")
            }
            await #expect(throws: RegistryError.self) { try await own.registry.perform(TakePortalAdvisory(number, .stix), as: reader("H-001")) }
            // Another's, and what is nowhere, are answered alike.
            for (asked, person) in [(number, "H-002"), ("MIMA-SA-2026-0000", "H-001")] {
                await #expect(throws: RegistryError.notFound(.advisory, asked)) {
                    try await own.registry.ask(ShowPortalAdvisory(asked), as: reader(person))
                }
                await #expect(throws: RegistryError.notFound(.advisory, asked)) {
                    try await own.registry.perform(TakePortalAdvisory(asked, .html), as: reader(person))
                }
            }
            // Taken back, it is no longer there.
            own.desk.clock.now = "2026-12-01T00:00:00Z"
            try await own.registry.perform(WithdrawAdvisory(number, because: Wording(ja: "x", en: "x")), as: AdvisoryDesk.psirt)
            #expect(try await seen(own) == ["H-001": [], "H-002": [], "H-003": []])
        }
    }

    /// What is not for everybody beyond the maker is in no portal, even where it is out and the institution runs the release.
    @Test(arguments: TestDatabase.present) func theLabelIsKept(_ driver: TestDatabase) async throws {
        try await with(driver) { own in
            let subject = try await own.registry.perform(
                OpenCase(CaseReport(.vulnerability, from: .finder, title: "x", description: "x", reporter: "f@example.com", label: .amber)),
                as: AdvisoryDesk.psirt
            ).number
            try await own.registry.perform(ChangeParticipants(subject, joining: ["safety"]), as: AdvisoryDesk.psirt)
            let number = try await own.draft(psirtCase: subject, sharing: AdvisorySharing(label: .amber, recipients: ["H-001"]))
            try await own.approved(number)
            try await own.publish(number)
            #expect(try await seen(own) == ["H-001": [], "H-002": [], "H-003": []])
            await #expect(throws: RegistryError.notFound(.advisory, number)) {
                try await own.registry.perform(TakePortalAdvisory(number, .html), as: reader("H-001"))
            }
        }
    }
}
