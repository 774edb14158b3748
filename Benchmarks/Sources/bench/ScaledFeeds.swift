import Foundation
import Inputs
import JSONStream

/// Feeds of full size, made from the real records at hand: shapes, texts and lengths stay, ids and names get a number. The same input gives the same bytes.
struct ScaledFeeds {
    let data: URL
    let folder: URL

    /// Writes `nvd.jsonl` of `cves` records and `osv.jsonl` with every OSV record `copies` times.
    func write(cves: Int, copies: Int) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try writeNVD(cves)
        try writeOSV(copies)
    }

    /// Full records of the API with the statements and descriptions of other real CVEs in them: of full records there are few.
    private func writeNVD(_ count: Int) throws {
        let bases = try records("nvd/nvd-api-2.0-records.json").filter { $0["cve"]?["id"] != nil }
        let others = try records("nvd/nvd-data-overrides.jsonl.zst").filter { $0["cve"]?["configurations"] != nil }
        var file = try TextFile(folder.appending(path: "nvd.jsonl"))
        for number in 0..<count {
            let other = others[number % others.count]
            let copy = number / others.count
            let id = "CVE-\(2000 + number / 15_000)-\(10_000 + number)"
            let members: [JSONValue.Member] = (bases[number % bases.count]["cve"]?.members ?? []).map { member in
                switch member.key {
                case "id": JSONValue.Member("id", .string(id))
                case "descriptions":
                    JSONValue.Member("descriptions", described(member.value, other["_annotation"]?["description"]?.stringValue))
                case "configurations": JSONValue.Member("configurations", renamed(other["cve"]?["configurations"] ?? .null, copy))
                default: member
                }
            }
            try file.add(.object([JSONValue.Member("cve", .object(members))]))
        }
        try file.close()
    }

    private func writeOSV(_ copies: Int) throws {
        var file = try TextFile(folder.appending(path: "osv.jsonl"))
        for name in ["almalinux", "bitnami", "go", "pypa"] {
            for record in try records("osv/\(name).jsonl.zst") {
                for copy in 0..<copies { try file.add(renamed(record, copy)) }
            }
        }
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

    /// The value with a number behind ids, package names and CPE products; the first copy stays as it is.
    private func renamed(_ value: JSONValue, _ copy: Int, key: String = "") -> JSONValue {
        guard copy > 0 else { return value }
        switch value {
        case .object(let members): return .object(members.map { JSONValue.Member($0.key, renamed($0.value, copy, key: $0.key)) })
        case .array(let elements): return .array(elements.map { renamed($0, copy, key: key) })
        case .string(let text):
            switch key {
            case "criteria":
                var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
                if parts.count > 5 { parts[4] += "_\(copy)" }
                return .string(parts.joined(separator: ":"))
            case "id", "aliases", "related", "upstream", "name": return .string(text + "\(copy)")
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
