/// What may stand in an element, as the states of Glushkov's automaton over the particles of a content model: of each state it is known where every child
/// leads to (XML Schema part 1, 3.8.6: there is never a choice).
struct XSDContent {
    struct Edge {
        let name: Int
        let next: Int
        /// Node of the `element` in its ``XSDSource``.
        let declaration: Int
    }

    struct State {
        var edges: [Edge] = []
        var isEnd = false
    }

    /// The first is where the content begins.
    private(set) var states: [State] = [State()]

    private struct Part {
        var canBeEmpty: Bool
        var first: [Int] = []
        var last: [Int] = []
        static let nothing = Part(canBeEmpty: true)
    }

    private struct Position {
        let name: Int
        let declaration: Int
    }

    private static let mostPositions = 4_096
    private static let mostCopies = 32

    private let source: XSDSource
    private var positions: [Position] = []
    private var follow: [[Int]] = []

    /// The content that the group at `node` describes; nil for what is put otherwise than this understands.
    init?(_ source: XSDSource, _ node: Int, _ names: inout XSDNames) {
        self.source = source
        guard let part = occurring(node, &names) else { return nil }
        states = [State](repeating: State(), count: positions.count + 1)
        states[0].isEnd = part.canBeEmpty
        for place in part.last { states[place + 1].isEnd = true }
        guard let begin = edges(part.first) else { return nil }
        states[0].edges = begin
        for place in positions.indices {
            guard let found = edges(follow[place]) else { return nil }
            states[place + 1].edges = found
        }
    }

    private func edges(_ places: [Int]) -> [Edge]? {
        var found: [Edge] = []
        for place in places {
            let position = positions[place]
            if let other = found.first(where: { $0.name == position.name }) {
                if other.next == place + 1 { continue }
                return nil
            }
            found.append(Edge(name: position.name, next: place + 1, declaration: position.declaration))
        }
        return found
    }

    private mutating func occurring(_ node: Int, _ names: inout XSDNames) -> Part? {
        guard let least = source[node, .minOccurs].map({ $0.wholeNumber }) ?? 1 else { return nil }
        let most = source[node, .maxOccurs]
        if most?.isSame("unbounded") ?? false {
            guard least <= 1, var part = once(node, &names) else { return nil }
            join(part.last, part.first)
            if least == 0 { part.canBeEmpty = true }
            return part
        }
        guard let most = most.map({ $0.wholeNumber }) ?? 1, most >= least, most <= Self.mostCopies else { return nil }
        var whole = Part.nothing
        for copy in 0..<most {
            guard var part = once(node, &names) else { return nil }
            if copy >= least { part.canBeEmpty = true }
            whole = sequence(whole, part)
        }
        return whole
    }

    private mutating func once(_ node: Int, _ names: inout XSDNames) -> Part? {
        switch source.nodes[node].tag {
        case .element:
            guard positions.count < Self.mostPositions, let name = source[node, .name] else { return nil }
            positions.append(Position(name: names.id(name), declaration: node))
            follow.append([])
            return Part(canBeEmpty: false, first: [positions.count - 1], last: [positions.count - 1])
        // Foreign elements are left to others: nothing leads over this.
        case .any: return Part(canBeEmpty: false)
        case .sequence:
            var whole = Part.nothing
            for child in source.children(node) {
                guard let part = occurring(child, &names) else { return nil }
                whole = sequence(whole, part)
            }
            return whole
        case .choice:
            // A choice of nothing can never be met, which no schema means.
            guard !source.children(node).isEmpty else { return nil }
            var whole = Part(canBeEmpty: false)
            for child in source.children(node) {
                guard let part = occurring(child, &names) else { return nil }
                whole.canBeEmpty = whole.canBeEmpty || part.canBeEmpty
                whole.first += part.first
                whole.last += part.last
            }
            return whole
        default: return nil
        }
    }

    private mutating func sequence(_ one: Part, _ other: Part) -> Part {
        join(one.last, other.first)
        return Part(
            canBeEmpty: one.canBeEmpty && other.canBeEmpty, first: one.canBeEmpty ? one.first + other.first : one.first,
            last: other.canBeEmpty ? one.last + other.last : other.last)
    }

    private mutating func join(_ ends: [Int], _ starts: [Int]) {
        for end in ends { for start in starts where !follow[end].contains(start) { follow[end].append(start) } }
    }
}
