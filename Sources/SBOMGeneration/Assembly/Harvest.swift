import JSONStream
import PackageURL
import SBOM

/// What one source says: its packages, what they need, and the project that the source belongs to.
struct Harvest {
    /// One end of a need: the project itself, or a package by its index.
    struct Need: Hashable {
        let from: Int?
        let to: Int
    }

    let limits: GenerationLimits
    /// The packages. Their ids are made when everything is put together.
    private(set) var parts: [Component] = []
    /// What needs what; a need of the project itself comes from nil.
    private(set) var needs: [Need] = []
    /// The project or system that the source describes, where it names one.
    var project: Component?
    /// True if the source states what its packages need, so that a package without needs has none.
    var statesNeeds = false
    /// The phase of the product's life in which such a source is made (CycloneDX `lifecycles`).
    var phase = "pre-build"
    /// The folder of the project, for sources of one ecosystem that call the same code beside it by names with other letter case.
    var solution: String?
    private(set) var notes: [GenerationNote] = []
    /// The file that notes are about.
    var path: String

    init(path: String, limits: GenerationLimits) {
        self.path = path
        self.limits = limits
    }

    /// Takes a package and gives its index.
    ///
    /// - Throws: ``GenerationError/tooManyParts(limit:)``.
    @discardableResult
    mutating func add(_ part: Component) throws(GenerationError) -> Int {
        guard parts.count < limits.parts else { throw .tooManyParts(limit: limits.parts) }
        parts.append(part)
        parts[parts.count - 1].removeSecrets()
        parts[parts.count - 1].writeAddresses()
        return parts.count - 1
    }

    /// Says that `from` (nil for the project) needs `to`. A package does not need itself.
    mutating func need(_ from: Int?, _ to: Int) throws(GenerationError) {
        guard from != to else { return }
        guard needs.count < limits.relations else { throw .tooManyRelations(limit: limits.relations) }
        needs.append(Need(from: from, to: to))
    }

    mutating func note(_ kind: GenerationNote.Kind) { notes.append(GenerationNote(kind.withoutSecrets, path: path)) }

    /// Changes a package that is there already.
    mutating func change(_ index: Int, _ body: (inout Component) -> Void) { body(&parts[index]) }

    /// A component for a package of an ecosystem; one whose purl the rules of its type do not permit is noted and has none.
    mutating func component(
        type: String, namespace: String? = nil, name: String, version: String?, qualifiers: [(String, String?)] = [], subpath: String? = nil
    ) -> Component {
        var component = Component(id: "", name: name, kind: .library)
        component.group = namespace.flatMap { $0.isEmpty ? nil : $0 }
        component.version = version.flatMap { $0.isEmpty ? nil : $0 }
        component.removeSecrets()
        let name = component.name
        let given = qualifiers.compactMap { key, value in value.map { PackageURL.Qualifier(key, $0.withoutSecret) } }
        if let purl = try? PackageURL(
            type: type, namespace: component.group, name: name, version: component.version, qualifiers: given, subpath: subpath)
        {
            component.purl = purl.canonical
        } else {
            note(.noPurl(name))
        }
        return component
    }

    /// A component for code that lies beside the project: a registry's package of that name is another one, so it has no purl.
    mutating func ownComponent(name: String, version: String?, place: String) -> Component {
        var component = Component(id: "", name: name, kind: .library)
        component.version = version.flatMap { $0.isEmpty ? nil : $0 }
        note(.own(name, place: place))
        return component
    }

    /// Says that the project lies `levels` folders above the source, for ``solution``.
    mutating func setSolution(above levels: Int) {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels + 1)
        solution = folder.joined(separator: "/")
    }

    /// The project that the source belongs to.
    mutating func setProject(_ component: Component?) {
        guard var component, !component.name.isEmpty else { return }
        component.removeSecrets()
        component.kind = .application
        project = component
    }
}
