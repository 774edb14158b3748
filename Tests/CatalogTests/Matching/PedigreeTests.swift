import SBOM
import Testing

@testable import Catalog

/// Vendored and changed components: what they were made from (CycloneDX `pedigree`).
struct PedigreeTests {
    private let feed = Feed.osv("GHSA-1", "PyPI", "demo", "introduced:0 fixed:2.0", aliases: ["CVE-2024-1"])

    private func fork(_ ancestor: String?, patch: String? = nil, purl: String? = nil) -> InventoryComponent {
        var part = Component(id: "fork", name: "our-demo", kind: .library)
        part.version = "1.0-maker1"
        part.purl = purl
        var pedigree = Pedigree()
        if let ancestor {
            var original = Component(id: "original", name: "demo", kind: .library)
            original.version = ancestor.split(separator: "@").last.map(String.init)
            original.purl = ancestor
            pedigree.ancestors = [original]
        }
        if let patch {
            var issue = ResolvedIssue()
            issue.id = patch
            var change = Patch()
            change.type = "backport"
            change.resolves = [issue]
            pedigree.patches = [change]
        }
        part.details.pedigree = pedigree
        return InventoryComponent(part)
    }

    private func scan(_ component: InventoryComponent) throws -> ScanResult { try Scanning.scan(Workbench().catalog(feed), component) }

    @Test func aFlawOfTheAncestorIsAQuestion() throws {
        let result = try scan(fork("pkg:pypi/demo@1.0"))
        #expect(result.findings.isEmpty && result.notLookedUp.isEmpty)
        #expect(result.undecided.map(\.reason) == [.ancestor("demo 1.0")])
        #expect(result.undecided.first?.record == "GHSA-1")
    }

    @Test func anAncestorWithoutTheFlawRaisesNone() throws {
        let result = try scan(fork("pkg:pypi/demo@2.0"))
        #expect(result.undecided.isEmpty && result.lookedUp == 1)
    }

    @Test(arguments: ["CVE-2024-1", "ghsa-1"]) func aPatchThatResolvesItIsTakenAtItsWord(_ id: String) throws {
        let result = try scan(fork("pkg:pypi/demo@1.0", patch: id))
        #expect(result.undecided.isEmpty && result.findings.isEmpty)
        let cleared = try #require(result.cleared.first)
        #expect(cleared.statements.map(\.status) == [.fixed])
        #expect(cleared.statements.first?.evidence.rule == .pedigreePatch)
        #expect(cleared.against.map(\.record) == ["GHSA-1"])
    }

    @Test func aPatchForAnotherFlawChangesNothing() throws {
        #expect(try scan(fork("pkg:pypi/demo@1.0", patch: "CVE-2024-2")).undecided.count == 1)
    }

    /// A backport in a package that keeps its own purl.
    @Test func aPatchOfThePackageItself() throws {
        #expect(try scan(fork(nil, purl: "pkg:pypi/demo@1.0")).findings.count == 1)
        let patched = try scan(fork(nil, patch: "CVE-2024-1", purl: "pkg:pypi/demo@1.0"))
        #expect(patched.findings.isEmpty && patched.cleared.count == 1)
        // Where nothing is affected there is nothing to clear.
        #expect(try scan(fork(nil, patch: "CVE-2024-1", purl: "pkg:pypi/demo@3.0")).cleared.isEmpty)
    }

    /// What is found of the component itself is no question about its ancestor.
    @Test func theComponentsOwnAnswerComesFirst() throws {
        let result = try scan(fork("pkg:pypi/demo@1.0", purl: "pkg:pypi/demo@1.5"))
        #expect(result.findings.count == 1 && result.undecided.isEmpty)
    }
}
