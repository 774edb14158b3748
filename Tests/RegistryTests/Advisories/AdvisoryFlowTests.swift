import Advisories
import Diagnostics
import JSONStream
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// From the draft to what is out: two people, one content, and no version ever overwritten.
@Suite struct AdvisoryFlowTests {
    private let psirt = AdvisoryDesk.psirt
    private let safety = AdvisoryDesk.safety

    @Test(arguments: TestDatabase.present) func fromTheDraftToThePublication(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft()
            await #expect(throws: RegistryError.self) { try await own.publish(number) }
            try await own.settle(number)
            try await own.registry.perform(SubmitAdvisory(number), as: psirt)
            // In review its words stand still; only a return opens them again.
            await #expect(throws: RegistryError.self) {
                try await own.registry.perform(EditAdvisory(number, texts: [.init("title", .japanese, "x")]), as: psirt)
            }
            await #expect(throws: RegistryError.notAllowed(person: "psirt", permission: .approve)) { try await own.approve(number, as: psirt) }
            try await own.approve(number)
            let digest = try await own.show(number).version.digest
            own.desk.clock.now = "2026-11-28T09:30:00Z"
            let version = try await own.publish(number)
            #expect(version.state == .published && version.publishedAt == "2026-11-28T09:30:00Z" && version.digest == digest)
            let shown = try await own.show(number)
            #expect(shown.facts.revisions.map(\.date.text) == ["2026-11-28T09:30:00Z"] && shown.documents.count == 4)
            #expect(shown.documents.allSatisfy { !$0.results.contains { $0.severity == .error } })
            // The approval is about what went out, whatever the day on which it did.
            #expect(shown.signatures.map(\.isAboutPresentContent) == [true])
            let out = try await own.registry.ask(PublishedAdvisories(), as: psirt)
            #expect(out.map(\.documentID) == [number, "\(number)-en"] && out.allSatisfy { BlobStore.digest($0.bytes) == $0.digest })
            #expect(out.allSatisfy { $0.label == .clear && $0.initialRelease == "2026-11-28T09:30:00Z" && $0.currentRelease == $0.initialRelease })
        }
    }

    /// Whoever wrote on it cannot approve it, though they have the right.
    @Test(arguments: TestDatabase.present) func nobodyApprovesTheirOwn(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft()
            try await own.settle(number)
            try await own.registry.perform(EditAdvisory(number, texts: [.init("summary", .english, "By quality.")]), as: AdvisoryDesk.quality)
            try await own.registry.perform(SubmitAdvisory(number), as: psirt)
            await #expect(throws: RegistryError.fourEyes(number)) { try await own.approve(number, as: AdvisoryDesk.quality) }
            // A rejection needs words and gives it back to its writers.
            await #expect(throws: RegistryError.self) {
                try await own.registry.perform(ApproveAdvisory(number, .rejected, proof: TestDesk.proof(safety)), as: safety)
            }
            try await own.registry.perform(ApproveAdvisory(number, .rejected, comment: "too long", proof: TestDesk.proof(safety)), as: safety)
            #expect(try await own.show(number).version.state == .draft)
            try await own.registry.perform(SubmitAdvisory(number), as: psirt)
            try await own.approve(number)
            try await own.publish(number)
        }
    }

    /// A fact that changes after the approval voids it, which shows and stops the publication.
    @Test(arguments: TestDatabase.present) func aChangedFactVoidsTheApproval(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft()
            try await own.approved(number)
            #expect(try await own.show(number).isVoid == false)
            try await own.registry.perform(ChangeProduct("PUMP-100") { $0.nameEn = "Infusion Pump 100 plus" }, as: AdvisoryDesk.quality)
            let shown = try await own.show(number)
            #expect(shown.isVoid && shown.changes.contains("products/0/names/en"))
            #expect(shown.signatures.map(\.isAboutPresentContent) == [false])
            let refusal = await #expect(throws: AdvisoryError.self) { try await own.publish(number) }
            #expect(refusal?.code == "ADVREG-004")
            await #expect(throws: RegistryError.reasonMissing) { try await own.registry.perform(ReturnAdvisory(number), as: psirt) }
            try await own.registry.perform(ReturnAdvisory(number), as: psirt, reason: "名称の変更")
            try await own.approved(number)
            try await own.publish(number)
            // What is out no longer follows the records.
            try await own.registry.perform(ChangeProduct("PUMP-100") { $0.nameEn = "Other" }, as: AdvisoryDesk.quality)
            #expect(try await own.show(number).facts.products[0].names[.english] == "Infusion Pump 100 plus")
        }
    }

    @Test(arguments: TestDatabase.present) func newVersionsLeaveTheOldOnesAsTheyWere(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let number = try await own.draft()
            try await own.approved(number)
            try await own.publish(number)
            let first = try await own.registry.ask(PublishedAdvisories(), as: psirt)
            own.desk.clock.now = "2026-12-01T00:00:00Z"
            try await own.registry.perform(ReviseAdvisory(number, .erratum), as: psirt)
            await #expect(throws: RegistryError.self) { try await own.registry.perform(ReviseAdvisory(number), as: psirt) }
            // What is out stays out meanwhile.
            #expect(try await own.registry.ask(PublishedAdvisories(), as: psirt) == first)
            try await own.registry.perform(ChangeAdvisoryContents(number, removing: [AdvisoryDesk.fixed]), as: psirt)
            try await own.settle(number)
            let refusal = await #expect(throws: AdvisoryError.self) { try await own.registry.perform(SubmitAdvisory(number), as: psirt) }
            #expect(refusal?.code == "ADVREG-007")
            try await own.registry.perform(AbandonAdvisory(number), as: psirt, reason: "内容も変わる")
            try await own.registry.perform(ReviseAdvisory(number, .content), as: psirt)
            // The summary of the revision is a person's to write.
            #expect(try await own.show(number).openKeys.contains("text/revision/ja"))
            try await own.approved(number)
            try await own.publish(number)
            let shown = try await own.show(number)
            #expect(shown.versions.map { "\($0.number) \($0.state.rawValue)" } == ["1 superseded", "2 abandoned", "2 published"])
            #expect(shown.facts.revisions.map(\.number) == [1, 2])
            let second = try await own.registry.ask(PublishedAdvisories(), as: psirt)
            #expect(second.map(\.version) == [2, 2] && second[0].initialRelease == first[0].initialRelease && second[0].digest != first[0].digest)
            let old = try await own.registry.ask(ShowAdvisory(number, version: 1), as: psirt)
            #expect(old.documents.filter { $0.form == .csaf20 }.map(\.digest) == first.map(\.digest))
        }
    }

    @Test(arguments: TestDatabase.present) func anAdvisoryEndsByADocumentThatSaysSo(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let why = Wording(ja: "誤りでした。", en: "It was an error.")
            var numbers: [String] = []
            for _ in 0..<3 {
                let number = try await own.draft()
                try await own.approved(number)
                try await own.publish(number)
                numbers.append(number)
            }
            own.desk.clock.now = "2026-12-01T00:00:00Z"
            await #expect(throws: RegistryError.self) {
                try await own.registry.perform(WithdrawAdvisory(numbers[0], because: Wording(ja: "x", en: " ")), as: psirt)
            }
            try await own.registry.perform(WithdrawAdvisory(numbers[0], because: why), as: psirt)
            try await own.registry.perform(SupersedeAdvisory(numbers[1], by: numbers[2], because: why), as: psirt)
            for successor in [numbers[0], numbers[2], "NO-SUCH"] {
                await #expect(throws: RegistryError.self) {
                    try await own.registry.perform(SupersedeAdvisory(numbers[2], by: successor, because: why), as: psirt)
                }
            }
            let out = try await own.registry.ask(PublishedAdvisories(.csaf21), as: psirt)
            let states = Dictionary(out.map { ($0.number, $0.state) }) { first, _ in first }
            #expect(states == [numbers[0]: .withdrawn, numbers[1]: .superseded, numbers[2]: .published])
            let withdrawn = try #require(out.first { $0.documentID == "\(numbers[0])-en" })
            var validator = CSAFValidator()
            let result = try validator.validate(ByteBlock(withdrawn.bytes))
            #expect(result.isValid && result.profile == .withdrawn && String(decoding: withdrawn.bytes, as: UTF8.self).contains("It was an error."))
            await #expect(throws: RegistryError.self) { try await own.registry.perform(ReviseAdvisory(numbers[0]), as: psirt) }
        }
    }

    /// Every form of one version agrees on ids, statuses and dates.
    @Test(arguments: TestDatabase.present) func allFormsAgree(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            try await own.registry.perform(
                SetAdvisoryProfile(
                    {
                        var profile = AdvisoryDesk.profile
                        profile.cveOrganisation = "00000000-0000-4000-8000-000000000000"
                        return profile
                    }()), as: AdvisoryDesk.quality)
            let number = try await own.draft()
            try await own.approved(number)
            try await own.publish(number)
            for language in Language.allCases {
                for format in AdvisoryFormat.allCases {
                    let answer = try await own.registry.perform(ExportAdvisory(number, format, language), as: psirt)
                    let text = answer.outputs.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
                    #expect(text.contains("CVE-2026-0001"), "\(format)")
                    #expect(text.contains("2026-11-27"), "\(format)")
                    #expect(text.contains("PUMP-100-2.1") || text.contains("輸液ポンプ 100") || text.contains("Infusion Pump 100"), "\(format)")
                    if ![.cve, .osv].contains(format) { #expect(text.lowercased().contains(number.lowercased()), "\(format)") }
                }
            }
            let vex = try await own.registry.perform(ExportAdvisory(number, .openVEX), as: psirt).outputs[0].bytes
            let claims = try ClaimReader.read(ByteBlock(vex)).claims
            let statuses = Dictionary(grouping: claims) { "\($0.status)" }.mapValues(\.count)
            #expect(statuses == ["affected": 1, "fixed": 1])
            #expect(
                try await own.desk.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'ExportAdvisory'") == AdvisoryFormat.allCases.count * 2 + 1)
        }
    }
}
