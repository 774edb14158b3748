import Foundation

/// A range case of package-url/vers-spec (vers-test.schema-0.2) or of univers, which writes the same.
struct RangeCase: Decodable {
    /// What goes in: a specifier, or a map of texts.
    enum Input: Decodable {
        case text(String)
        case texts([String: String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else {
                self = .texts(try container.decode([String: String].self))
            }
        }
    }

    /// What comes out.
    enum Output: Decodable {
        case text(String)
        case truth(Bool)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let truth = try? container.decode(Bool.self) { self = .truth(truth) } else { self = .text(try container.decode(String.self)) }
        }
    }

    var type: String
    var input: Input
    var output: Output

    private enum CodingKeys: String, CodingKey {
        case type = "test_type"
        case input
        case output = "expected_output"
    }

    private struct File: Decodable {
        var tests: [RangeCase]
    }

    /// The specifier that goes in, if it is one.
    var specifier: String? {
        switch input {
        case .text(let text): text
        case .texts(let texts): texts["vers"]
        }
    }

    /// The text `key` of the input.
    subscript(key: String) -> String? {
        if case .texts(let texts) = input { return texts[key] }
        return nil
    }

    /// The expected specifier, if one is expected.
    var expected: String? {
        if case .text(let text) = output { return text }
        return nil
    }

    /// The cases of a file below `vectors`.
    static func cases(_ path: String) throws -> [RangeCase] {
        let data = try TestData.bytes("vectors/" + path)
        return try (try? JSONDecoder().decode(File.self, from: data).tests) ?? JSONDecoder().decode([RangeCase].self, from: data)
    }
}
