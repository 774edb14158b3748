/// A regular expression as a program of a non-deterministic machine (Thompson's construction).
struct PatternProgram: Sendable {
    enum Step: Sendable {
        /// Consumes a scalar of the set with this number.
        case set(Int32)
        /// Goes on at both places.
        case split(Int32, Int32)
        case jump(Int32)
        case start
        case end
        case boundary(expected: Bool)
        case match
    }

    private static let mostSteps = 60_000

    private(set) var steps: [Step] = []
    private(set) var sets: [ScalarSet] = []
    private var work = 0
    /// True if a match can only begin at the start of the text.
    let isAnchored: Bool

    init(_ node: PatternNode, isAnchored: Bool = false) throws(PatternError) {
        self.isAnchored = isAnchored || Self.isAnchored(node)
        try add(node)
        steps.append(.match)
    }

    private static func isAnchored(_ node: PatternNode) -> Bool {
        switch node {
        case .start: true
        case .sequence(let nodes): nodes.first.map(isAnchored) ?? false
        case .choice(let nodes): nodes.allSatisfy(isAnchored)
        case .repeated(let inner, let low, _): low > 0 && isAnchored(inner)
        default: false
        }
    }

    private var here: Int32 { Int32(truncatingIfNeeded: steps.count) }

    private mutating func add(_ node: PatternNode) throws(PatternError) {
        work += 1
        guard steps.count < Self.mostSteps, work < 4 * Self.mostSteps else { throw .tooComplex }
        switch node {
        case .set(let set):
            let known = sets.firstIndex(of: set)
            if known == nil { sets.append(set) }
            steps.append(.set(Int32(truncatingIfNeeded: known ?? sets.count - 1)))
        case .sequence(let nodes): for inner in nodes { try add(inner) }
        case .choice(let nodes): try addChoice(nodes[...])
        case .repeated(let inner, let low, let high): try addRepeated(inner, low, high)
        case .start: steps.append(.start)
        case .end: steps.append(.end)
        case .boundary(let expected): steps.append(.boundary(expected: expected))
        case .lookahead: throw .unsupported(offset: 0)
        }
    }

    private mutating func addChoice(_ nodes: ArraySlice<PatternNode>) throws(PatternError) {
        var jumps: [Int] = []
        for (index, node) in nodes.enumerated() {
            guard index < nodes.count - 1 else {
                try add(node)
                break
            }
            let split = steps.count
            steps.append(.split(here + 1, 0))
            try add(node)
            jumps.append(steps.count)
            steps.append(.jump(0))
            steps[split] = .split(Int32(truncatingIfNeeded: split + 1), here)
        }
        for jump in jumps { steps[jump] = .jump(here) }
    }

    private mutating func addRepeated(_ inner: PatternNode, _ low: Int, _ high: Int?) throws(PatternError) {
        for _ in 0..<low { try add(inner) }
        guard let high else {
            let split = steps.count
            steps.append(.split(here + 1, 0))
            try add(inner)
            steps.append(.jump(Int32(truncatingIfNeeded: split)))
            steps[split] = .split(Int32(truncatingIfNeeded: split + 1), here)
            return
        }
        var splits: [Int] = []
        for _ in low..<max(low, high) {
            splits.append(steps.count)
            steps.append(.split(here + 1, 0))
            try add(inner)
        }
        for split in splits { steps[split] = .split(Int32(truncatingIfNeeded: split + 1), here) }
    }
}
