import Diagnostics
import SBOM
import Testing

@Suite struct LicenseExpressionTests {
    @Test(arguments: [
        ("MIT", "MIT"), ("mit", "MIT"), ("MIT OR Apache-2.0", "MIT OR Apache-2.0"), ("(MIT)", "MIT"), ("GPL-2.0+", "GPL-2.0+"),
        ("MIT AND (Apache-2.0 OR BSD-3-Clause)", "MIT AND (Apache-2.0 OR BSD-3-Clause)"),
        ("(MIT AND Apache-2.0) OR BSD-3-Clause", "MIT AND Apache-2.0 OR BSD-3-Clause"),
        ("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"), ("Apache-2.0+", "Apache-2.0+"),
        ("DocumentRef-x:LicenseRef-y", "DocumentRef-x:LicenseRef-y"), ("LicenseRef-a and MIT or ISC", "LicenseRef-a AND MIT OR ISC"),
        ("((MIT OR ISC) OR Zlib)", "MIT OR ISC OR Zlib"),
    ])
    func canonicalForms(text: String, canonical: String) throws {
        let expression = try LicenseExpression(parsing: text)
        #expect(expression.canonical == canonical)
        #expect(try LicenseExpression(parsing: canonical).canonical == canonical)
    }

    @Test(arguments: [
        ("", "LIC-001", 0), ("  ", "LIC-001", 2), ("MIT OR", "LIC-002", 6), ("OR MIT", "LIC-002", 0), ("MIT Apache-2.0", "LIC-003", 4),
        ("MIT (ISC)", "LIC-003", 4),
        ("MIT/ISC", "LIC-004", 0), ("(MIT", "LIC-005", 0), ("MIT)", "LIC-005", 3), ("(MIT OR ISC) WITH LLVM-exception", "LIC-006", 13),
        ("LicenseRef-a+", "LIC-006", 0),
        ("DocumentRef-a:MIT", "LIC-004", 0), ("MIT WITH", "LIC-002", 8), ("MIT And ISC", "LIC-003", 4), ("()", "LIC-002", 1),
    ])
    func refusals(text: String, code: String, offset: Int) {
        let error = #expect(throws: LicenseExpressionError.self, "\(text)") { try LicenseExpression(parsing: text) }
        #expect(error?.code == code && error?.offset == offset, "\(text): \(error?.code ?? "-") at \(error?.offset ?? -1)")
        #expect(error.map { !$0.wording.japanese.isEmpty && !$0.wording.english.isEmpty } == true)
    }

    @Test func knowsTheList() throws {
        let terms = try LicenseExpression(parsing: "MIT AND GPL-2.0+ AND Nope-1 AND MIT WITH Nope-exception AND LicenseRef-x").terms
        #expect(terms.map(\.isKnown) == [true, true, false, false, true])
        #expect(terms.map(\.isDeprecated) == [false, true, false, false, false])
        #expect(SPDXLicenseList.license("apache-2.0") == "Apache-2.0" && SPDXLicenseList.exception("llvm-EXCEPTION") == "LLVM-exception")
    }

    /// A hostile text costs time and memory in proportion to its length, and depth has a limit.
    @Test func hostileTexts() throws {
        #expect(throws: LicenseExpressionError.self) { try LicenseExpression(parsing: String(repeating: "(", count: 100_000) + "MIT") }
        let long = Array(repeating: "MIT", count: 50_000).joined(separator: " OR ")
        #expect(try LicenseExpression(parsing: long).terms.count == 50_000)
        #expect(throws: LicenseExpressionError.self) { try LicenseExpression(parsing: String(repeating: "x y", count: 300_000)) }
    }
}
