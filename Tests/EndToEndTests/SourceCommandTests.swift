import Foundation
import Testing

/// Advisories and life cycles from import to output.
struct SourceCommandTests {
    private let advisory = #"""
        {"document":{"category":"csaf_vex","csaf_version":"2.0","title":"T","publisher":{"category":"vendor","name":"Maker","namespace":"https://example.invalid"},
          "tracking":{"id":"MAKER-1","current_release_date":"2026-01-01T00:00:00Z","initial_release_date":"2026-01-01T00:00:00Z","status":"final","version":"1"}},
         "product_tree":{"full_product_names":[{"name":"demo 1.0","product_id":"P","product_identification_helper":{"purl":"pkg:pypi/demo@1.0"}}]},
         "vulnerabilities":[{"cve":"CVE-2024-99999","product_status":{"known_not_affected":["P"]},
           "flags":[{"label":"vulnerable_code_not_in_execute_path","product_ids":["P"]}]}]}
        """#
    private let dates = #"{"releases":{"1.0":{"name":"1.0","releaseDate":"2020-01-01","eol":"2025-01-01"}},"versions":{}}"#

    @Test func aStatementAnswersTheScan() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let sbom = try folder.write(Sample.sbom, as: "pump.json")
        let file = try folder.write(advisory, as: "advisory.json")
        #expect(try Program.run(["catalog", "import", "--into", catalog, file]).status == 0)
        let result = try Program.run(["scan", sbom, "--catalog", catalog, "--format", "json", "--fail-on", "low"])
        #expect(result.status == 0)
        #expect(result.output.contains("vulnerable_code_not_in_execute_path") && result.output.contains("\"not-affected\""))
        if SchemaCheck.isPresent { #expect(try SchemaCheck.problem(result.output, "scan") == nil) }
        for (language, words) in [("en", "Not affected by their publishers' statements: 1"), ("ja", "発行者が影響なしとするもの: 1 件")] {
            let table = try Program.run(["scan", sbom, "--catalog", catalog], language: language)
            #expect(table.output.contains(words) && table.output.contains("CSAF/Maker"))
        }
        let lookup = try Program.run(["catalog", "lookup", catalog, "MAKER-1"])
        #expect(lookup.status == 0 && lookup.output.contains("CVE-2024-99999"))
    }

    @Test func lifeCyclesAreShown() throws {
        let folder = try Folder()
        let catalog = folder.path("a.cat")
        let file = try folder.write(dates, as: "tool.json")
        let imported = try Program.run(["catalog", "import", "--into", catalog, file])
        #expect(imported.status == 0, "\(imported.errors)")
        let table = try Program.run(["catalog", "lookup", catalog, "tool"])
        #expect(table.status == 0 && table.output.contains("eol 2025-01-01") && table.output.contains("and not the same"))
        let lookup = try Program.run(["catalog", "lookup", catalog, "tool", "--format", "json"]).output
        #expect(lookup.contains("\"endoflife.date\""))
        let info = try Program.run(["catalog", "info", catalog, "--format", "json"]).output
        guard SchemaCheck.isPresent else { return }
        #expect(try SchemaCheck.problem(lookup, "catalog-lookup") == nil)
        #expect(try SchemaCheck.problem(info, "catalog-info") == nil)
    }

    @Test func lookupsFollowTheirSchema() throws {
        guard SchemaCheck.isPresent else { return }
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        _ = try Program.run(["catalog", "import", "--into", catalog, folder.write(advisory, as: "advisory.json")])
        for subject in ["CVE-2024-99999", "MAKER-1", "pkg:pypi/demo"] {
            let lookup = try Program.run(["catalog", "lookup", catalog, subject, "--format", "json"])
            #expect(lookup.status == 0)
            #expect(try SchemaCheck.problem(lookup.output, "catalog-lookup") == nil)
        }
    }
}
