import Database
import JSONStream
import Registry
import TestDatabases
import Testing

/// Lists read page by page have what the list read at once has, in the same order.
@Suite struct PageTests {
    private let quality = TestDesk.person(.quality)
    private let release = ReleaseReference(product: "PUMP-100", version: "2.1")

    /// Every page of a list, one after the other.
    private func pages<List: PagedQuery>(of size: Int, _ list: List, _ desk: TestDesk) async throws -> [List.Entry] {
        var (list, all) = (list, [List.Entry]())
        list.limit = size
        while true {
            let page = try await desk.registry.ask(list, as: quality)
            #expect(page.count <= size)
            all += page
            guard page.count == size, let last = page.last else { return all }
            list.goOn(behind: last)
        }
    }

    @Test(arguments: TestDatabase.present) func pagesOfComponentsFollowOneAnother(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await desk.registry.perform(AddSupplier(Supplier(code: "S-1", nameJa: "供給", nameEn: "Supplier")), as: quality)
            try await desk.registry.takeSBOM(ByteBlock(SBOMIntakeTests.sbom.utf8), file: "own", release: release, as: quality)
            let other = SBOMIntakeTests.sbom.replacing("lodash", with: "Zlib").replacing("openssl", with: "curl")
            try await desk.registry.takeSBOM(ByteBlock(other.utf8), file: "theirs", release: release, supplier: "S-1", as: quality)
            let whole = try await desk.registry.ask(ListComponents(release), as: quality)
            #expect(whole.map(\.name) == ["left-padd", "lodash", "lodash", "openssl", "curl", "left-padd", "Zlib", "Zlib"])
            #expect(whole.map(\.providedBy) == Array(repeating: nil, count: 4) + Array(repeating: "S-1", count: 4))
            for size in 1...9 {
                let paged = try await pages(of: size, ListComponents(release), desk)
                #expect(paged.map(\.position) == whole.map(\.position), "pages of \(size)")
            }
        }
    }

    /// The operating system comes first: of several the first of the document is the one that matching goes by.
    @Test func theOperatingSystemComesFirst() async throws {
        try await TestDesk.with(.sqlite) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            let sbom = """
                {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[{"type":"library","bom-ref":"a","name":"bash","version":"5"},
                {"type":"operating-system","bom-ref":"b","name":"ubuntu","version":"22.04"},
                {"type":"operating-system","bom-ref":"c","name":"alpine","version":"3.18"}]}
                """
            try await desk.registry.takeSBOM(ByteBlock(sbom.utf8), file: "own", release: release, as: quality)
            let names = try await desk.registry.ask(ListComponents(release), as: quality).map(\.name)
            #expect(names == ["ubuntu", "alpine", "bash"])
        }
    }

    private static func feed() -> String {
        (0..<9).map { number in
            let score = ["C:L/I:L/A:N", "C:H/I:H/A:H"][number % 2]
            return """
                {"id":"GHSA-\(number)-\(number)-\(number)","modified":"2026-01-01T00:00:00Z","severity":[{"type":"CVSS_V3",\
                "score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/\(score)"}],"affected":[{"package":{"ecosystem":"npm","name":"\(number % 3 == 0 ? "left-padd" : "lodash")"},\
                "ranges":[{"type":"SEMVER","events":[{"introduced":"0"}]}]}]}
                """
        }.joined(separator: "\n")
    }

    @Test(arguments: TestDatabase.present) func pagesOfFindingsFollowOneAnotherWorstFirst(_ driver: TestDatabase) async throws {
        let catalog = try Workbench().catalog(Self.feed())
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await desk.registry.takeSBOM(ByteBlock(SBOMIntakeTests.sbom.utf8), file: "own", release: release, catalog: catalog, as: quality)
            try await desk.registry.database.write { connection in
                try connection.execute("UPDATE finding SET state = 'question' WHERE id % 3 = 0")
            }
            let states: [FindingState] = [.open, .question]
            let whole = try await desk.registry.ask(ListFindings(release, states: states), as: quality)
            #expect(whole.count == 9)
            #expect(whole.compactMap(\.score) == whole.compactMap(\.score).sorted(by: >))
            for size in 1...10 {
                let paged = try await pages(of: size, ListFindings(release, states: states), desk)
                #expect(paged.map(\.id) == whole.map(\.id), "pages of \(size)")
            }
        }
    }

    /// What stands in the findings for their order follows what the catalogue says of the vulnerability.
    @Test(arguments: TestDatabase.present) func theOrderFollowsTheCatalogue(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let before = try bench.catalog(Self.feed(), name: "1.cat")
        let kev = """
            {"title":"CISA Catalog of Known Exploited Vulnerabilities","catalogVersion":"2026.01.01","dateReleased":"2026-01-01T00:00:00Z","count":1,
            "vulnerabilities":[{"cveID":"CVE-2026-0777","vendorProject":"x","product":"x","vulnerabilityName":"x","dateAdded":"2026-01-01",
            "shortDescription":"x","requiredAction":"x","dueDate":"2026-02-01","knownRansomwareCampaignUse":"Unknown","notes":""}]}
            """
        let named = Self.feed().replacing(#""id":"GHSA-4-4-4","#, with: #""id":"GHSA-4-4-4","aliases":["CVE-2026-0777"],"#)
        let after = try bench.catalog(named, kev, name: "2.cat")
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddRelease(release), as: quality)
            try await desk.registry.takeSBOM(ByteBlock(SBOMIntakeTests.sbom.utf8), file: "own", release: release, as: quality)
            _ = try await desk.registry.match(before, as: TestDesk.person(.psirt))
            #expect(try await desk.registry.ask(ListFindings(release, limit: 1), as: quality).first?.vulnerability != "CVE-2026-0777")
            _ = try await desk.registry.match(after, as: TestDesk.person(.psirt))
            let first = try await desk.registry.ask(ListFindings(release, limit: 1), as: quality).first
            #expect(first?.vulnerability == "CVE-2026-0777" && first?.isExploited == true)
        }
    }
}
