import CPE
import Diagnostics
import JSONStream
import PackageURL

/// A report as a CycloneDX BOM with vulnerabilities.
struct CycloneDXDocument {
    let report: ScanReport
    let components: ReportedComponents
    private let toolVersion: String
    private static let subject = "mimamori-scan-subject"

    init(_ report: ScanReport, toolVersion: String) {
        self.report = report
        self.toolVersion = toolVersion
        components = ReportedComponents(report, withCleared: true, reserved: [Self.subject])
    }

    /// The document with `id` as its serial number.
    func bytes(id: String, pretty: Bool) -> [UInt8] {
        var json = JSONWriter(pretty: pretty)
        json.object { json in
            json.member("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
            json.member("bomFormat", "CycloneDX")
            json.member("specVersion", "1.6")
            json.member("serialNumber", id)
            json.member("version", 1)
            json.object("metadata", writeMetadata)
            json.objects("components", components.list) { entry, json in write(entry.component, as: entry.reference, &json) }
            // Of the product only what the vulnerabilities are about is here.
            json.array("compositions") { json in
                json.object { json in
                    json.member("aggregate", "incomplete")
                    json.member("assemblies", [Self.subject])
                }
            }
            json.array("vulnerabilities") { json in
                for vulnerability in report.byVulnerabilityWithCleared { write(vulnerability, &json) }
            }
        }
        json.newline()
        return json.take()
    }

    private func writeMetadata(_ json: inout JSONWriter) {
        json.member("timestamp", report.time)
        json.object("tools") { json in
            json.array("components") { json in
                json.object { json in
                    json.member("type", "application")
                    json.member("name", "mimamori")
                    json.member("version", toolVersion)
                }
            }
        }
        json.object("component") { json in
            json.member("type", "application")
            json.member("bom-ref", Self.subject)
            json.member("name", report.productName)
            if !report.subject.version.isEmpty { json.member("version", Self.short(report.subject.version)) }
            let product = report.subject.parts.first
            json.member("cpe", ifPresent: product?.cpes.first?.formattedString)
            json.member("purl", ifPresent: product?.purl?.canonical)
        }
        json.array("properties") { json in
            Self.property("mimamori:sbom", report.subject.file, &json)
            Self.property("mimamori:catalog:created", report.catalog.created, &json)
            Self.property("mimamori:components", String(report.subject.components), &json)
            Self.property("mimamori:lookedUp", String(report.lookedUp), &json)
            for gap in report.notLookedUp { Self.property("mimamori:notLookedUp", "\(gap.component.identity): \(gap.words.english)", &json) }
        }
    }

    private func write(_ component: InventoryComponent, as reference: String, _ json: inout JSONWriter) {
        // What a component of unknown kind is to be called, by the specification's own advice.
        json.member("type", "library")
        json.member("bom-ref", reference)
        json.member("name", component.name.isEmpty ? component.label : component.name)
        json.member("version", ifPresent: component.version.map(Self.short))
        json.member("cpe", ifPresent: component.cpes.first?.formattedString)
        json.member("purl", ifPresent: component.purl?.canonical)
    }

    static func property(_ name: String, _ value: String, _ json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("value", value)
        }
    }

    /// A version in the 1024 characters that the schema permits.
    static func short(_ version: String) -> String { String(version.unicodeScalars.prefix(1024)) }
}
