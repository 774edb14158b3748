import Foundation
import Testing

/// Reports with statements and rules applied, held against our own schema.
@Suite(.enabled(if: SchemaCheck.isPresent, "no Python jsonschema here: reports were not held against their schema"))
struct ScanAssessmentTests {
    private func vex(_ status: String, product: String = "pkg:pypi/demo@1.0", reason: String = #","impact_statement":"Never called.""#) -> String {
        """
        {"@context":"https://openvex.dev/ns/v0.2.0","@id":"doc-1","author":"Maker","timestamp":"2025-01-01T00:00:00Z","version":1,"statements":[
          {"vulnerability":{"name":"CVE-2024-99999"},"products":[{"@id":"\(product)"}],"status":"\(status)"\(reason)}]}
        """
    }

    private func scan(vex: String? = nil, rules: String? = nil) throws -> String {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        var arguments = ["scan", try folder.write(Sample.sbom, as: "pump.json"), "--catalog", catalog, "--format", "json"]
        if let vex { arguments += ["--vex", try folder.write(vex, as: "vex.json")] }
        if let rules { arguments += ["--ignore", try folder.write(rules, as: "rules.yaml")] }
        let result = try Program.run(arguments)
        try #require(result.status == 0, "\(result)")
        return result.output
    }

    private func rule(_ id: String, _ more: String = "") -> String { "ignore:\n  - vulnerability: \(id)\n    reason: not reachable\n\(more)" }

    @Test(arguments: [
        ("affected", "\"vex\""), ("under_investigation", "\"vex\""), ("not_affected", "\"notAffected\": [\n    {"),
        ("fixed", "\"notAffected\": [\n    {"),
    ])
    func statements(_ status: String, _ member: String) throws {
        let report = try scan(vex: vex(status))
        #expect(report.contains(member))
        #expect(try SchemaCheck.problem(report, "scan") == nil)
    }

    @Test func aStatementThatNothingCameOf() throws {
        let report = try scan(vex: vex("not_affected", product: "pkg:pypi/other@1"))
        #expect(report.contains("product-not-in-sbom"))
        #expect(try SchemaCheck.problem(report, "scan") == nil)
        let weak = try scan(vex: vex("not_affected", reason: ""))
        #expect(weak.contains("no-justification") && weak.contains("\"findings\": [\n    {"))
        #expect(try SchemaCheck.problem(weak, "scan") == nil)
    }

    @Test(arguments: [
        ("CVE-2024-99999", "", "\"ignored\""), ("CVE-2024-99999", "    expires: 2025-01-01\n", "\"expiredRules\""),
        ("CVE-2000-1", "", "\"unusedRules\""),
    ])
    func rules(_ id: String, _ more: String, _ member: String) throws {
        let report = try scan(rules: rule(id, more))
        #expect(report.contains(member))
        #expect(try SchemaCheck.problem(report, "scan") == nil)
    }
}
