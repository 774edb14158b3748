import JSONSchema
import JSONStream

/// Schemas and metadata of extensions, as far as the caller has them. An address is never fetched: it is the document's word and not ours.
struct ExtensionLibrary: Sendable {
    /// What the metadata of an extension demand.
    struct Demands: Sendable {
        /// File names of the schemas of extensions that may not stand beside it.
        let incompatible: Set<String>
        /// How often it may occur at one place, by the kind of place.
        let limits: [ExtensionPlace.Kind: Int]
    }

    private let schemas: CSAFSchemas?
    private let demands: [String: Demands]

    init(_ schemas: CSAFSchemas?) {
        self.schemas = schemas
        var demands: [String: Demands] = [:]
        for block in schemas?.extensionMetadata ?? [] {
            guard let root = try? CSAFDocument(block).root, let name = root.text("extension_schema").map(Self.fileName), root["requirement"] != nil
            else { continue }
            var limits: [ExtensionPlace.Kind: Int] = [:]
            for member in root["requirement"]?.members ?? [] {
                guard let kind = ExtensionPlace.Kind(metadataPath: member.key), let most = member["max_occurrence"]?.number.flatMap({ Int($0) })
                else { continue }
                limits[kind] = most
            }
            demands[name] = Demands(
                incompatible: Set(root.list("incompatible_extensions").compactMap(\.string).map(Self.fileName)), limits: limits)
        }
        self.demands = demands
    }

    /// The last part of an address: what a schema is found by, wherever it is published.
    static func fileName(_ address: String) -> String { address.split(separator: "/").last.map(String.init) ?? address }

    /// The schema that an extension names; nil if the caller has none that can be used.
    func schema(_ address: String) -> JSONSchema? {
        guard let schemas else { return nil }
        return (try? schemas.schema(called: Self.fileName(address))) ?? nil
    }

    /// What the metadata demand of an extension; nil if the caller has none.
    func demands(_ address: String) -> Demands? { demands[Self.fileName(address)] }
}
