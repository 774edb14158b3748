import Foundation
import PackageURL

/// A case of the purl conformance suite (purl-test.schema-0.2).
struct ConformanceCase: Decodable {
    /// Decoded components, as the suite writes them.
    struct Components: Decodable {
        var type: String?
        var namespace: String?
        var name: String?
        var version: String?
        var qualifiers: [String: String]?
        var subpath: String?
    }

    /// A purl, or its components.
    enum Value: Decodable {
        case text(String)
        case components(Components)

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                self = .text(text)
            } else {
                self = .components(try Components(from: decoder))
            }
        }
    }

    var type: String
    var input: Value
    var output: Value?
    var fails: Bool?

    private enum CodingKeys: String, CodingKey {
        case type = "test_type"
        case input
        case output = "expected_output"
        case fails = "expected_failure"
    }

    private struct File: Decodable {
        var tests: [ConformanceCase]
    }

    /// Every case, with the name of its file.
    static func all() throws -> [(file: String, item: ConformanceCase)] {
        var cases: [(String, ConformanceCase)] = []
        for folder in ["vectors/purl/tests/spec", "vectors/purl/tests/types"] {
            for name in try TestData.files(in: folder, suffix: ".json") {
                let file = try JSONDecoder().decode(File.self, from: TestData.file(folder + "/" + name))
                guard !file.tests.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
                cases += file.tests.map { (name, $0) }
            }
        }
        return cases
    }

    /// The disagreement, or `nil`.
    func disagreement() -> String? {
        let outcome = Result { try run() }
        switch (outcome, fails == true) {
        case (.success(let purl), true): return "\(summary) should fail, gave \(purl.canonical)"
        case (.failure(let error), false): return "\(summary) failed: \(error)"
        case (.failure, true): return nil
        case (.success(let purl), false):
            switch output {
            case .text(let text): return purl.canonical == text ? nil : "\(summary) gave \(purl.canonical), expected \(text)"
            case .components(let parts): return purl.has(parts) ? nil : "\(summary) gave \(purl.canonical), expected \(parts)"
            case nil: return "\(summary) expects nothing"
            }
        }
    }

    /// Kind and input in one line, by which an exception names the case.
    var summary: String {
        switch input {
        case .text(let text): type + " " + text
        case .components(let parts):
            "\(type) \(parts.type ?? "-")|\(parts.namespace ?? "-")|\(parts.name ?? "-")|\(parts.version ?? "-")"
        }
    }

    private func run() throws -> PackageURL {
        switch input {
        case .text(let text): return try PackageURL(parsing: text)
        case .components(let parts):
            return try PackageURL(
                type: parts.type ?? "", namespace: parts.namespace, name: parts.name ?? "", version: parts.version,
                qualifiers: (parts.qualifiers ?? [:]).map { PackageURL.Qualifier($0.key, $0.value) }, subpath: parts.subpath)
        }
    }
}

extension PackageURL {
    fileprivate func has(_ parts: ConformanceCase.Components) -> Bool {
        type == parts.type && namespace == parts.namespace && name == parts.name && version == parts.version && subpath == parts.subpath
            && Dictionary(uniqueKeysWithValues: qualifiers.map { ($0.key, $0.value) }) == parts.qualifiers ?? [:]
    }
}
