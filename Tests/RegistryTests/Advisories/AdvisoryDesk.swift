import Catalog
import Diagnostics
import JSONStream
import PSIRT
import TestDatabases

@testable import Registry

/// A desk with two shipped releases of the pump: 2.1 has a flaw of lodash and was judged, 2.2 has the version of lodash that is fixed.
struct AdvisoryDesk: Sendable {
    static let psirt = TestDesk.person(.psirt)
    static let quality = TestDesk.person(.quality)
    static let safety = TestDesk.person(.safety)
    static let old = ReleaseReference(product: "PUMP-100", version: "2.1")
    static let fixed = ReleaseReference(product: "PUMP-100", version: "2.2")
    static let flaw = "CVE-2026-0001"

    static let feed = """
        {"id":"CVE-2026-0001","summary":"Prototype pollution in lodash","modified":"2026-01-01T00:00:00Z",\
        "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N"}],"database_specific":{"cwe_ids":["CWE-1321"]},\
        "affected":[{"package":{"ecosystem":"npm","name":"lodash"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"4.17.21"}]}]}]}
        """

    let desk: TestDesk
    let catalog: Catalog
    var registry: Registry { desk.registry }

    static func with(_ driver: TestDatabase, _ body: (AdvisoryDesk) async throws -> Void) async throws {
        try await TestDesk.with(driver) { desk in
            let catalog = try Workbench().catalog(feed)
            try await TriageDesk.add(old, lodash: "4.17.20", catalog, desk)
            try await TriageDesk.add(fixed, lodash: "4.17.21", catalog, desk)
            for release in [old, fixed] { try await ItemDesk.set(release, .released, desk.registry) }
            try await desk.registry.perform(SetAdvisoryProfile(profile), as: quality)
            let own = AdvisoryDesk(desk: desk, catalog: catalog)
            try await own.judge(Analysis(.affected, responses: [.update], action: "Keep it behind the firewall until then."))
            try await body(own)
        }
    }

    static let profile = AdvisoryProfile(
        prefix: "MIMA-SA", namespace: "https://mimamori.example", baseURL: "https://mimamori.example/.well-known/csaf/", contactJa: "PSIRT窓口",
        contactEn: "PSIRT desk", email: "psirt@mimamori.example")

    func finding() async throws -> Int { try await TriageDesk.finding(Self.old, desk).id }

    func judge(_ analysis: Analysis) async throws {
        try await registry.perform(SetAnalysis([finding()], analysis), as: Self.psirt)
        if analysis.status.isRelief { try await registry.perform(ReviewAnalysis(finding(), agrees: true), as: Self.safety) }
    }

    /// A draft about both releases.
    func draft(
        _ kind: AdvisoryKind = .updateNeeded, psirtCase: String? = nil, sharing: AdvisorySharing = AdvisorySharing(),
        releases: [ReleaseReference] = [old, fixed]
    ) async throws -> String {
        try await registry.perform(
            DraftAdvisory(
                kind, AdvisoryProposal(releases: releases, vulnerabilities: [Self.flaw], psirtCase: psirtCase), sharing: sharing,
                sources: try AdvisorySource.read([Self.flaw], in: catalog)), as: Self.psirt
        ).number
    }

    func show(_ number: String, as person: Principal = psirt) async throws -> ShowAdvisory.Answer {
        try await registry.ask(ShowAdvisory(number), as: person)
    }

    /// Writes what is missing and accepts what may be.
    func settle(_ number: String) async throws {
        let missing = try await show(number).texts.flatMap { entry in
            entry.missing.map { EditAdvisory.Text(entry.place, $0, $0 == .japanese ? "日本語の文(\(entry.place))" : "English text (\(entry.place))") }
        }
        if !missing.isEmpty { try await registry.perform(EditAdvisory(number, texts: missing), as: Self.psirt) }
        for point in try await show(number).points where point.isAcceptable && !point.isSettled {
            try await registry.perform(AcceptAdvisoryPoint(number, point.key), as: Self.psirt, reason: "確認した")
        }
    }

    func approve(_ number: String, as person: Principal = safety) async throws {
        try await registry.perform(ApproveAdvisory(number, proof: TestDesk.proof(person)), as: person)
    }

    /// Settled, reviewed, approved.
    func approved(_ number: String) async throws {
        try await settle(number)
        try await registry.perform(SubmitAdvisory(number), as: Self.psirt)
        try await approve(number)
    }

    @discardableResult
    func publish(_ number: String) async throws -> StoredAdvisoryVersion {
        try await registry.perform(PublishAdvisory(number), as: Self.psirt)
    }
}
