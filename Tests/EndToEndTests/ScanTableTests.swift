import Foundation
import Testing

/// What a person reads at the terminal: the worst first, each question once, counts that add up.
struct ScanTableTests {
    private func flaw(_ id: String, _ product: String, below end: String, score: String = "C:H/I:H/A:H", more: String = "") -> String {
        """
        {"cve":{"id":"\(id)","published":"2024-01-01T00:00:00.000","lastModified":"2025-12-01T00:00:00.000",\(more)
         "metrics":{"cvssMetricV31":[{"source":"nvd","cvssData":{"version":"3.1","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/\(score)"}}]},
         "configurations":[{"nodes":[{"operator":"OR","cpeMatch":[
           {"vulnerable":true,"criteria":"cpe:2.3:a:\(product):*:*:*:*:*:*:*:*","versionEndExcluding":"\(end)"}]}]}]}}
        """
    }

    private func component(_ name: String, _ version: String, purl: String = "", cpe: String = "", ref: String = "") -> String {
        let members = [("purl", purl), ("cpe", cpe), ("bom-ref", ref)].filter { !$0.1.isEmpty }.map { ",\"\($0.0)\":\"\($0.1)\"" }.joined()
        return "{\"type\":\"library\",\"name\":\"\(name)\",\"version\":\"\(version)\"\(members)}"
    }

    private func scan(
        _ components: [String], _ flaws: [String], language: String = "en", columns: Int = 150, vex: String? = nil
    ) throws -> [String] {
        let folder = try Folder()
        let catalog = folder.path("test.cat")
        let feed = try folder.write("{\"vulnerabilities\":[\(flaws.joined(separator: ","))]}", as: "feed.json")
        let imported = try Program.run(["catalog", "import", "--into", catalog, feed])
        try #require(imported.status == 0, "\(imported.errors)")
        let sbom = try folder.write(
            #"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[\#(components.joined(separator: ","))]}"#, as: "sbom.json")
        var arguments = ["scan", sbom, "--catalog", catalog]
        if let vex { arguments += ["--vex", try folder.write(vex, as: "vex.json")] }
        let result = try Program.run(arguments, language: language, environment: ["COLUMNS": "\(columns)"])
        #expect(result.status == 0 && result.errors.isEmpty)
        return result.output.split(separator: "\n").map(String.init)
    }

    private func redis(_ version: String, ref: String = "") -> String {
        component("redis", version, purl: "pkg:npm/redis@\(version)", cpe: "cpe:2.3:a:redis:redis:\(version):*:*:*:*:*:*:*", ref: ref)
    }

    /// The question stands once, the names below it, the flaws below the names; what is not named is counted.
    @Test(arguments: [
        ("en", "guessed", "    redis 4.2.0: cpe:2.3:a:redis:redis (10)", "and 2 more", "    request 1.0: cpe:2.3:a:request:request"),
        ("ja", "推測", "    redis 4.2.0: cpe:2.3:a:redis:redis (10 件)", "ほか 2 件", "    request 1.0: cpe:2.3:a:request:request"),
    ])
    func guessedNamesAreOneQuestion(_ row: (language: String, word: String, first: String, rest: String, second: String)) throws {
        let flaws = (10..<20).map { flaw("CVE-2024-10\($0)", "redis:redis", below: "7.0") }
        let request = component("request", "1.0", purl: "pkg:npm/request@1.0", cpe: "cpe:2.3:a:request:request:1.0:*:*:*:*:*:*:*")
        let lines = try scan(
            [request, redis("4.2.0")], flaws + [flaw("CVE-2024-2000", "request:request", below: "2.0", score: "C:L/I:N/A:N")], language: row.language)
        let headings = lines.filter { $0.contains(row.word) }
        #expect(headings.count == 1 && headings.first?.contains("11") == true && headings.first?.contains("redis") == false)
        let first = try #require(lines.firstIndex(of: row.first))
        let second = try #require(lines.firstIndex(of: row.second))
        #expect(first < second)
        let named = lines[(first + 1)..<second].joined()
        #expect(named.contains(row.rest) && named.components(separatedBy: "CVE-2024-10").count - 1 == 8)
        #expect(lines[(first + 1)..<second].allSatisfy { $0.count <= 150 })
    }

    /// Names beyond the eighth are counted, and all counts add up.
    @Test func namesBeyondTheEighthAreCounted() throws {
        let flaws = ["CVE-2024-1", "CVE-2024-2"].map { flaw($0, "redis:redis", below: "7.0") }
        let lines = try scan((1...10).map { redis("4.2.\($0)") }, flaws)
        #expect(lines.contains("Needs a person's judgement: 20"))
        #expect(lines.contains { $0.contains("guessed") && $0.hasSuffix("(20)") })
        #expect(lines.filter { $0.hasSuffix("redis:redis (2)") }.count == 8)
        #expect(lines.contains("    and 4 more in 2 further groups"))
    }

    /// The same part listed twice is one line.
    @Test func equalPartsAreOneLine() throws {
        let asked = try scan([redis("4.2.0", ref: "a"), redis("4.2.0", ref: "b")], [flaw("CVE-2024-1", "redis:redis", below: "7.0")])
        #expect(asked.contains("      CVE-2024-1 (critical 9.8) ×2"))
        let parts = ["a", "b"].map { component("zlib", "1.2.11", cpe: "cpe:2.3:a:zlib:zlib:1.2.11:*:*:*:*:*:*:*", ref: $0) }
        let found = try scan(parts, [flaw("CVE-2024-1", "zlib:zlib", below: "1.3")])
        #expect(found.contains { $0.hasPrefix("Findings: 2 (critical 2)") })
        #expect(found.filter { $0.contains("CVE-2024-1 ") }.count == 1)
        #expect(found.contains { $0.contains("zlib ×2") })
    }

    /// What is known to be exploited comes before what is only rated worse; NVD says so itself.
    @Test(arguments: [("en", "known", "known to be exploited 1"), ("ja", "確認済", "悪用確認済 1")])
    func exploitedComesFirst(_ row: (language: String, word: String, count: String)) throws {
        let zlib = component("zlib", "1.2.11", cpe: "cpe:2.3:a:zlib:zlib:1.2.11:*:*:*:*:*:*:*")
        let lines = try scan(
            [zlib],
            [
                flaw("CVE-2024-1", "zlib:zlib", below: "1.3"),
                flaw(
                    "CVE-2024-2", "zlib:zlib", below: "1.3", score: "C:L/I:N/A:N",
                    more: #""cisaExploitAdd":"2024-02-01","cisaActionDue":"2024-02-22","#),
            ], language: row.language)
        let rows = lines.filter { $0.contains("CVE-2024-") }
        #expect(rows.first?.contains("CVE-2024-2") == true && rows.first?.contains(row.word) == true && rows.count == 2)
        #expect(lines.contains { $0.contains(row.count) })
    }

    /// Silence is not safety: where nothing was looked up, nothing is said to be free of flaws.
    @Test(arguments: [("en", "whether any is affected is not known", "lists no components"), ("ja", "該当の有無は分かりません", "部品がない")])
    func nothingLookedUpIsNoGoodNews(_ row: (language: String, unknown: String, empty: String)) throws {
        let flaws = [flaw("CVE-2024-1", "zlib:zlib", below: "1.3")]
        let unknown = try scan([component("rtos", "4.2")], flaws, language: row.language)
        #expect(unknown.contains { $0.contains(row.unknown) })
        let empty = try scan([], flaws, language: row.language)
        #expect(empty.contains { $0.contains(row.empty) })
        for lines in [unknown, empty] { #expect(!lines.contains { $0.hasPrefix("No vulnerability") || $0.hasPrefix("該当する脆弱性は") }) }
    }

    /// At a narrow terminal the table gives up columns, not its form.
    @Test(arguments: [60, 80, 100])
    func narrowTerminalsGetFewerColumns(_ columns: Int) throws {
        let zlib = component("zlib", "1.2.11", cpe: "cpe:2.3:a:zlib:zlib:1.2.11:*:*:*:*:*:*:*")
        let lines = try scan([zlib], [flaw("CVE-2024-1", "zlib:zlib", below: "1.3")], columns: columns)
        #expect(lines.filter { $0.contains("CVE-2024-1") || $0.contains("SEVERITY") }.allSatisfy { $0.count <= columns })
    }

    /// What a given VEX document states of findings is seen beside them, and so is what came of the rest of it.
    @Test(arguments: [
        (
            "en",
            [
                "Findings that VEX documents speak of: 1", "  CVE-2024-2  box: under investigation [Maker]",
                "VEX statements about products not in the SBOM: 1 (cpe:2.3:a:acme:other:1.0:*:*:*:*:*:*:*)",
                "VEX statements that clear nothing, being without a reason or drafts: 1 (CVE-2024-1 cpe:2.3:a:acme:box:1.0:*:*:*:*:*:*:*)",
            ]
        ),
        (
            "ja",
            [
                "VEX文書に記述のある該当: 1 件", "  CVE-2024-2  box: 調査中 [Maker]",
                "SBOMにない製品についてのVEXの記述: 1 件(cpe:2.3:a:acme:other:1.0:*:*:*:*:*:*:*)",
                "理由がない、または草案であるため、影響なしの根拠としなかったVEXの記述: 1 件(CVE-2024-1 cpe:2.3:a:acme:box:1.0:*:*:*:*:*:*:*)",
            ]
        ),
    ])
    func statementsAreSeen(language: String, expected: [String]) throws {
        func statement(_ id: String, _ product: String, _ status: String) -> String {
            let name = "cpe:2.3:a:acme:\(product):1.0:*:*:*:*:*:*:*"
            return #"{"vulnerability":{"name":"\#(id)"},"products":[{"@id":"\#(name)"}],"status":"\#(status)"}"#
        }
        let statements = [
            statement("CVE-2024-1", "box", "not_affected"), statement("CVE-2024-2", "box", "under_investigation"),
            statement("CVE-2024-1", "other", "fixed"),
        ]
        let lines = try scan(
            [component("box", "1.0", cpe: "cpe:2.3:a:acme:box:1.0:*:*:*:*:*:*:*")],
            ["CVE-2024-1", "CVE-2024-2"].map { flaw($0, "acme:box", below: "2.0") }, language: language,
            vex: """
                {"@context":"https://openvex.dev/ns/v0.2.0","@id":"doc-1","author":"Maker","timestamp":"2025-01-01T00:00:00Z","version":1,
                 "statements":[\(statements.joined(separator: ","))]}
                """)
        let first = try #require(lines.firstIndex(of: expected[0]))
        #expect(Array(lines[first..<(first + 4)]) == expected)
        #expect(lines.contains { $0.contains("CVE-2024-1 ") && $0.contains("box") })
    }
}
