import Diagnostics
import JSONStream
import Testing

@testable import Advisories

/// All forms must agree on ids, statuses and dates, since they are made from the same facts.
struct AgreementTests {
    /// Id of the vulnerability, id of the product, status.
    private typealias Triple = [String]

    private static func wanted(_ advisory: PreparedAdvisory) -> Set<Triple> {
        Set(advisory.facts.vulnerabilities.flatMap { item in item.statements.map { [item.id, $0.product, $0.status.rawValue] } })
    }

    private static let csaf: [String: String] = [
        "known_affected": "affected", "known_not_affected": "not_affected", "fixed": "fixed", "under_investigation": "under_investigation",
    ]

    @Test(arguments: [AdvisoryFormat.csaf20, .csaf21], Language.allCases)
    func csaf(_ format: AdvisoryFormat, _ language: Language) throws {
        let advisory = try SampleFacts.advisory(language)
        let root = try SampleFacts.document(format, language)
        var found: Set<Triple> = []
        for vulnerability in root.list("vulnerabilities") {
            for status in vulnerability["product_status"]?.members ?? [] {
                for product in status.elements { found.insert([vulnerability.text("cve") ?? "", product.string ?? "", Self.csaf[status.key] ?? ""]) }
            }
        }
        #expect(found == Self.wanted(advisory))
        let tracking = root[path: "document", "tracking"]
        #expect(tracking?.text("id") == advisory.documentID)
        #expect(tracking?.text("initial_release_date") == advisory.released.text)
        #expect(tracking?.text("current_release_date") == advisory.updated.text)
        #expect(root[path: "document", "lang"]?.string == language.rawValue)
        #expect(root[path: "document", "source_lang"]?.string == (language == .japanese ? nil : "ja"))
    }

    @Test func openVEX() throws {
        let advisory = try SampleFacts.advisory()
        let root = try SampleFacts.document(.openVEX)
        var found: Set<Triple> = []
        for statement in root.list("statements") {
            for product in statement.list("products") {
                let id = (product.text("@id") ?? "").split(separator: "/").last.map(String.init) ?? ""
                found.insert([statement[path: "vulnerability", "name"]?.string ?? "", id, statement.text("status") ?? ""])
            }
        }
        #expect(found == Self.wanted(advisory))
        #expect(root.text("timestamp") == advisory.released.text)
        #expect(root.text("last_updated") == advisory.updated.text)
    }

    @Test func cycloneDX() throws {
        let advisory = try SampleFacts.advisory()
        let root = try SampleFacts.document(.cycloneDX)
        let states = Dictionary(uniqueKeysWithValues: AdvisoryStatement.Status.allCases.map { (CycloneDXAdvisoryWriter.state($0), $0.rawValue) })
        var found: Set<Triple> = []
        for item in root.list("vulnerabilities") {
            let state = states[item[path: "analysis", "state"]?.string ?? ""] ?? ""
            for affected in item.list("affects") { found.insert([item.text("id") ?? "", affected.text("ref") ?? "", state]) }
            #expect(item[path: "analysis", "lastUpdated"]?.string == advisory.updated.text)
        }
        #expect(found == Self.wanted(advisory))
    }

    @Test func osv() throws {
        let advisory = try SampleFacts.advisory()
        var found: Set<Triple> = []
        for output in try SampleFacts.outputs(.osv) {
            let root = try CSAFDocument(ByteBlock(output.bytes)).root
            for product in root["database_specific"]?.list("products") ?? [] {
                found.insert([root.text("id") ?? "", product.text("id") ?? "", product.text("status") ?? ""])
            }
            #expect(root.text("published") == advisory.released.utc)
            #expect(root.text("modified") == advisory.updated.utc)
        }
        #expect(found == Self.wanted(advisory))
    }

    @Test func cve() throws {
        let advisory = try SampleFacts.advisory()
        let coarse: [String: String] = [
            "affected": "affected", "not_affected": "unaffected", "fixed": "unaffected", "under_investigation": "unknown",
        ]
        for (output, item) in zip(try SampleFacts.outputs(.cve), advisory.facts.vulnerabilities) {
            let root = try CSAFDocument(ByteBlock(output.bytes)).root
            #expect(root[path: "cveMetadata", "cveId"]?.string == item.cve)
            #expect(root[path: "cveMetadata", "datePublished"]?.string == advisory.released.utc)
            let entries = root[path: "containers", "cna"]?.list("affected") ?? []
            let found = Set(
                entries.flatMap { entry in
                    entry.list("versions").map { [entry.text("product") ?? "", $0.text("version") ?? "", $0.text("status") ?? ""] }
                })
            let wanted = item.statements.map { statement in
                let product = advisory.product(statement.product)
                return [product.name, product.isRange ? "1.0" : product.versionText, coarse[statement.status.rawValue] ?? ""]
            }
            #expect(found == Set(wanted))
        }
    }

    @Test func stix() throws {
        let advisory = try SampleFacts.advisory()
        let root = try SampleFacts.document(.stix)
        var found: Set<Triple> = []
        for note in root.list("objects") where note.text("abstract")?.hasPrefix("Status of products for ") == true {
            let id = String(note.text("abstract")?.dropFirst(23) ?? "")
            for line in (note.text("content") ?? "").split(separator: "\n") {
                let parts = line.split(separator: " ")
                found.insert([id, String(parts[0].dropLast()), String(parts[1])])
            }
        }
        #expect(found == Self.wanted(advisory))
        let report = try #require(root.list("objects").first { $0.text("type") == "report" })
        #expect(report.text("published") == advisory.released.utc.dropLast() + ".000Z")
        #expect(report.text("modified") == advisory.updated.utc.dropLast() + ".000Z")
    }

    /// The same ids in the pages and in the forms of JVN, which have no words for all statuses.
    @Test(arguments: [AdvisoryFormat.markdown, .html, .vulDEF, .jvnRSS], Language.allCases)
    func texts(_ format: AdvisoryFormat, _ language: Language) throws {
        let advisory = try SampleFacts.advisory(language)
        // Markdown escapes signs.
        let text = String(decoding: try SampleFacts.outputs(format, language)[0].bytes, as: UTF8.self).replacing("\\", with: "")
        #expect(text.contains(advisory.documentID))
        #expect(text.contains(advisory.released.text))
        #expect(text.contains(advisory.updated.text))
        for item in advisory.facts.vulnerabilities { #expect(text.contains(item.id)) }
        guard format != .jvnRSS else { return }
        for product in Set(advisory.facts.vulnerabilities.flatMap(\.statements).map(\.product)) { #expect(text.contains(product)) }
    }
}
