import Catalog
import JSONStream
import PSIRT

@testable import Registry

/// A desk with findings to judge: one flaw of lodash in the release 2.1, and whoever judges and reviews them.
enum TriageDesk {
    static let psirt = TestDesk.person(.psirt)
    static let safety = TestDesk.person(.safety)
    static let release = ReleaseReference(product: "PUMP-100", version: "2.1")
    static let cleared = Analysis(.notAffected, justification: .codeNotReachable, impact: "The parser is never called.")
    static let affected = Analysis(.affected, responses: [.updatePlanned], action: "Keep it behind the firewall.")

    /// `score` is the end of a CVSS 3.1 vector.
    static func feed(score: String = "C:L/I:L/A:N") -> String {
        """
        {"id":"CVE-2026-0001","modified":"2026-01-01T00:00:00Z","severity":[{"type":"CVSS_V3",\
        "score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/\(score)"}],"affected":[{"package":{"ecosystem":"npm","name":"lodash"},\
        "ranges":[{"type":"SEMVER","events":[{"introduced":"0"}]}]}]}
        """
    }

    /// A supplier's statement on it, in OpenVEX.
    static let claim = """
        {"@context":"https://openvex.dev/ns/v0.2.0","@id":"urn:acme:1","author":"ACME","timestamp":"2026-11-01T00:00:00Z","version":1,"statements":[
        {"vulnerability":{"name":"CVE-2026-0001"},"products":[{"@id":"pkg:npm/lodash@4.17.20"}],"status":"not_affected",
        "justification":"vulnerable_code_not_in_execute_path"},
        {"vulnerability":{"name":"CVE-2026-0001"},"products":[{"@id":"pkg:npm/lodash@1.0.0"}],"status":"affected","action_statement":"update"}]}
        """

    static func sbom(_ version: String) -> ByteBlock { ByteBlock(SBOMIntakeTests.sbom.replacing("4.17.20", with: version).utf8) }

    /// Takes in a release with lodash in this version.
    static func add(_ release: ReleaseReference, lodash: String, _ catalog: Catalog, _ desk: TestDesk) async throws {
        try await desk.registry.perform(AddRelease(release), as: TestDesk.person(.quality))
        try await desk.registry.takeSBOM(sbom(lodash), file: "a", release: release, catalog: catalog, as: TestDesk.person(.quality))
    }

    /// The only finding of a release.
    static func finding(_ release: ReleaseReference, _ desk: TestDesk) async throws -> TriageEntry {
        let all = try await desk.registry.ask(
            ListTriage(release: release, states: Set(FindingState.allCases), standings: Set(AnalysisStatus.allCases)), as: psirt)
        guard all.count == 1 else { throw RegistryError.notFound(.finding, "\(all.count) findings") }
        return all[0]
    }
}
