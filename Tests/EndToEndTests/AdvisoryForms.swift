import Foundation
import Testing

/// All forms of an advisory, as the program exports them, held against the CSAF documents that are served: the same ids, statuses and dates.
struct AdvisoryForms {
    private let desk: PSIRTDesk
    private let number: String
    private let language: String
    private let csaf: [[String: Any]]

    init(_ desk: PSIRTDesk, _ number: String, _ language: String, _ served: [String: [String: Any]]) {
        (self.desk, self.number, self.language) = (desk, number, language)
        csaf = served.values.filter { Self.text($0, "document", "lang") == language }
    }

    func check() throws {
        #expect(csaf.count == 2)
        let first = try #require(csaf.first)
        let id = language == "ja" ? number : number + "-en"
        let (released, updated) = (
            try #require(Self.text(first, "document", "tracking", "initial_release_date")),
            try #require(Self.text(first, "document", "tracking", "current_release_date"))
        )
        let wanted = Self.statuses(first)
        #expect(wanted == ["\(PSIRTDesk.flaw) MP-300-2.4.1 affected"])
        for document in csaf {
            #expect(Self.text(document, "document", "tracking", "id") == id && Self.statuses(document) == wanted)
            #expect(Self.text(document, "document", "tracking", "initial_release_date") == released)
        }
        let vex = try export("openvex")
        #expect(vex["timestamp"] as? String == released && vex["last_updated"] as? String == updated)
        let said = (vex["statements"] as? [[String: Any]] ?? []).flatMap { statement in
            (statement["products"] as? [[String: Any]] ?? []).map { product in
                let name = (product["@id"] as? String ?? "").split(separator: "/").last ?? ""
                return "\(Self.text(statement, "vulnerability", "name") ?? "") \(name) \(statement["status"] as? String ?? "")"
            }
        }
        #expect(Set(said) == wanted)
        let bom = try export("cyclonedx")
        let found = try #require((bom["vulnerabilities"] as? [[String: Any]])?.first)
        #expect(found["id"] as? String == PSIRTDesk.flaw && Self.text(found, "analysis", "state") == "exploitable")
        #expect(found["published"] as? String == released && Self.text(bom, "metadata", "timestamp") == updated)
        let record = try export("cve")
        #expect(Self.text(record, "cveMetadata", "cveId") == PSIRTDesk.flaw && Self.text(record, "cveMetadata", "datePublished") == released)
        let affected = (record["containers"] as? [String: Any])?["cna"] as? [String: Any]
        let versions = (affected?["affected"] as? [[String: Any]])?.first?["versions"] as? [[String: Any]]
        #expect(versions?.map { "\($0["version"] ?? "") \($0["status"] ?? "")" } == ["2.4.1 affected"])
        let objects = try export("stix")["objects"] as? [[String: Any]] ?? []
        #expect(objects.filter { $0["type"] as? String == "vulnerability" }.compactMap { $0["name"] as? String } == [PSIRTDesk.flaw])
        let report = try #require(objects.first { $0["type"] as? String == "report" })
        #expect((report["published"] as? String)?.prefix(19) == released.prefix(19))
        let osv = try export("osv")
        #expect(
            ((osv["aliases"] as? [String] ?? []) + [osv["id"] as? String ?? ""]).contains(PSIRTDesk.flaw) && osv["published"] as? String == released)
        try pages(id, released)
    }

    private func pages(_ id: String, _ released: String) throws {
        for form in ["jvnrss", "vuldef", "markdown", "html"] {
            let text = String(decoding: try bytes(form), as: UTF8.self)
            #expect(text.contains(PSIRTDesk.flaw) && text.contains(id) && text.contains(released.prefix(10)), "\(form)")
        }
        #expect(try bytes("pdf").starts(with: Data("%PDF-".utf8)))
    }

    private func export(_ form: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: try bytes(form)) as? [String: Any])
    }

    private func bytes(_ form: String) throws -> Data {
        let folder = desk.folder.path("out/\(form)-\(language)")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try desk.done("ito", "advisory export \(number) --to \(form) --document-language \(language) --folder \(folder)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.count == 1, "\(form)")
        return try #require(FileManager.default.contents(atPath: "\(folder)/\(files.first ?? "")"))
    }

    /// `CVE-2021-44228 MP-300-2.4.1 affected`, from a CSAF document.
    private static func statuses(_ document: [String: Any]) -> Set<String> {
        let words = [
            "known_affected": "affected", "known_not_affected": "not_affected", "fixed": "fixed", "under_investigation": "under_investigation",
        ]
        return Set(
            (document["vulnerabilities"] as? [[String: Any]] ?? []).flatMap { item in
                (item["product_status"] as? [String: [String]] ?? [:]).flatMap { status, products in
                    products.map { "\(item["cve"] as? String ?? "") \($0) \(words[status] ?? status)" }
                }
            })
    }

    private static func text(_ value: [String: Any], _ path: String...) -> String? {
        var here: Any? = value
        for key in path { here = (here as? [String: Any])?[key] }
        return here as? String
    }
}
