import Advisories
import Database
import Diagnostics
import Duties
import JSONStream
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// Vulnerabilities in what the maker wrote itself, from a case to an advisory; what a case knows of others; what tells the product apart.
@Suite struct AdvisoryFlawTests {
    private let psirt = AdvisoryDesk.psirt
    private let safety = AdvisoryDesk.safety
    private let facts = FlawFacts(
        titleJa: "設定画面の認証なし", titleEn: "No sign-in on the settings page", textJa: "設定画面を誰でも開けます。", textEn: "Anybody can open the settings page.",
        vectors: ["CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H"], weaknesses: ["CWE-306"], discoveredAt: "2026-11-20T01:00:00Z")

    private func open(_ own: AdvisoryDesk, from origin: CaseOrigin = .ownTest) async throws -> String {
        let report = CaseReport(
            .vulnerability, from: origin, title: "x", description: "x", reporter: origin.isAnswered ? "someone@example.com" : nil, label: .red)
        return try await own.registry.perform(OpenCase(report), as: psirt).number
    }

    private func judged(_ own: AdvisoryDesk, _ subject: String, _ facts: FlawFacts) async throws -> String {
        let flaw = try await own.registry.perform(RecordFlaw(subject, facts), as: psirt).number
        try await own.registry.perform(
            JudgeFlaw(subject, flaw, [AdvisoryDesk.old], Analysis(.affected, responses: [.update], action: "Keep it off the network.")), as: psirt)
        try await own.registry.perform(JudgeFlaw(subject, flaw, [AdvisoryDesk.fixed], Analysis(.fixed, evidence: ["test 17"])), as: psirt)
        return flaw
    }

    @Test(arguments: TestDatabase.present) func aFlawOfOurOwnBecomesAnAdvisory(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let subject = try await open(own)
            let flaw = try await judged(own, subject, facts)
            #expect(flaw.hasPrefix("VUL-2026-"))
            let number = try await own.registry.perform(
                DraftAdvisory(.updateNeeded, AdvisoryProposal(psirtCase: subject)), as: psirt
            ).number
            let item = try #require(try await own.show(number).facts.vulnerabilities.first)
            #expect(item.cve == nil && item.component == nil && item.id == flaw && item.ids.map(\.system) == ["https://mimamori.example"])
            #expect(item.discovered?.text == facts.discoveredAt && item.weaknesses.map(\.id) == ["CWE-306"] && item.scores.count == 1)
            #expect(item.statements.map(\.status) == [.affected, .fixed])
            #expect(item.title[.japanese] == facts.titleJa && item.description[.english] == facts.textEn)
            // The number that the CVE Program gives takes its place, and no text is lost.
            try await own.registry.perform(EditAdvisory(number, texts: [.init("\(flaw)/harm", .english, "None is known.")]), as: psirt)
            var assigned = facts
            assigned.cve = "CVE-2026-77777"
            try await own.registry.perform(RecordFlaw(subject, assigned, flaw: flaw), as: psirt)
            let renamed = try #require(try await own.show(number).facts.vulnerabilities.first)
            #expect(renamed.cve == "CVE-2026-77777" && renamed.ids.map(\.text) == [flaw] && renamed.threats.count == 1)
            // What was judged is a part of what is approved: whoever judged does not approve.
            try await own.settle(number)
            try await own.registry.perform(ChangeParticipants(subject, joining: ["safety", "quality"]), as: psirt)
            try await own.registry.perform(
                JudgeFlaw(subject, flaw, [AdvisoryDesk.fixed], Analysis(.fixed, evidence: ["test 18"])), as: AdvisoryDesk.quality)
            try await own.registry.perform(SubmitAdvisory(number), as: psirt)
            await #expect(throws: RegistryError.fourEyes(number)) { try await own.approve(number, as: AdvisoryDesk.quality) }
            try await own.approve(number)
            // A judgement that changes voids the approval.
            try await own.registry.perform(
                JudgeFlaw(subject, flaw, [AdvisoryDesk.fixed], Analysis(.affected, responses: [.updatePlanned], action: "Wait.", reason: "seen")),
                as: psirt)
            #expect(try await own.show(number).isVoid)
            try await own.registry.perform(
                JudgeFlaw(subject, flaw, [AdvisoryDesk.fixed], Analysis(.fixed, evidence: ["test 19"], reason: "mended")), as: psirt)
            #expect(try await own.show(number).isVoid == false)
            try await own.registry.perform(SetCaseSharing(subject, label: .clear, consent: "our own"), as: psirt)
            own.desk.clock.now = "2026-12-02T00:00:00Z"
            try await own.publish(number)
            let listed = try await own.registry.ask(ListAdvisories(vulnerability: "CVE-2026-77777"), as: psirt)
            #expect(listed.map(\.vulnerabilities) == [["CVE-2026-77777"]])
            // Its number and words stand in the new version too.
            try await own.registry.perform(ReviseAdvisory(number), as: psirt)
            #expect(try await own.show(number).items.map(\.name) == ["CVE-2026-77777"])
            try await own.registry.perform(ChangeAdvisoryContents(number, removingVulnerabilities: [flaw]), as: psirt)
            #expect(try await own.show(number).items.isEmpty)
            try await own.registry.perform(ChangeAdvisoryContents(number, vulnerabilities: ["CVE-2026-77777"]), as: psirt)
            #expect(try await own.show(number).items.map(\.name) == ["CVE-2026-77777"])
        }
    }

    /// A flaw is as secret as its case.
    @Test(arguments: TestDatabase.present) func nobodyElseLearnsOfIt(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let subject = try await open(own)
            let flaw = try await judged(own, subject, facts)
            for person in [safety, AdvisoryDesk.quality, TestDesk.person(.administrator)] {
                await #expect(throws: RegistryError.notFound(.psirtCase, subject)) { try await own.registry.ask(ListFlaws(subject), as: person) }
                let audit = try await own.registry.ask(ListAudit(limit: 10_000), as: person).map { "\($0)" }.joined()
                #expect(!audit.contains(flaw) && !audit.contains(facts.titleEn), "\(person.handle)")
            }
            await #expect(throws: RegistryError.notFound(.psirtCase, subject)) {
                try await own.registry.perform(RecordFlaw(subject, facts), as: safety)
            }
            let other = try await open(own)
            await #expect(throws: RegistryError.notFound(.finding, flaw)) {
                try await own.registry.perform(JudgeFlaw(other, flaw, [AdvisoryDesk.old], Analysis(.affected, action: "x")), as: psirt)
            }
            #expect(try await own.registry.ask(ListFlaws(subject), as: psirt).map(\.judgements.count) == [2])
        }
    }

    @Test func whatIsWrongIsNamed() async throws {
        try await AdvisoryDesk.with(.sqlite) { own in
            let subject = try await open(own)
            let changes: [(String, (inout FlawFacts) -> Void)] = [
                ("cve", { $0.cve = "CVE-26-1" }), ("title-ja", { $0.titleJa = " " }), ("text-en", { $0.textEn = "" }),
                ("vector", { $0.vectors = ["CVSS:3.1/AV:X"] }), ("weakness", { $0.weaknesses = ["306"] }),
                ("discovered-at", { $0.discoveredAt = "2099-01-01T00:00:00Z" }),
            ]
            for (field, change) in changes {
                var wrong = facts
                change(&wrong)
                let error = await #expect(throws: RegistryError.self) { try await own.registry.perform(RecordFlaw(subject, wrong), as: psirt) }
                guard case .invalid(let problems) = error else {
                    Issue.record("\(field): \(String(describing: error))")
                    continue
                }
                #expect(problems.map(\.field) == [field])
            }
            let flaw = try await own.registry.perform(RecordFlaw(subject, facts), as: psirt).number
            // What must be said for a status is what must be said of findings.
            await #expect(throws: PSIRTError.self) {
                try await own.registry.perform(JudgeFlaw(subject, flaw, [AdvisoryDesk.old], Analysis(.notAffected)), as: psirt)
            }
        }
    }

    /// Who reported it is told only in a person's words; that it is left out is a point.
    @Test(arguments: TestDatabase.present) func involvementIsAPersonsToTell(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let subject = try await open(own, from: .coordinator)
            let number = try await own.draft(psirtCase: subject)
            let silent = try await own.show(number)
            #expect(silent.facts.involvements.isEmpty && silent.points.map(\.key).contains("involvement/reported"))
            try await own.registry.perform(
                EditAdvisory(
                    number,
                    texts: [
                        .init("involvement/reported", .japanese, "JPCERT/CCから届出を受けました。"),
                        .init("involvement/reported", .english, "JPCERT/CC reported it to us."),
                    ]), as: psirt)
            let told = try await own.show(number)
            #expect(told.facts.involvements.map(\.party) == [.coordinator] && !told.points.map(\.key).contains("involvement/reported"))
            #expect(told.facts.involvements.map(\.date.text) == [own.desk.clock.now])
        }
    }

    /// Purl, CPE, digests and BOM-Link of the maker's own SBOM tell the product apart; one about another version is not taken.
    @Test(arguments: TestDatabase.present) func theSBOMIdentifiesTheProduct(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let digest = String(repeating: "ab", count: 32)
            for (version, subject) in [("3.0", "3.0"), ("3.1", "3.0")] {
                let sbom = """
                    {"bomFormat":"CycloneDX","specVersion":"1.6","serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79","version":2,
                    "metadata":{"component":{"bom-ref":"pump 1","type":"firmware","name":"pump-firmware","version":"\(subject)",
                    "purl":"pkg:generic/pump-firmware@\(subject)","cpe":"cpe:2.3:o:smd:pump_firmware:\(subject):*:*:*:*:*:*:*",
                    "hashes":[{"alg":"SHA-256","content":"\(digest)"},{"alg":"MD5","content":"\(digest.prefix(32))"}]}},
                    "components":[{"bom-ref":"a","type":"library","name":"lodash","version":"4.17.20","purl":"pkg:npm/lodash@4.17.20"}]}
                    """
                let release = ReleaseReference(product: "PUMP-100", version: version)
                try await own.registry.perform(AddRelease(release), as: AdvisoryDesk.quality)
                try await own.registry.takeSBOM(ByteBlock(sbom.utf8), file: "a", release: release, catalog: own.catalog, as: AdvisoryDesk.quality)
                let shown = try await own.show(try await own.draft(releases: [release]))
                let product = try #require(shown.facts.products.first)
                let isAboutIt = version == subject
                #expect(product.purls == (isAboutIt ? ["pkg:generic/pump-firmware@3.0"] : []))
                #expect(product.cpe == (isAboutIt ? "cpe:2.3:o:smd:pump_firmware:3.0:*:*:*:*:*:*:*" : nil))
                #expect(product.hashes.map { "\($0.fileName) \($0.algorithm) \($0.value)" } == (isAboutIt ? ["pump-firmware sha256 \(digest)"] : []))
                #expect(product.bomLink == (isAboutIt ? "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/2#pump%201" : nil))
                #expect(shown.points.map(\.key).contains("identity/PUMP-100@\(version)") == !isAboutIt)
            }
        }
    }
}
