import Foundation
import Inputs
import JSONStream

/// Feeds of full size, made from the real records at hand: shapes, texts and lengths stay, ids and names get a number, see ``ScaledTexts``.
/// The same input gives the same bytes.
struct ScaledFeeds {
    let data: URL
    let folder: URL

    /// NVD changes about so many records a day.
    static let changedADay = 1_000

    /// Writes `nvd.jsonl` of `cves` records, `osv.jsonl` with every OSV record `copies` times, and `day.jsonl` with a day's changes of the former.
    func write(cves: Int, copies: Int) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let advisories = try ["almalinux", "bitnami", "go", "pypa"].flatMap { try records("osv/\($0).jsonl.zst") }
        let cves5 = try records("cve5/vulnrichment-with-cpes.jsonl.zst").flatMap { Self.links($0["containers"]?["cna"]?["references"]) }
        let bases = try records("nvd/nvd-api-2.0-records.json").filter { $0["cve"]?["id"] != nil }
        // One of the few records of NVD's API has 606 links, all others at most 56.
        let counts = bases.map { min(Self.links($0["cve"]?["references"]).count, 56) }
        var texts = ScaledTexts(links: advisories.flatMap { Self.links($0["references"]) } + cves5, counts: counts)
        try writeNVD(cves, bases, &texts)
        try writeOSV(advisories, copies, &texts)
    }

    private static func links(_ references: JSONValue?) -> [String] {
        guard case .array(let elements)? = references else { return [] }
        return elements.compactMap { $0["url"]?.stringValue }
    }

    /// Full records of the API with the statements and descriptions of other real CVEs in them: of full records there are few.
    private func writeNVD(_ count: Int, _ bases: [JSONValue], _ texts: inout ScaledTexts) throws {
        let others = try records("nvd/nvd-data-overrides.jsonl.zst").filter { $0["cve"]?["configurations"] != nil }
        var file = try TextFile(folder.appending(path: "nvd.jsonl"))
        var day = try TextFile(folder.appending(path: "day.jsonl"))
        for number in 0..<count {
            let other = others[number % others.count]
            let copy = number / others.count
            let id = "CVE-\(2000 + number / 15_000)-\(10_000 + number)"
            var members = bases[number % bases.count]["cve"]?.members ?? []
            for index in members.indices {
                switch members[index].key {
                case "id": members[index] = JSONValue.Member("id", .string(id))
                case "descriptions":
                    let text = other["_annotation"]?["description"]?.stringValue
                    let fresh = copy == 0 ? text : text.map { texts.otherDigits($0) }
                    members[index] = JSONValue.Member("descriptions", described(members[index].value, fresh))
                case "references": members[index] = JSONValue.Member("references", texts.references())
                case "configurations":
                    members[index] = JSONValue.Member("configurations", renamed(other["cve"]?["configurations"] ?? .null, copy, &texts))
                default: continue
                }
            }
            try file.add(.object([JSONValue.Member("cve", .object(members))]))
            guard number % max(1, count / Self.changedADay) == 0 else { continue }
            // Another product's statements, as when an analyst corrects a record.
            for index in members.indices {
                switch members[index].key {
                case "lastModified": members[index] = JSONValue.Member("lastModified", .string("2026-11-27T00:00:00.000"))
                case "configurations":
                    let next = others[(number + 1) % others.count]["cve"]?["configurations"] ?? .null
                    members[index] = JSONValue.Member("configurations", renamed(next, copy, &texts))
                default: continue
                }
            }
            try day.add(.object([JSONValue.Member("cve", .object(members))]))
        }
        try file.close()
        try day.close()
    }

    private func writeOSV(_ advisories: [JSONValue], _ copies: Int, _ texts: inout ScaledTexts) throws {
        var file = try TextFile(folder.appending(path: "osv.jsonl"))
        // A record's copies stand far apart, not side by side where a compressor would see them together.
        for copy in 0..<copies { for record in advisories { try file.add(renamed(record, copy, &texts)) } }
        try file.close()
    }

    private func described(_ value: JSONValue, _ text: String?) -> JSONValue {
        guard let text, case .array(let elements) = value else { return value }
        return .array(
            elements.map { element in
                guard element["lang"] == .string("en"), case .object(let members) = element else { return element }
                return .object(members.map { $0.key == "value" ? JSONValue.Member("value", .string(text)) : $0 })
            })
    }

    /// The value with a number behind ids, package names and CPE products, and other digits in what people read; the first copy stays as it is.
    private func renamed(_ value: JSONValue, _ copy: Int, key: String = "", _ texts: inout ScaledTexts) -> JSONValue {
        guard copy > 0 else { return value }
        switch value {
        case .object(let members): return .object(members.map { JSONValue.Member($0.key, renamed($0.value, copy, key: $0.key, &texts)) })
        case .array(let elements): return .array(elements.map { renamed($0, copy, key: key, &texts) })
        case .string(let text):
            switch key {
            case "criteria":
                var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
                if parts.count > 5 { parts[4] += "_\(copy)" }
                return .string(parts.joined(separator: ":"))
            case "id", "aliases", "related", "upstream", "name": return .string(text + "\(copy)")
            case "summary", "details", "url": return .string(texts.otherDigits(text))
            case "purl": return .null
            default: return value
            }
        default: return value
        }
    }

    private func records(_ file: String) throws -> [JSONValue] {
        var found: [JSONValue] = []
        try RecordStream.read(data.appending(path: file).path, wrapperKeys: ["vulnerabilities"]) { _, record in
            var json = JSONReader(record)
            found.append(try json.value())
        }
        return found
    }
}

extension JSONValue {
    fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }
}

/// A file of JSON lines.
private struct TextFile {
    private let handle: FileHandle
    private var json = JSONWriter()

    init(_ url: URL) throws {
        try Data().write(to: url)
        handle = try FileHandle(forWritingTo: url)
    }

    mutating func add(_ value: JSONValue) throws {
        json.value(value)
        json.newline()
        if json.bytes.count > 1 << 22 { try handle.write(contentsOf: json.take()) }
    }

    mutating func close() throws {
        try handle.write(contentsOf: json.take())
        try handle.close()
    }
}
