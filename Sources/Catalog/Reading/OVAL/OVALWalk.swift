/// Goes through a definition's tree of conditions and gathers what it says of packages.
struct OVALWalk {
    /// A package that is affected where all of this holds.
    struct Statement {
        let package: String
        let range: OVALFacts.Range
        let given: Given
        /// Whether the package is said not to be affected.
        let isNever: Bool
    }

    /// What holds on the way to a package.
    struct Given {
        /// Releases, any of which is meant; nil while none was named.
        var releases: [DistributionWords.Named]?
        var modules: [String] = []
        var architectures: [String] = []
        /// Conditions that are not known here.
        var words: [String] = []
        /// Whether it cannot be brought into statements about single packages.
        var isClosed = false
    }

    private let facts: OVALFacts
    private(set) var statements: [Statement] = []
    /// What was left out, in the words of the source.
    private(set) var leftOut: [String] = []
    /// Conditions that count as met.
    private(set) var taken: [String] = []

    init(_ criteria: OVALCriteria, _ facts: OVALFacts) {
        self.facts = facts
        walk(criteria, Given())
    }

    private mutating func walk(_ node: OVALCriteria, _ given: Given) {
        switch node {
        case .any(let children):
            // Beside packages a mere condition is no statement about one: Red Hat's "must be installed" holds where nothing of theirs is.
            for child in children where speaksOfPackages(child) { walk(child, given) }
        case .all(let children): walkAll(children, given)
        case .test(let test, let words):
            if case .package(let name, let range, let architecture) = facts.meaning(test, words) {
                add(name, range, given, architecture)
            }
        case .not(let inner): leave(inner)
        case .release, .module, .architecture, .nothing, .running: break
        }
    }

    private mutating func walkAll(_ children: [OVALCriteria], _ outer: Given) {
        var given = outer
        var packages: [(name: String, range: OVALFacts.Range, architecture: String?)] = []
        var absent: Set<String> = []
        var inner: [OVALCriteria] = []
        for child in children {
            if case .test(let test, let words) = child {
                switch facts.meaning(test, words) {
                case .package(let name, let range, let architecture): packages.append((name, range, architecture))
                case .absent(let name): absent.insert(name)
                case .signature: break
                case .other(let text): given.words.append(text)
                }
            } else if speaksOfPackages(child) {
                inner.append(child)
            } else {
                narrow(&given, by: child)
            }
        }
        let names = Set(packages.map(\.name))
        // One package, or several tests of one; that two packages must both be there is nothing that is asked of one.
        guard names.count + inner.count <= 1 else {
            note(given.words.first ?? names.sorted().joined(separator: " + "))
            return
        }
        for child in inner { walk(child, given) }
        guard let first = packages.first else { return }
        if absent.contains(first.name) {
            statements.append(Statement(package: first.name, range: .any, given: given, isNever: true))
            return
        }
        let ranges = packages.map(\.range).filter { $0 != .any }
        guard ranges.count <= 1 else { return note(first.name) }
        add(first.name, ranges.first ?? .any, given, packages.compactMap(\.architecture).first)
    }

    private mutating func add(_ name: String, _ range: OVALFacts.Range, _ given: Given, _ architecture: String?) {
        var given = given
        if let architecture { given.architectures = [architecture] }
        statements.append(Statement(package: name, range: range, given: given, isNever: false))
    }

    /// Takes a condition that speaks of no package.
    private mutating func narrow(_ given: inout Given, by node: OVALCriteria) {
        switch node {
        case .release(let named): given.releases = given.releases.map { $0.filter { $0 == named } } ?? [named]
        case .module(let stream): given.modules.append(stream)
        case .architecture(let name): given.architectures = [name]
        case .nothing: break
        case .running(let words): if !taken.contains(words) { taken.append(words) }
        case .test(let test, let words):
            if case .other(let text) = facts.meaning(test, words) { given.words.append(text) }
        case .all(let children): for child in children { narrow(&given, by: child) }
        case .any(let children): alternatives(children, &given)
        case .not(let inner): given.words.append("not: " + Self.words(inner))
        }
    }

    /// Any of several conditions. Of releases and architectures all that are named are meant; products that are not known here beside them are left out.
    private mutating func alternatives(_ children: [OVALCriteria], _ given: inout Given) {
        var releases: [DistributionWords.Named] = []
        var architectures: [String] = []
        var modules: [String] = []
        var others: [String] = []
        for child in children {
            switch child {
            case .release(let named): releases.append(named)
            case .architecture(let name): architectures.append(name)
            case .module(let stream): modules.append(stream)
            case .running(let words): if !taken.contains(words) { taken.append(words) }
            case .nothing: return
            default: others.append(Self.words(child))
            }
        }
        if !releases.isEmpty {
            given.releases = given.releases.map { $0.filter { releases.contains($0) } } ?? releases
            for words in others { note(words) }
            return
        }
        given.architectures += architectures
        if modules.count == 1, others.isEmpty { given.modules += modules } else { others += modules.map { "module " + $0 } }
        if !others.isEmpty { given.words.append(others.joined(separator: " / ")) }
    }

    private func speaksOfPackages(_ node: OVALCriteria) -> Bool {
        switch node {
        case .all(let children), .any(let children): children.contains(where: speaksOfPackages)
        case .test(let test, let words):
            if case .package = facts.meaning(test, words) { true } else { false }
        case .not, .release, .module, .architecture, .nothing, .running: false
        }
    }

    private mutating func leave(_ node: OVALCriteria) { note("not: " + Self.words(node)) }

    private mutating func note(_ words: String) {
        let text = words.isEmpty ? "?" : words
        if leftOut.count < 20, !leftOut.contains(text) { leftOut.append(text) }
    }

    private static func words(_ node: OVALCriteria) -> String {
        switch node {
        case .test(_, let words): words
        case .all(let children): children.map(words).joined(separator: " + ")
        case .any(let children): children.map(words).joined(separator: " / ")
        case .not(let inner): "not: " + words(inner)
        case .release(let named): named.distribution + " " + named.release
        case .module(let stream): "module " + stream
        case .architecture(let name): "architecture " + name
        case .running(let words): words
        case .nothing: ""
        }
    }
}
