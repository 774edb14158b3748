import Catalog
import Database
import Diagnostics
import Foundation
import JSONStream
import Lifecycle
import PSIRT
import Testing

@testable import Registry
@testable import Server

/// A house with one of everything that a page can show, under names that would be markup if a page let them.
enum PageHouse {
    /// What would do harm if it stood in a page as it is.
    static let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{t.save}}{{{page.csrf}}}&amp;"

    static let release = ReleaseReference(product: "PUMP-100", version: "1.0")
    static let shipped = ReleaseReference(product: "PUMP-100", version: "0.9")
    static let document = DocumentReference(product: "PUMP-100", document: "IFU", version: "1", language: "ja")

    /// Components with hostile names, versions, licences and suppliers, and a way from the product down to lodash.
    static var sbom: String {
        let bad = hostile.replacing("\"", with: "\\\"")
        return """
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
             "metadata":{"timestamp":"2026-11-01T00:00:00Z","component":{"type":"firmware","bom-ref":"pump","name":"pump-firmware","version":"2.1"}},
             "components":[
              {"type":"library","bom-ref":"a","name":"\(bad)","version":"\(bad)","supplier":{"name":"\(bad)"},"licenses":[{"license":{"name":"\(bad)"}}]},
              {"type":"library","bom-ref":"b","name":"lodash","version":"4.17.20","purl":"pkg:npm/lodash@4.17.20","licenses":[{"license":{"id":"MIT"}}]},
              {"type":"library","bom-ref":"d","name":"left-pad","version":"1.0.0","purl":"pkg:npm/left-pad@1.0.0"}],
             "dependencies":[{"ref":"pump","dependsOn":["a","d"]},{"ref":"a","dependsOn":["b"]},{"ref":"d","dependsOn":["b"]}]}
            """
    }

    static let feed = """
        {"id":"GHSA-aaaa-bbbb-cccc","modified":"2026-01-01T00:00:00Z","aliases":["CVE-2026-0001"],"summary":"<script>alert(3)</script> flaw","severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],"affected":[{"package":{"ecosystem":"npm","name":"lodash"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"4.17.21"}]}]}]}
        """

    /// Life cycles: one to which the purl of lodash leads, one that only has the name of left-pad.
    static let lifecycles = """
        {"schema_version":"1.2.0","last_modified":"2026-01-01T00:00:00+00:00","result":[
         {"name":"lodash","label":"<script>alert(4)</script>","identifiers":[{"type":"purl","id":"pkg:npm/lodash"}],
          "releases":[{"name":"4","releaseDate":"2016-01-12","eolFrom":"2027-06-30"}]},
         {"name":"left-pad","label":"left-pad","identifiers":[],"releases":[{"name":"1","isEol":true}]}]}
        """

    static func with(advisories: String? = nil, _ body: @Sendable (House) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "mimamori-pages-\(UUID().uuidString).cat").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var builder = try CatalogBuilder(path: path)
        try builder.addRecords(in: ByteBlock(Array(feed.utf8)), name: "feed")
        _ = try builder.finish(now: "2026-11-26T03:04:05Z")
        let file = FileManager.default.temporaryDirectory.appending(path: "mimamori-pages-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(lifecycles.utf8).write(to: file)
        _ = try CatalogImport(target: path, now: "2026-11-26T03:04:05Z").run([file.path])
        try await House.with {
            $0.catalog = path
            $0.advisories = advisories
        } _: { house async throws in
            try await fill(house)
            try await body(house)
        }
    }

    private static func fill(_ house: House) async throws {
        let registry = house.registry
        let (quality, safety) = (House.person(.quality), House.person(.safety))
        for role in Role.allCases { try await house.setPassword(role) }
        try await registry.perform(
            ChangeProduct("PUMP-100") { product in
                product.nameJa = hostile
                product.nameEn = hostile
                product.network = hostile
                product.responsible = hostile
            }, as: quality)
        let catalog = try house.server.desk.catalogue.current()
        try await registry.perform(AddRelease(shipped), as: quality)
        try await registry.takeSBOM(ByteBlock(sbom.utf8), file: hostile, release: shipped, catalog: catalog, as: quality)
        try await registry.perform(FreezeRelease(shipped), as: quality)
        let proof = try await registry.prove(safety, password: House.password)
        try await registry.perform(SignApproval(.baseline(BaselineReference(shipped)), comment: hostile, proof: proof), as: safety)
        try await registry.perform(ShipRelease(shipped), as: quality)
        try await registry.takeSBOM(ByteBlock(sbom.utf8), file: hostile, release: release, catalog: catalog, as: quality)
        var supplier = Supplier(code: "ACME", nameJa: hostile, nameEn: hostile)
        supplier.owesSBOM = true
        supplier.contact = hostile
        try await registry.perform(AddSupplier(supplier), as: quality)
        try await registry.takeSBOM(ByteBlock(sbom.utf8), file: hostile, supplier: "ACME", as: quality)
        try await registry.perform(
            SubscribeAlerts(hostile, webhook: "https://hooks.example/in", secret: SecretToken("s"), kinds: [.finding], language: .english),
            as: quality)
        try await registry.perform(TestAlert(1), as: quality)
        try await registry.perform(
            AskSupplier(
                "ACME", topic: .mending, language: .english, subject: hostile, body: hostile, channel: hostile, answerBy: "2099-12-31"), as: quality)
        var tool = SupportingItem(code: "GCC", kind: .compiler, name: hostile, version: "14")
        tool.purpose = hostile
        try await registry.perform(AddSupportingItem(tool), as: quality)
        try await registry.perform(AttachSupportingItem("GCC", to: release), as: quality)
        try await registry.perform(
            AddDocument(Document(kind: .instructions, code: "IFU", titleJa: hostile, titleEn: hostile), of: "PUMP-100"), as: quality)
        try await registry.perform(
            AddDocumentVersion(document, file: "ifu.pdf", mediaType: "application/pdf", dated: "2026-11-01", bytes: [1, 2]), as: quality)
        try await registry.perform(AttachDocument(document, to: release), as: quality)
        try await registry.perform(
            OpenChange("PUMP-100", .security, title: hostile, description: hostile, release: "1.0"), as: quality, reason: hostile)
        try await registry.perform(
            ReportProblem("PUMP-100", .security, .serious, from: .tester, title: hostile, description: hostile, release: "1.0"), as: quality)
        try await judge(registry)
        try await PageHouse.live(registry)
        try await advise(registry, try house.server.desk.catalogue.current())
        if let catalog { try await registry.takeSources(catalog, as: quality) }
        let pad = try EndSubject("component:left-pad")
        try await registry.perform(MapSource(pad, .endOfLifeDate, "left-pad", isSame: false, because: hostile), as: quality)
        try await registry.perform(OverrideEnd(pad, on: "2030-01-01", evidence: hostile, expires: "2027-01-01"), as: quality)
        try await registry.perform(QueueMatching(), as: House.person(.administrator))
        try await registry.perform(AddPerson(Person(handle: "hostile", name: hostile)), as: House.person(.administrator))
    }

    /// Judgements, a record of the portfolio, and a question of a customer.
    private static func judge(_ registry: Registry) async throws {
        let psirt = House.person(.psirt)
        try await registry.perform(
            SetAnalysis([1], Analysis(.affected, impact: hostile, responses: [.updatePlanned], action: hostile, reason: hostile)), as: psirt)
        try await registry.perform(
            SetAnalysis([1], Analysis(.notAffected, justification: .codeNotReachable, impact: hostile, evidence: [hostile], reason: hostile)),
            as: psirt)
        try await registry.perform(EvaluateConcern("CVE-2026-0001", reason: hostile), as: psirt)
        for channel in ["mail", hostile] {
            try await registry.perform(LogConcernRequest("NC-2026-0001", product: "PUMP-100", askedBy: hostile, channel: channel), as: psirt)
        }
        try await registry.perform(AnswerConcernRequest(1, hostile), as: psirt)
        try await handle(registry)
    }

    /// A case that everybody may know of, with all that a case can have, under hostile names; and one that is for its participants alone.
    private static func handle(_ registry: Registry) async throws {
        let psirt = House.person(.psirt)
        for (number, label) in [(openCase, TLP.green), (secretCase, .red)] {
            try await registry.perform(
                OpenCase(
                    CaseReport(.incident, from: .finder, title: hostile, description: hostile, reporter: hostile, acknowledgeDays: 5, label: label)
                ) { _ in number }, as: psirt)
        }
        try await registry.perform(ChangeParticipants(openCase, joining: ["quality", "safety"]), as: psirt)
        try await registry.perform(SayInCase(openCase, hostile, file: "log.txt", bytes: [1, 2]), as: psirt)
        for title in [hostile, "done"] {
            try await registry.perform(AddCaseTask(openCase, title, assignee: "quality", dueOn: "2026-11-01"), as: psirt)
        }
        try await registry.perform(EndCaseTask(openCase, task: 2), as: psirt)
        for target in [LinkTarget(.product, "PUMP-100"), LinkTarget(.finding, id: 1), LinkTarget(.changeRequest, "CR-2026-0001")] {
            try await registry.perform(LinkCase(openCase, target, note: hostile), as: psirt)
        }
        try await registry.perform(AnswerMisuse(openCase, .data, .yes, how: hostile), as: psirt)
        try await registry.perform(StateCaseFact(openCase, "product.jp.marketed", "yes", source: hostile), as: psirt)
        try await report(registry)
    }

    /// A draft, and a report that was sent and is followed up, with hostile words in their fields.
    private static func report(_ registry: Registry) async throws {
        let (psirt, safety) = (House.person(.psirt), House.person(.safety))
        _ = try await registry.perform(DraftReport(secretCase, .form8), as: psirt)
        for _ in 1...2 {
            let number = try await registry.perform(DraftReport(openCase, .form8, isIncomplete: true), as: psirt)
            try await registry.perform(FillReport(number, ["event-day": hostile, "malfunction": hostile, "next-report": "2026-12-20"]), as: psirt)
        }
        let sent = openCase + "-R2"
        let proof = try await registry.prove(safety, password: House.password)
        try await registry.perform(ApproveReport(sent, comment: hostile, proof: proof), as: safety)
        let now = try await registry.ask(ShowReport(sent), as: psirt).versions.first?.at ?? ""
        try await registry.perform(RecordReportSent(sent, at: now, channel: hostile, receipt: hostile), as: psirt)
        _ = try await registry.perform(FollowUpReport(sent), as: psirt)
    }

    /// An advisory with hostile words, and one under an embargo of a case that everybody may know of.
    private static func advise(_ registry: Registry, _ catalog: Catalog?) async throws {
        let psirt = House.person(.psirt)
        try await registry.perform(
            SetAdvisoryProfile(
                AdvisoryProfile(
                    prefix: "MIMA-SA", namespace: "https://mimamori.example", baseURL: "https://mimamori.example/csaf/", contactJa: hostile,
                    contactEn: hostile)), as: House.person(.quality))
        let hour = AdvisorySharing(embargoUntil: "2099-01-01T00:00:00Z")
        for (number, subject, sharing) in [(advisory, nil, AdvisorySharing()), (secretAdvisory, openCase, hour)]
            as [(String, String?, AdvisorySharing)]
        {
            let drawn = try await registry.perform(
                DraftAdvisory(
                    .updateNeeded, AdvisoryProposal(releases: [shipped], vulnerabilities: ["CVE-2026-0001"], psirtCase: subject), sharing: sharing,
                    sources: try catalog.map { try AdvisorySource.read(["CVE-2026-0001"], in: $0) } ?? []), as: psirt
            ).number
            try await registry.perform(
                EditAdvisory(
                    drawn, texts: Language.allCases.map { EditAdvisory.Text("title", $0, hostile) }, credit: [hostile], creditConsent: hostile),
                as: psirt)
            _ = try await registry.database.write { connection in
                try connection.execute("UPDATE advisory SET number = ? WHERE number = ?", [.text(number), .text(drawn)])
            }
        }
    }

    static let advisory = "MIMA-SA-2026-0001"
    static let secretAdvisory = "MIMA-SA-2026-0002"

    static let openCase = "CASE-2026-PUBLICQQ"
    static let secretCase = "CASE-2026-SECRETQQ"

    private static let places = [
        "product": "PUMP-100", "version": "1.0", "supplier": "ACME", "tool": "GCC", "change": "CR-2026-0001", "problem": "PR-2026-0001",
        "document": "IFU", "language": "ja", "job": "1", "token": "1", "handle": "hostile", "sbom": "1", "finding": "1",
        "concern": "NC-2026-0001", "case": openCase, "institution": "H-001", "serial": "SN-1", "rollout": "RO-1", "notice": "NT-2026-0002",
        "plan": "2",
        "contact": "1", "party": "D-001", "alert": "1", "rule": "RULE-1", "advisory": advisory, "report": openCase + "-R1",
    ]

    /// An address of a page or of a form, with something for each of its parts.
    static func path(_ path: String) -> String {
        if path.hasPrefix("/duties/rules/") { return path.replacing("{rule}", with: "intl.cvd.ack") }
        // A document's version is not that of a release.
        let isDocument = path.hasPrefix("/documents/")
        return "/"
            + path.split(separator: "/").map { part in
                guard part.hasPrefix("{") else { return String(part) }
                let name = String(part.dropFirst().dropLast())
                return isDocument && name == "version" ? "1" : places[name] ?? "x"
            }.joined(separator: "/")
    }

    /// Addresses that show more of a page than its bare one.
    static let more = [
        "/products?q=PUMP&sort=findings&order=desc&archived=1", "/products/PUMP-100/releases/1.0/components?q=lodash&findings=1&order=desc",
        "/products/PUMP-100/releases/1.0/findings?severity=critical&sort=epss", "/products/PUMP-100/releases/1.0/findings?state=question",
        "/products/PUMP-100/releases/1.0/why?component=lodash", "/products/PUMP-100/releases/1.0/why?component=nothing",
        "/products/PUMP-100/releases/0.9/difference?with=0.9", "/products/PUMP-100/releases/0.9", "/search?q=lodash", "/search?q=CVE-2026-0001",
        "/search?q=pkg:npm/lodash@4.17.20&versions=%3C5", "/search?q=%3Cscript%3E", "/changes?state=closed", "/problems?product=PUMP-100",
        "/audit?subject=product&person=quality", "/tools?kind=compiler", "/jobs?state=failed", "/suppliers?q=ACME", "/sboms/3",
        "/triage?task=all&severity=critical&product=PUMP-100&vulnerability=CVE-2026-0001&component=lodash", "/triage?task=to-review",
        "/triage?task=to-confirm&exploited=1", "/triage?task=overdue", "/triage?status=fixed", "/triage?after=1%202",
        "/triage/chosen?finding=1&finding=2&finding=x&finding=2",
        "/triage/chosen?finding=2&status=affected&stage=end_of_support&policy=leave&harm=yes", "/findings/1?status=not_affected&stage=development",
        "/findings/2?status=fixed&stage=support", "/findings/2?status=under_investigation&stage=limited_support&policy=handle&harm=no",
        "/findings/2?status=nonsense&stage=nonsense", "/concerns?find=CVE-2026-0001", "/cases?q=script&step=all", "/cases?step=closed",
        "/cases/\(openCase)?all=1", "/reports/\(openCase)-R2", "/reports/\(openCase)-R2?version=1", "/reports/\(openCase)-R1?field=malfunction",
        "/duties?mine=1", "/duties/rules?open=1", "/advisories?state=draft&q=script&vulnerability=CVE-2026-0001", "/advisories/\(advisory)?version=1",
        "/concerns?find=%3Cscript%3E&after=1", "/products/PUMP-100/lifecycle?plan=1", "/calendar?kind=notice&month=2026-11&product=PUMP-100",
        "/notices?state=draft&product=PUMP-100", "/notices/NT-2026-0001", "/notices/new?product=PUMP-100&subject=component-end:resource:CLOUD",
        "/devices?product=PUMP-100&version=0.9&institution=H-001&ended=1&soldBy=2026-12-01", "/devices/PUMP-100/%232", "/institutions?q=H&archived=1",
        "/rollouts?closed=1",
        "/changes/new?product=PUMP-100&title=%3Cscript%3Ealert(9)%3C/script%3E&kind=security",
    ]
}
