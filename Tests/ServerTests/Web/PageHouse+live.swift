import Diagnostics
import Duties
import Lifecycle

@testable import Registry

/// What a product in use has: institutions and devices, plans, what ends, notices, a roll-out; under names that would be markup if a page let them.
extension PageHouse {
    static func live(_ registry: Registry) async throws {
        let (quality, safety, psirt) = (House.person(.quality), House.person(.safety), House.person(.psirt))
        try await base(registry, quality)
        var cloud = KeptResource(code: "CLOUD", resourceKind: .service, name: hostile)
        cloud.note = hostile
        try await registry.perform(AddResource(cloud), as: quality)
        try await registry.perform(UseResource("PUMP-100", "CLOUD"), as: quality)
        let subject = try EndSubject("resource:CLOUD")
        try await registry.perform(StateEnd(subject, .vendor, .agreement, .day, on: "2030-01-01", reference: hostile), as: quality)
        let days = try PlanDays(release: CalendarDay(2026, 11, 1), eol: CalendarDay(2036, 11, 1), eos: CalendarDay(2039, 10, 31))
        let inputs = try PlanInputKind.allCases.map {
            try PlanInput($0, finding: hostile, source: hostile, dated: CalendarDay(2026, 10, 1), confidence: .high)
        }
        try await registry.perform(DraftPlan("PUMP-100", days, reason: hostile, inputs: inputs), as: quality)
        let first = PlanReference(product: "PUMP-100", number: 1)
        try await registry.perform(
            ApprovePlan(first, comment: hostile, proof: try await registry.prove(safety, password: House.password)), as: safety)
        try await registry.perform(DraftPlan("PUMP-100", days, reason: hostile, inputs: inputs), as: psirt)
        try await registry.perform(RecordMilestone("PUMP-100", .release, on: "2026-11-01", evidence: hostile), as: quality)
        try await registry.perform(DecideCollision("PUMP-100", "resource:CLOUD", .substitution, because: hostile), as: quality)
        try await registry.perform(PutControl("PUMP-100", "FW", name: hostile, type: .firewall), as: quality)
        try await registry.perform(JudgeLegacy("PUMP-100", "0.9", .legacy, because: hostile), as: quality)
        try await notices(registry)
    }

    private static func base(_ registry: Registry, _ quality: Principal) async throws {
        var institution = Institution(code: "H-001", nameJa: hostile, nameEn: hostile, kindOfInstitution: .hospital)
        institution.address = hostile
        institution.note = hostile
        try await registry.perform(AddInstitution(institution), as: quality)
        try await registry.perform(AddSite("EAST", of: "H-001", name: hostile), as: quality)
        var contact = InstitutionContact(institution: 0, name: hostile)
        contact.duty = hostile
        contact.phone = "03-0000-0000"
        try await registry.perform(AddInstitutionContact(contact, of: "H-001"), as: quality)
        try await registry.perform(AddTradeParty(TradeParty(code: "D-001", nameJa: hostile, nameEn: hostile, trade: .distributor)), as: quality)
        let devices: [(String, String?)] = [("SN-1", "0.9"), ("SN-2", nil)]
        for (serial, release) in devices {
            var device = InstalledDevice(product: 0, institution: 0)
            device.serial = serial
            device.place = hostile
            device.controls = hostile
            device.note = hostile
            device.soldOn = "2026-11-02"
            try await registry.perform(
                AddInstalledDevice(device, of: "PUMP-100", DevicePlacement(institution: "H-001", site: "EAST", release: release)), as: quality)
        }
        try await registry.perform(PutInChain(DeviceReference(product: "PUMP-100", serial: "SN-1"), "D-001"), as: quality)
        try await registry.perform(PlanRollout("RO-1", release: shipped, title: hostile), as: quality)
        try await registry.perform(
            RecordRolloutStep("RO-1", DeviceReference(product: "PUMP-100", serial: "SN-2"), .failed, note: hostile), as: quality)
    }

    /// A draft (NT-2026-0001), an approved notice (NT-2026-0002), a reader at the institution, a public status.
    private static func notices(_ registry: Registry) async throws {
        let (quality, safety) = (House.person(.quality), House.person(.safety))
        for subject in [NoticeSubject.eos, .eol] { try await registry.perform(DraftNotice("PUMP-100", subject, to: .all), as: quality) }
        let proof = try await registry.prove(safety, password: House.password)
        try await registry.perform(ApproveNotice("NT-2026-0002", comment: hostile, proof: proof), as: safety)
        try await registry.perform(LinkInstitutionMember("institution", at: "H-001"), as: House.person(.administrator))
        try await registry.perform(PublishStatus("PUMP-100"), as: safety, reason: hostile)
        try await registry.perform(
            IssueCalendarFeed(SecretToken.random(), name: hostile, language: .japanese, expiresOn: "2026-12-31"), as: quality)
    }
}
