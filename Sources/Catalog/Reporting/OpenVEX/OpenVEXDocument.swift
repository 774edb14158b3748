import CPE
import Diagnostics
import JSONStream
import PackageURL

/// A report as OpenVEX statements.
struct OpenVEXDocument {
    private let report: ScanReport
    private let toolVersion: String
    private let statements: [OpenVEXStatement]
    /// The product that was scanned; nil where it has no identifiers.
    private let product: InventoryComponent?

    init(_ report: ScanReport, toolVersion: String) {
        self.report = report
        self.toolVersion = toolVersion
        statements = OpenVEXStatement.all(of: report)
        product = report.subject.parts.first { $0.purl != nil || !$0.cpes.isEmpty }
    }

    /// The document under `id`.
    func bytes(id: String, pretty: Bool) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.object { json in
            json.member("@context", "https://openvex.dev/ns/v0.2.0")
            json.member("@id", id)
            json.member("author", "Mimamori")
            json.member("role", "Vulnerability scanner")
            json.member("timestamp", report.time)
            json.member("version", 1)
            json.member("tooling", "mimamori \(toolVersion)")
            json.objects("statements", statements, write)
        }
        json.newline()
        return json.take()
    }

    private func write(_ statement: OpenVEXStatement, _ json: inout JSONWriter) {
        json.object("vulnerability") { json in
            json.member("@id", VulnerabilitySystem(id: statement.vulnerability.id).url)
            json.member("name", statement.vulnerability.id)
            json.member("description", ifPresent: statement.vulnerability.summary(in: .english))
            json.member("aliases", statement.vulnerability.aliases)
        }
        json.array("products") { json in
            json.object { json in
                // What has a purl goes by that, as it does in its SBOM.
                json.member("@id", product?.purl?.canonical ?? Self.genericIdentifier(report.productName, report.subject.version))
                if let product { writeIdentifiers(product, &json) }
                json.objects("subcomponents", statement.components, write)
            }
        }
        json.member("status", statement.status)
        json.member("justification", ifPresent: statement.justification)
        json.member("impact_statement", ifPresent: statement.impact)
        json.member("status_notes", statement.notes.joined(separator: "\n"))
        json.member("action_statement", ifPresent: statement.action)
    }

    private func write(_ component: InventoryComponent, _ json: inout JSONWriter) {
        guard component.purl != nil || !component.cpes.isEmpty else { return json.member("@id", Self.genericIdentifier(component.label, "")) }
        json.member("@id", ifPresent: component.purl?.canonical)
        writeIdentifiers(component, &json)
    }

    private func writeIdentifiers(_ component: InventoryComponent, _ json: inout JSONWriter) {
        json.object("identifiers") { json in
            json.member("purl", ifPresent: component.purl?.canonical)
            json.member("cpe23", ifPresent: component.cpes.first?.formattedString)
        }
    }

    /// An identifier for something that has none: a purl of the type for software outside all ecosystems.
    private static func genericIdentifier(_ name: String, _ version: String) -> String {
        let purl = try? PackageURL(type: "generic", name: name, version: version.isEmpty ? nil : version)
        return purl?.canonical ?? "urn:uuid:" + ContentDigest(name + "\u{0}" + version).uuid
    }
}
