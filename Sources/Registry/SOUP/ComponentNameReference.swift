import Database
import Diagnostics

/// A component by its name in the shared catalogue, whatever its version.
public struct ComponentNameReference: Sendable, Hashable {
    /// The name, in any case.
    public var name: String
    /// Only of this purl type; empty for one without a purl, nil for any.
    public var ecosystem: String?
    /// Only with this namespace or group; nil for any.
    public var space: String?

    /// A name.
    public init(_ name: String, ecosystem: String? = nil, space: String? = nil) {
        self.name = name
        self.ecosystem = ecosystem
        self.space = space
    }

    /// Its number.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)``; ``RegistryError/request(_:)`` where several are called so, with all of them.
    func number(in reader: RegistryReader) throws -> Int {
        var found = try reader.connection.rows(
            "SELECT id, ecosystem, space, name FROM component_name WHERE search = ? ORDER BY id", [.text(name.lowercased())]
        ).filter { row in
            guard try ecosystem == nil || row.text("ecosystem") == ecosystem else { return false }
            return try space == nil || row.text("space") == space
        }
        if found.count > 1 {
            let exact = try found.filter { try $0.text("name") == name }
            if exact.count == 1 { found = exact }
        }
        guard let first = found.first else { throw RegistryError.notFound(.component, name) }
        guard found.count == 1 else {
            let shown = VisibleText.of(name, limit: 120)
            let names = try found.prefix(5).map { row in
                "\(try row.text("ecosystem")):\(try row.text("space"))/\(try row.text("name"))"
            }.joined(separator: ", ")
            throw RegistryError.request(
                Wording(
                    ja: "「\(shown)」という部品は\(found.count)種類あります(\(names))。エコシステムと名前空間を指定してください。",
                    en: "\(found.count) components are called \"\(shown)\" (\(names)); name the ecosystem and the namespace."))
        }
        return try first.int("id")
    }
}
