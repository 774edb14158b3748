import Advisories
import Diagnostics
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// What a draft says comes from the records; what the records do not say is named and stops the review.
@Suite struct AdvisoryDraftTests {
    @Test(arguments: TestDatabase.present) func aDraftComesFromTheRecords(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft()
            #expect(number.wholeMatch(of: /MIMA-SA-2026-\d{4}/) != nil)
            let shown = try await own.show(number)
            let facts = shown.facts
            #expect(facts.products.map(\.id) == ["PUMP-100-2.1", "PUMP-100-2.2"])
            #expect(facts.products[0].names[.english] == "Infusion Pump 100" && facts.products[0].name == "輸液ポンプ 100")
            #expect(facts.title[.japanese]?.contains("輸液ポンプ 100") == true && facts.title[.english]?.contains("CVE-2026-0001") == true)
            let flaw = try #require(facts.vulnerabilities.first)
            #expect(flaw.cve == "CVE-2026-0001" && flaw.weaknesses.map(\.id) == ["CWE-1321"])
            #expect(flaw.component?.name == "lodash" && flaw.component?.version == "4.17.20" && flaw.component?.purl == "pkg:npm/lodash@4.17.20")
            #expect(flaw.statements.map(\.status) == [.affected, .fixed])
            #expect(flaw.scores.map(\.vector) == ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N"] && flaw.scores[0].products == ["PUMP-100-2.1"])
            // The words of the analysis go to the update; they are in English, and wait for their translation.
            let remedy = try #require(flaw.remediations.first)
            #expect(remedy.category == .vendorFix && remedy.products == ["PUMP-100-2.1"] && remedy.details[.japanese] == nil)
            #expect(remedy.details[.english] == "Keep it behind the firewall until then.")
            let keys = Set(shown.points.map(\.key))
            #expect(keys.isSuperset(of: ["derived/CVE-2026-0001/PUMP-100@2.2", "harm/CVE-2026-0001", "text/CVE-2026-0001/title/ja"]))
            #expect(keys.contains { $0.hasPrefix("text/CVE-2026-0001/action/") })
            #expect(shown.documents.isEmpty)
        }
    }

    @Test(arguments: TestDatabase.present) func openPointsStopTheReview(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft()
            let refusal = await #expect(throws: AdvisoryError.self) { try await own.registry.perform(SubmitAdvisory(number), as: AdvisoryDesk.psirt) }
            #expect(refusal?.code == "ADVREG-003")
            // What makes it invalid cannot be accepted, nor what is not there.
            for key in ["text/CVE-2026-0001/title/ja", "no such point"] {
                await #expect(throws: AdvisoryError.notAcceptable(key)) {
                    try await own.registry.perform(AcceptAdvisoryPoint(number, key), as: AdvisoryDesk.psirt, reason: "x")
                }
            }
            await #expect(throws: RegistryError.reasonMissing) {
                try await own.registry.perform(AcceptAdvisoryPoint(number, "harm/CVE-2026-0001"), as: AdvisoryDesk.psirt)
            }
            try await own.settle(number)
            let shown = try await own.show(number)
            let open = shown.points.filter { !$0.isSettled }
            #expect(open.isEmpty)
            #expect(shown.documents.count == 4 && shown.documents.allSatisfy { !$0.results.contains { $0.severity == .error } })
            try await own.registry.perform(SubmitAdvisory(number), as: AdvisoryDesk.psirt)
            #expect(try await own.show(number).version.state == .inReview)
        }
    }

    /// A translation belongs to the words it translates: when they change, it is asked for anew.
    @Test(arguments: TestDatabase.present) func aTranslationDoesNotOutliveItsSource(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft()
            try await own.settle(number)
            try await own.judge(Analysis(.affected, responses: [.update], action: "Switch it off.", reason: "news"))
            let points = try await own.show(number).openKeys
            #expect(points.count == 1 && points[0].hasPrefix("text/CVE-2026-0001/action/") && points[0].hasSuffix("/ja"))
        }
    }

    @Test(arguments: TestDatabase.present) func theKindMustFitTheRecords(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let expected: [AdvisoryKind: Set<String>] = [
                .updateNeeded: [], .workaroundOnly: ["kind/fix", "kind/workaround"], .notAffected: ["kind/not-affected"],
                .limitedSupport: ["kind/stage"], .endOfSupport: ["kind/stage", "kind/fix"],
            ]
            let number = try await own.draft()
            for (kind, keys) in expected.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                try await own.registry.perform(EditAdvisory(number, kind: kind), as: AdvisoryDesk.psirt)
                let found = Set(try await own.show(number).openKeys.filter { $0.hasPrefix("kind/") })
                #expect(found == keys, "\(kind)")
            }
            try await own.judge(
                Analysis(.notAffected, justification: .protectedAtPerimeter, impact: "境界で防がれる。", reason: "設計の確認"))
            try await own.registry.perform(EditAdvisory(number, kind: .notAffected), as: AdvisoryDesk.psirt)
            let shown = try await own.show(number)
            let statement = try #require(shown.facts.vulnerabilities.first?.statements.first)
            #expect(statement.status == .notAffected && statement.justification == .inlineMitigationsAlreadyExist)
            #expect(statement.impact?[.japanese] == "境界で防がれる。" && shown.facts.kind == .vex)
            // CSAF has no label for a protection outside the product: somebody has to say that it will do.
            #expect(shown.openKeys.contains("label/CVE-2026-0001/PUMP-100@2.1") && !shown.openKeys.contains { $0.hasPrefix("kind/") })
        }
    }

    @Test(arguments: TestDatabase.present) func whatIsRefused(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft()
            await #expect(throws: AdvisoryError.self) {
                try await own.registry.perform(EditAdvisory(number, texts: [.init("no-such-place", .japanese, "x")]), as: AdvisoryDesk.psirt)
            }
            for edit in [
                EditAdvisory(number, credit: ["Finder"]), EditAdvisory(number, vectors: [AdvisoryDesk.flaw: "CVSS:9"]),
                EditAdvisory(number, texts: [.init("title", .japanese, "a\u{7}")]),
            ] {
                await #expect(throws: RegistryError.self) { try await own.registry.perform(edit, as: AdvisoryDesk.psirt) }
            }
            // A strict label or an embargo without a case that says who needs to know.
            for sharing in [AdvisorySharing(label: .amber), AdvisorySharing(embargoUntil: "2026-12-01T01:00:00Z")] {
                await #expect(throws: RegistryError.self) { _ = try await own.draft(sharing: sharing) }
            }
            await #expect(throws: AdvisoryError.nothingFound) {
                try await own.registry.perform(DraftAdvisory(.updateNeeded, AdvisoryProposal(releases: [AdvisoryDesk.old])), as: AdvisoryDesk.psirt)
            }
        }
    }

    /// Without releases, those that are on the market and have a finding; credit and an own score are in it, with the consent on record.
    @Test(arguments: TestDatabase.present) func shippedReleasesAreFound(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft(releases: [])
            #expect(try await own.show(number).releases == [AdvisoryDesk.old])
            let vector = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:L/VI:L/VA:N/SC:N/SI:N/SA:N"
            try await own.registry.perform(
                EditAdvisory(number, credit: ["Finder"], creditConsent: "mail 2026-11-20", vectors: [AdvisoryDesk.flaw: vector]),
                as: AdvisoryDesk.psirt)
            try await own.registry.perform(ChangeAdvisoryContents(number, adding: [AdvisoryDesk.fixed]), as: AdvisoryDesk.psirt)
            let facts = try await own.show(number).facts
            #expect(facts.acknowledgments.map(\.names) == [["Finder"]])
            #expect(facts.vulnerabilities[0].scores.map { $0.vector.prefix(8) } == ["CVSS:4.0", "CVSS:3.1"])
            #expect(facts.products.count == 2)
        }
    }
}

extension ShowAdvisory.Answer {
    /// Keys of what is open.
    var openKeys: [String] { points.filter { !$0.isSettled }.map(\.key) }
}
