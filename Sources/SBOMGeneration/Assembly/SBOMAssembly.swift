import SBOM

/// Puts together what the sources say: equal packages become one, with every place where they were found.
struct SBOMAssembly {
    var components: [Component] = []
    /// Indices of needs, without repetition. Index -1 is the subject.
    private(set) var needs: [Edge] = []
    var projects: [Int] = []
    private(set) var phases: Set<String> = []
    private(set) var stated: Set<Int> = []
    private var indices: [String: Int] = [:]
    private var known: Set<Edge> = []

    /// That one component needs another.
    struct Edge: Hashable {
        let from: Int
        let to: Int
    }

    /// The subject of the document among the ends of ``needs``.
    static let subject = -1

    /// Takes what a source says. `isWhole` tells that it is the only source with a project, which is then the subject.
    mutating func add(_ harvest: Harvest, from path: String, isWhole: Bool) {
        phases.insert(harvest.phase)
        let places = harvest.parts.map { place($0, path, in: harvest.solution) }
        var origin = Self.subject
        if let project = harvest.project, !isWhole {
            origin = place(project, path, key: "project \(path)")
            projects.append(origin)
        }
        for need in harvest.needs { connect(need.from.map { places[$0] } ?? origin, places[need.to]) }
        if harvest.statesNeeds { stated.formUnion(places) }
    }

    mutating func connect(_ from: Int, _ to: Int) {
        guard from != to else { return }
        let edge = Edge(from: from, to: to)
        if known.insert(edge).inserted { needs.append(edge) }
    }

    /// Packages of Yocto by name and version: a list of an image has their processors, `license.manifest` their recipes and licences.
    private var yocto: [String: [Int]] = [:]

    /// The index of a package that another source of Yocto has told of; nil for any other.
    private mutating func yoctoPlace(_ part: Component, _ path: String) -> Int? {
        guard let purl = YoctoPURL(part) else { return nil }
        let name = "\(part.name)\u{0}\(purl.version)"
        // The licence of a package is the same for each processor that it was built for.
        let same = (yocto[name] ?? []).filter { YoctoPURL(components[$0])?.isCompatible(with: purl) ?? false }
        guard let first = same.first else {
            yocto[name, default: []].append(components.count)
            return nil
        }
        for index in same {
            let united = YoctoPURL(components[index])?.united(with: purl)
            components[index].unite(part)
            components[index].purl = united ?? components[index].purl
            components[index].addPlace(path)
        }
        return first
    }

    private mutating func place(_ part: Component, _ path: String, in solution: String? = nil, key: String? = nil) -> Int {
        if key == nil, let index = yoctoPlace(part, path) { return index }
        // Ids of NuGet are equal whatever their letter case, and not each of its files has the version of a project.
        let own = solution.map { "solution \($0)\u{0}\(part.name.lowercased())" }
        let key = key ?? part.purl ?? own ?? "\(path)\u{0}\(part.group ?? "")\u{0}\(part.name)\u{0}\(part.version ?? "")"
        if let index = indices[key] {
            components[index].unite(part)
            components[index].addPlace(path)
            return index
        }
        indices[key] = components.count
        components.append(part)
        components[components.count - 1].addPlace(path)
        return components.count - 1
    }
}

extension Component {
    fileprivate mutating func addPlace(_ path: String) {
        let property = Property(name: PropertyName.foundIn, value: path)
        if !properties.contains(property) { properties.append(property) }
    }

    /// Takes from another entry of the same package what this one lacks.
    fileprivate mutating func unite(_ other: Component) {
        for hash in other.hashes where !hashes.contains(hash) { hashes.append(hash) }
        for cpe in other.cpes where !cpes.contains(cpe) { cpes.append(cpe) }
        if licenses.isEmpty { licenses = other.licenses }
        if version == nil { version = other.version }
        if supplier == nil { supplier = other.supplier }
        if details.description == nil { details.description = other.details.description }
        if details.authors.isEmpty { details.authors = other.details.authors }
        for reference in other.externalReferences where !externalReferences.contains(reference) { externalReferences.append(reference) }
        for property in other.properties where !properties.contains(property) { properties.append(property) }
        // Patched and as published are two entries of one package in some locks: what is built in is the patched one.
        if other.flags.contains(.isModified) { flags.insert(.isModified) }
        // A package that is needed in one place is needed.
        scope = Self.stronger(scope, other.scope)
    }

    private static func stronger(_ one: ComponentScope?, _ other: ComponentScope?) -> ComponentScope? {
        let order: [ComponentScope?] = [.required, nil, .optional, .excluded]
        return order.first { $0 == one || $0 == other } ?? nil
    }
}
