import Testing

@testable import Catalog

/// Products are found under what people call them.
struct ProductLookupTests {
    private let catalog: Catalog

    init() throws {
        func flaw(_ id: String, _ name: String) -> String { Feed.nvd(id, Feed.anyOf(Feed.criterion(name))) }
        catalog = try Workbench().catalog(
            flaw("CVE-2024-1", "cpe:2.3:a:acme:pump:*:*:*:*:*:*:*:*"), flaw("CVE-2024-2", "cpe:2.3:h:acme:pump:-:*:*:*:*:*:*:*"),
            flaw("CVE-2024-3", "cpe:2.3:a:other:pump:1.0:*:*:*:*:*:*:*"),
            flaw("CVE-2024-4", #"cpe:2.3:a:big_corp:infusion_pump\\-2:*:*:*:*:*:*:*:*"#),
            flaw("CVE-2024-5", "cpe:2.3:a:acme:pumps:*:*:*:*:*:*:*:*"))
    }

    private func found(_ subject: String) throws -> [String] { try catalog.groups(product: subject).map(\.id) }

    @Test(arguments: ["acme:pump", "acme pump", "ACME  Pump", "cpe:2.3:*:acme:pump:*:*:*:*:*:*:*:*"])
    func byVendorAndProduct(_ subject: String) throws { #expect(try found(subject) == ["CVE-2024-1", "CVE-2024-2"]) }

    @Test func byCPEName() throws {
        #expect(try found("cpe:2.3:a:acme:pump:1.5:*:*:*:*:*:*:*") == ["CVE-2024-1"])
        #expect(try found("cpe:/a:acme:pump:1.5") == ["CVE-2024-1"])
        #expect(try found("cpe:2.3:a:*:pump:1.5:*:*:*:*:*:*:*") == ["CVE-2024-1", "CVE-2024-2", "CVE-2024-3"])
    }

    @Test func byProductAlone() throws { #expect(try found("Pump") == ["CVE-2024-1", "CVE-2024-2", "CVE-2024-3"]) }

    @Test(arguments: ["infusion pump-2", "Infusion_Pump-2", #"big_corp:infusion_pump\-2"#, "Big Corp: Infusion Pump-2", "big corp infusion pump-2"])
    func byWords(_ subject: String) throws { #expect(try found(subject) == ["CVE-2024-4"]) }

    @Test(arguments: [
        "", " ", "acme", "acme:", ":pump:", "pum", "CVE-2024-1", "cpe:2.3:a:acme:*:*:*:*:*:*:*:*:*", "cpe:nonsense", "a b c d e f g h i j",
    ])
    func whatIsNoProductFindsNothing(_ subject: String) throws { #expect(try found(subject) == []) }

    @Test func byTheWordsOfCVERecords() throws {
        let record = #"""
            {"dataType":"CVE_RECORD","cveMetadata":{"cveId":"CVE-2024-9","state":"PUBLISHED"},"containers":{"cna":{
              "affected":[{"vendor":"Mega Medical, Inc.","product":"Heart Monitor","versions":[{"version":"1","status":"affected"}]}],
              "descriptions":[{"lang":"en","value":"A flaw."}]}}}
            """#
        let catalog = try Workbench().catalog(record)
        #expect(try catalog.groups(product: "mega medical heart monitor").map(\.id) == ["CVE-2024-9"])
    }
}
