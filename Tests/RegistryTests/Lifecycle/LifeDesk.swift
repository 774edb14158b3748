import Database
import Duties
import Lifecycle
import TestDatabases

@testable import Registry

/// A desk whose pump runs on an operating system, is at two institutions, and has somebody who writes plans beside those who approve them.
enum LifeDesk {
    static let author = TestDesk.author
    static let safety = TestDesk.person(.safety)

    /// Runs `body` on 2026-11-27, the day of the desk's clock. The pump was sold to H-001 on 2026-11-01 and to H-002 on 2026-11-10.
    static func with(_ driver: TestDatabase, _ body: (Registry, TestDesk) async throws -> Void) async throws {
        try await InstalledDesk.with(driver) { registry, desk in
            let administrator = TestDesk.person(.administrator)
            try await registry.perform(AddPerson(Person(handle: "author", name: "作成 太郎")), as: administrator)
            try await registry.perform(GrantRole(.quality, to: "author"), as: administrator)
            try await ItemDesk.addSBOM([("linux", "5.10.1", 2)], to: InstalledDesk.new, registry)
            for (serial, institution, sold) in [("SN-1", "H-001", "2026-11-01"), ("SN-2", "H-002", "2026-11-10")] {
                try await InstalledDesk.device(serial, at: institution, release: "2.0", registry) { $0.soldOn = sold }
            }
            try await body(registry, desk)
        }
    }

    static func days(_ release: String? = "2026-11-01", _ eol: String, _ eos: String) throws -> PlanDays {
        try PlanDays(release: try release.map { try LifecycleText.day($0) }, eol: try LifecycleText.day(eol), eos: try LifecycleText.day(eos))
    }

    /// One input of each kind that the guidance names.
    static func inputs() throws -> [PlanInput] {
        try PlanInputKind.allCases.filter(\.isNamed).map {
            try PlanInput($0, finding: "なし", source: "設計会議 12", dated: try LifecycleText.day("2026-10-01"), confidence: .high)
        }
    }

    /// A version of the plan, approved.
    @discardableResult
    static func plan(_ eol: String, _ eos: String, reason: String = "設計時の計画", _ registry: Registry) async throws -> PlanReference {
        let plan = try await registry.perform(
            DraftPlan("PUMP-100", try days("2026-11-01", eol, eos), reason: reason, inputs: try inputs()), as: author)
        let reference = PlanReference(product: "PUMP-100", number: plan.number)
        try await registry.perform(ApprovePlan(reference, proof: TestDesk.proof(safety)), as: safety)
        return reference
    }

    /// Somebody at an institution who gets notices.
    static func contact(_ name: String, mail: String?, at institution: String, _ registry: Registry) async throws {
        var contact = InstitutionContact(institution: 0, name: name)
        contact.mail = mail
        contact.phone = "03-0000-0000"
        try await registry.perform(AddInstitutionContact(contact, of: institution), as: author)
    }
}
