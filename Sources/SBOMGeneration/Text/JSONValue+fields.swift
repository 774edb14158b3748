import JSONStream
import TOMLStream
import YAMLStream

extension JSONValue {
    /// The members of an object; none for anything else.
    var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    /// The text of the member `key`, not empty; the digits of a number.
    func text(_ key: String) -> String? {
        switch self[key] {
        case .string(let text)?: text.isEmpty ? nil : text
        case .number(let text)?: text
        default: nil
        }
    }

    /// The texts in the array `key`.
    func texts(_ key: String) -> [String] { self[key]?.arrayValue?.compactMap(\.stringValue) ?? [] }

    /// The elements of the array `key`.
    func list(_ key: String) -> [JSONValue] { self[key]?.arrayValue ?? [] }

    /// True if the member `key` is `true`.
    func isTrue(_ key: String) -> Bool { self[key] == .bool(true) }

    /// The names of the members of the object `key`.
    func names(_ key: String) -> [String] { self[key]?.members.map(\.key) ?? [] }
}

extension SourceFile {
    /// A YAML file as a tree.
    func yaml() throws(GenerationError) -> JSONValue {
        let json: ByteBlock
        do throws(YAMLError) { json = try YAMLTranscriber.json(of: block) } catch { throw .damaged(error) }
        return try Self.json(json)
    }

    /// A TOML file as a tree.
    func toml() throws(GenerationError) -> JSONValue {
        do throws(TOMLError) { return try TOMLReader.read(block) } catch { throw .damaged(error) }
    }
}
