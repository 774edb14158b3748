import JSONStream

/// Writes CycloneDX JSON (schemas 1.4 to 1.7; ECMA-424) from a document that already says nothing else than the version can say.
///
/// What a reader of the format found is written back; nothing is checked here. See ``CycloneDXFitting``.
struct CycloneDXJSONWriter {
    /// Pedigrees hold components that hold pedigrees: deeper ones than this are not written.
    static let deepestPedigree = 256

    var json: JSONWriter
    let minor: Int
    /// Made-up ids that something in the document refers to, so that they must be written.
    private let named: Set<String>
    var pedigreeDepth = 0

    init(_ document: SBOMDocument, minor: Int, pretty: Bool) {
        json = JSONWriter(pretty: pretty)
        self.minor = minor
        named = Self.named(document)
    }

    /// The document's bytes. Called once.
    mutating func write(_ document: SBOMDocument) -> [UInt8] {
        json.beginObject()
        var unknown = document.unknown[...]
        if let first = unknown.first, first.key == "$schema" {
            write(first)
            unknown = unknown.dropFirst()
        }
        json.member("bomFormat", "CycloneDX")
        json.member("specVersion", "1.\(minor)")
        json.member("serialNumber", ifPresent: document.identity)
        if let version = document.documentVersion { json.member("version", version) }
        metadata(document)
        if !document.components.isEmpty { tree("components", document.components) }
        if !document.services.isEmpty { tree("services", document.services) }
        list("externalReferences", document.externalReferences) { $0.write($1) }
        dependencies(document)
        list("compositions", document.compositions) { $0.write($1) }
        list("vulnerabilities", document.vulnerabilities) { $0.write($1) }
        properties(document.properties)
        for field in unknown { write(field) }
        json.endObject()
        if !json.bytes.isEmpty { json.newline() }
        return json.take()
    }

    /// True if the entry's id is to be written.
    func isNamed(_ component: Component) -> Bool { !component.flags.contains(.idIsMadeUp) || named.contains(component.id) }

    private static func named(_ document: SBOMDocument) -> Set<String> {
        let madeUp = Set(document.everything.lazy.filter { $0.flags.contains(.idIsMadeUp) }.map(\.id))
        guard !madeUp.isEmpty else { return [] }
        var found: Set<String> = []
        func note(_ id: String) { if madeUp.contains(id) { found.insert(id) } }
        for relationship in document.relationships {
            note(relationship.from)
            note(relationship.to)
        }
        for id in document.withoutDependencies { note(id) }
        for composition in document.compositions { for id in composition.assemblies + composition.dependencies { note(id) } }
        for claim in document.vulnerabilities { for part in claim.affects { note(part.ref) } }
        return found
    }
}
