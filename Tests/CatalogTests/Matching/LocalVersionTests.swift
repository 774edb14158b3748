import Testing

@testable import Catalog

/// Builds of a Python release that somebody made for themselves (`2.5.1+cu118`): where a record names the release, they are it (PEP 440,
/// "Version specifiers": the candidate's local label counts only where the specifier has one).
struct LocalVersionTests {
    @Test(arguments: [
        ("introduced:0 last_affected:2.5.1", [], "2.5.1+cu118", 1), ("introduced:0 last_affected:2.5.1", [], "2.5.1%2Bcu118", 1),
        ("introduced:0 last_affected:2.5.1", [], "2.5.2+cu118", 0), ("introduced:0 last_affected:2.5.1", [], "2.5.1.post1+cu118", 0),
        ("introduced:0 fixed:2.0", [], "2.0+cu118", 0), ("introduced:0 fixed:2.0", [], "1.9+cu118", 1),
        ("introduced:0 fixed:2.0+cu118.2", [], "2.0+cu118.1", 1), ("introduced:0 fixed:2.0+cu118.2", [], "2.0+cu118.3", 0),
        ("introduced:0 fixed:2.0+cu118.2", [], "2.0", 1), ("introduced:2.5.1 fixed:2.6", [], "2.5.1+cu118", 1),
        ("introduced:0 fixed:1.0", ["2.0.0", "2.5.1"], "2.0.0+cpu", 1), ("introduced:0 fixed:1.0", ["2.0.0", "2.5.1"], "2.1+cpu", 0),
        ("introduced:0 fixed:1.0", ["2.0.0+cpu"], "2.0.0+cpu", 1), ("introduced:0 fixed:1.0", ["2.0.0+cpu"], "2.0.0+gpu", 0),
        ("introduced:0 fixed:1.0", ["2.0.0+cpu"], "2.0.0", 0),
    ])
    func areTheReleaseThatARecordNames(events: String, versions: [String], own: String, findings: Int) throws {
        let catalog = try Workbench().catalog(Feed.osv("PYSEC-1", "PyPI", "torch", events, versions: versions))
        let result = try Scanning.scan(catalog, Scanning.component("torch", purl: "pkg:pypi/torch@\(own)"))
        #expect(result.findings.count == findings && result.undecided.isEmpty)
    }

    /// After a version (`>1.0`) begins behind the builds of that version.
    @Test(arguments: [("<=2.0", "2.0+local", 1), (">1.0", "1.0+local", 0), (">1.0", "1.0.post1+local", 1), ("!=1.0", "1.0+local", 0)])
    func ofRangesToo(range: String, own: String, findings: Int) throws {
        let text = CSAFFeed.document(
            """
            "branches":[{"category":"vendor","name":"Acme","branches":[{"category":"product_name","name":"box","branches":[
              {"category":"product_version_range","name":"vers:pypi/\(range)","product":{"name":"box","product_id":"B",
               "product_identification_helper":{"purl":"pkg:pypi/box"}}}]}]}]
            """, status: #""known_affected":["B"]"#)
        let result = try Scanning.scan(Workbench().catalog(text), Scanning.component("box", purl: "pkg:pypi/box@\(own)"))
        #expect(result.findings.count == findings && result.undecided.isEmpty)
    }
}
