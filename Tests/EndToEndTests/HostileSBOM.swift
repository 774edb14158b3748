import Foundation
import Testing

/// Documents that nobody should be able to harm the program with, made anew for each test.
struct HostileSBOM: Sendable, CustomTestStringConvertible {
    /// What the commands have to make of it.
    enum Verdict: Sendable {
        /// No command can do anything with it: exit 2.
        case refused(code: String)
        /// `validate` says no, exit 1; the others refuse it.
        case invalid(code: String)
        /// `validate` says no, exit 1; the others read it.
        case readable(code: String)
        /// There is nothing against it.
        case good
    }

    let name: String
    let verdict: Verdict
    let bytes: @Sendable () -> Data

    var testDescription: String { name }

    init(_ name: String, _ verdict: Verdict, _ bytes: @escaping @Sendable () -> Data) {
        self.name = name
        self.verdict = verdict
        self.bytes = bytes
    }

    init(_ name: String, _ verdict: Verdict, text: String) { self.init(name, verdict) { Data(text.utf8) } }

    private static func cycloneDX(_ members: String) -> String { #"{"bomFormat":"CycloneDX","specVersion":"1.6",\#(members)}"# }

    private static func xml(_ inside: String, before: String = "") -> String {
        "<?xml version=\"1.0\"?>\n\(before)<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\">\(inside)</bom>\n"
    }

    private static func nested(_ count: Int, _ open: String, _ close: String) -> String {
        String(repeating: open, count: count) + String(repeating: close, count: count)
    }

    private static let part = #"{"type":"library","bom-ref":"a","name":"a","version":"1"}"#
    private static let spdx =
        #"{"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","documentNamespace":"urn:x","name":"x","dataLicense":"CC0-1.0","#
        + #""creationInfo":{"created":"2026-01-01T00:00:00Z","creators":["Tool: t"]},"#

    static let nesting: [HostileSBOM] = [
        HostileSBOM("deep-100.json", .good, text: cycloneDX("\"x\":" + nested(100, "[", "]"))),
        HostileSBOM("deep-100000.json", .refused(code: "SBOM-001"), text: cycloneDX("\"x\":" + nested(100_000, "[", "]"))),
        HostileSBOM(
            "deep-open.json", .refused(code: "SBOM-001"), text: #"{"bomFormat":"CycloneDX","x":"# + String(repeating: "{\"a\":", count: 100_000)),
        HostileSBOM(
            "deep-components.json", .refused(code: "SBOM-001"),
            text: cycloneDX("\"components\":[" + nested(100_000, #"{"name":"a","components":["#, "]}") + "]")),
        HostileSBOM("deep-100.xml", .good, text: xml(nested(100, "<x>", "</x>"))),
        HostileSBOM("deep-100000.xml", .refused(code: "SBOM-001"), text: xml(nested(100_000, "<x>", "</x>"))),
        HostileSBOM(
            "deep-100.yaml", .good, text: "spdxVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\ndocumentNamespace: urn:x\nx: \(nested(100, "[", "]"))\n"),
        HostileSBOM(
            "deep-100000.yaml", .refused(code: "SBOM-001"),
            text: "spdxVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\ndocumentNamespace: urn:x\nx: \(nested(100_000, "[", "]"))\n"),
    ]

    static let entities: [HostileSBOM] = [
        HostileSBOM(
            "laughs.xml", .refused(code: "SBOM-001"),
            text: xml(
                "<components><component type=\"library\"><name>&c;</name></component></components>",
                before: "<!DOCTYPE bom [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>\n")),
        HostileSBOM(
            "external.xml", .refused(code: "SBOM-001"),
            text: xml(
                "<components><component type=\"library\"><name>&e;</name></component></components>",
                before: "<!DOCTYPE bom [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n")),
        HostileSBOM("dtd.xml", .refused(code: "SBOM-001"), text: xml("", before: "<!DOCTYPE bom SYSTEM \"http://example.invalid/x.dtd\">\n")),
        HostileSBOM(
            "aliases.yaml", .refused(code: "SBOM-001"),
            text: "spdxVersion: SPDX-2.3\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n"),
    ]

    static let structure: [HostileSBOM] = [
        HostileSBOM(
            "cycle.json", .good,
            text: cycloneDX(
                "\"components\":[\(part)],\"dependencies\":[{\"ref\":\"a\",\"dependsOn\":[\"b\"]},{\"ref\":\"b\",\"dependsOn\":[\"a\"]}]"
                    .replacing(part, with: part + "," + part.replacing("\"a\"", with: "\"b\"")))),
        HostileSBOM("twice.json", .readable(code: "SBOM-204"), text: cycloneDX("\"components\":[\(part),\(part)]")),
        HostileSBOM(
            "twice-spdx.json", .readable(code: "SBOM-204"),
            text: spdx + #""packages":[{"SPDXID":"SPDXRef-a","name":"a"},{"SPDXID":"SPDXRef-a","name":"b"}]}"#),
        HostileSBOM(
            "both.json", .invalid(code: "SBOM-227"), text: cycloneDX("\"components\":[\(part)],\"spdxVersion\":\"SPDX-2.3\",\"packages\":[]")),
        HostileSBOM("both-spdx.json", .invalid(code: "SBOM-227"), text: spdx + #""bomFormat":"CycloneDX","packages":[],"components":[]}"#),
        HostileSBOM("json-after-xml.xml", .refused(code: "SBOM-001"), text: xml("") + cycloneDX("\"components\":[]")),
        HostileSBOM("xml-after-json.json", .refused(code: "SBOM-001"), text: cycloneDX("\"components\":[]") + xml("")),
        HostileSBOM("mark.json", .invalid(code: "SBOM-219"), text: #"{"bomFormat":"Other","specVersion":"1.6","components":[]}"#),
        HostileSBOM("version.json", .invalid(code: "SBOM-215"), text: #"{"spdxVersion":"SPDX-9.9","packages":[]}"#),
        // Without a mark, but with every other byte zero: there is nothing else that it could be.
        HostileSBOM("utf16-no-mark.json", .good) { cycloneDX("\"components\":[]").data(using: .utf16LittleEndian) ?? Data() },
        HostileSBOM("utf16-no-mark.xml", .good) { xml("").data(using: .utf16BigEndian) ?? Data() },
    ]

    static let encodings: [HostileSBOM] = [
        HostileSBOM("utf32.json", .refused(code: "SBOM-010")) { cycloneDX("\"components\":[]").data(using: .utf32) ?? Data() },
        HostileSBOM("shift-jis.json", .refused(code: "SBOM-001")) {
            cycloneDX("\"components\":[{\"type\":\"library\",\"name\":\"輸液ポンプ\"}]").data(using: .shiftJIS) ?? Data()
        },
        HostileSBOM("shift-jis.xml", .refused(code: "SBOM-001")) {
            xml("<components><component type=\"library\"><name>輸液ポンプ</name></component></components>").data(using: .shiftJIS) ?? Data()
        },
        HostileSBOM("shift-jis.spdx", .refused(code: "SBOM-001")) {
            "SPDXVersion: SPDX-2.3\nDocumentName: 輸液ポンプ\n".data(using: .shiftJIS) ?? Data()
        },
        HostileSBOM("shift-jis.yaml", .refused(code: "SBOM-001")) { "spdxVersion: SPDX-2.3\nname: 輸液ポンプ\n".data(using: .shiftJIS) ?? Data() },
        HostileSBOM("invalid.json", .refused(code: "SBOM-001")) {
            Data(cycloneDX("\"x\":\"").utf8.dropLast()) + Data([0xC0, 0xAF, 0xED, 0xA0, 0x80]) + Data("\"}".utf8)
        },
        HostileSBOM("invalid.xml", .refused(code: "SBOM-001")) { Data(xml("").utf8.prefix(80)) + Data([0xFF, 0xC0]) + Data("</bom>".utf8) },
    ]
}
