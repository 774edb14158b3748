import Foundation
import Testing

/// `mimamori advisory`, as a person or a script uses it.
struct AdvisoryCommandTests {
    private static let advisory = """
        {"document":{"category":"csaf_base","csaf_version":"2.0","title":"Sample","lang":"en","publisher":{"category":"vendor","name":"Sample maker",
        "namespace":"https://example.com"},"tracking":{"current_release_date":"2026-11-01T00:00:00Z","id":"SAMPLE-1",
        "initial_release_date":"2026-11-01T00:00:00Z","revision_history":[{"date":"2026-11-01T00:00:00Z","number":"1","summary":"First."}],
        "status":"final","version":"1"}}}
        """

    @Test func aVerdictSaysHowFarItReaches() throws {
        let folder = try Folder()
        let file = try folder.write(Self.advisory, as: "sample-1.json")
        let shown = try Program.run("advisory", "validate", file, input: "")
        #expect(shown.status == 0, "\(shown)")
        #expect(shown.output.contains("no fault in what was tried (CSAF 2.0)"), "\(shown.output)")
        let json = try Program.run("advisory", "validate", "--format", "json", file, input: "")
        #expect(json.output.contains(#""complete":false"#), "\(json.output)")
        if SchemaCheck.isPresent { #expect(try SchemaCheck.problem(json.output, "advisory-validate") == nil) }
    }

    @Test func faultsAreNamedWithTheirTest() throws {
        let folder = try Folder()
        let file = try folder.write(Self.advisory.replacing(#""version":"1"}"#, with: #""version":"2"}"#), as: "sample-1.json")
        let shown = try Program.run("advisory", "validate", file, input: "")
        #expect(shown.status == 1)
        #expect(shown.output.contains("6.1.16"), "\(shown.output)")
        let broken = try folder.write("{", as: "broken.json")
        #expect(try Program.run("advisory", "validate", broken, input: "").status == 1)
        #expect(try Program.run("advisory", "validate", folder.path("nowhere.json"), input: "").status == 2)
    }

    @Test func conversionNamesItsDecisions() throws {
        let folder = try Folder()
        let file = try folder.write(Self.advisory, as: "sample-1.json")
        let result = try Program.run("advisory", "convert", "--to", "csaf-2.1", file, input: "")
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains(#""csaf_version": "2.1""#) || result.output.contains(#""csaf_version":"2.1""#))
        #expect(!result.errors.isEmpty)
    }

    private static let facts = """
        {"schema":"mimamori.advisory-facts/1","id":"SAMPLE-2","kind":"vex","title":{"en":"Sample"},"summary":{"en":"A sample."},"tlp":"CLEAR",
        "publisher":{"name":"Sample maker","namespace":"https://example.com","baseURL":"https://example.com/csaf/"},"sourceLanguage":"en",
        "revisions":[{"number":1,"date":"2026-11-01T00:00:00Z","summary":{"en":"First."}}],
        "products":[{"id":"P-1","vendor":"Sample maker","name":"Pump","version":"1.0","purls":["pkg:generic/pump@1.0"]}],
        "vulnerabilities":[{"cve":"CVE-2099-10001","title":{"en":"A flaw"},"description":{"en":"A flaw."},
        "statements":[{"product":"P-1","status":"not_affected","justification":"component_not_present"}]}]}
        """

    @Test func oneSetOfFactsInManyForms() throws {
        let folder = try Folder()
        let file = try folder.write(Self.facts, as: "facts.json")
        let one = try Program.run("advisory", "create", "--to", "csaf-2.1", "--document-language", "en", file, input: "")
        #expect(one.status == 0, "\(one)")
        let csaf = try folder.write(one.output, as: "sample-2.json")
        #expect(try Program.run("advisory", "validate", csaf, input: "").status == 0)
        let many = try Program.run(
            "advisory", "create", "--to", "openvex", "--to", "html", "--document-language", "en", "--folder", folder.path("."), file, input: "")
        #expect(many.status == 0, "\(many)")
        #expect(many.errors.contains("TLP"))
        #expect(FileManager.default.fileExists(atPath: folder.path("sample-2-openvex.json")))
        #expect(FileManager.default.fileExists(atPath: folder.path("sample-2.html")))
    }

    @Test func factsThatLackSomethingAreNamed() throws {
        let folder = try Folder()
        let file = try folder.write(Self.facts, as: "facts.json")
        // There is no Japanese text, and several files need a folder.
        let japanese = try Program.run("advisory", "create", "--to", "csaf-2.1", file, input: "")
        #expect(japanese.status == 1)
        #expect(japanese.errors.contains("title"))
        #expect(try Program.run("advisory", "create", "--to", "html", "--to", "osv", "--document-language", "en", file, input: "").status == 2)
        #expect(try Program.run("advisory", "create", "--to", "cve", "--document-language", "en", file, input: "").status == 1)
        #expect(try Program.run("advisory", "create", "--to", "html", folder.path("nowhere.json"), input: "").status == 2)
    }
}
