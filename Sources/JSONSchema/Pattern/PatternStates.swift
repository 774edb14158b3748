/// What a program does on ASCII text, remembered: each set of places that it can be at is a state, and the way from one state to the next is worked out once.
///
/// A schema has few patterns and holds them against a hundred thousand texts, which look alike.
struct PatternStates {
    private struct State {
        /// Steps that consume, in order.
        let steps: [Int32]
        let isMatch: Bool
        /// True if it is one where the text ends here.
        let isMatchAtEnd: Bool
    }

    /// Patterns need a handful; what needs more is left to ``PatternMachine``.
    private static let mostStates = 128

    private let program: PatternProgram
    private var states: [State] = []
    private var numbers: [[Int32]: Int] = [:]
    /// State after each character of each state; -1 where it is not known yet.
    private var next: [Int16] = []

    /// Nil for a program that looks at both sides of a place.
    init?(_ program: PatternProgram) {
        self.program = program
        for case .boundary in program.steps { return nil }
        // The start differs from a later place with the same steps, so it is not among the numbers.
        add(closure([0], isStart: true))
    }

    /// Whether some part of `text` matches; nil where that cannot be told here: text beyond ASCII, too many states.
    mutating func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
        var state = 0
        for byte in text {
            if states[state].isMatch { return true }
            if program.isAnchored, states[state].steps.isEmpty { return false }
            guard byte < 0x80 else { return nil }
            let known = Int(next[state << 7 | Int(byte)])
            if known >= 0 {
                state = known
            } else {
                guard let found = step(state, byte) else { return nil }
                state = found
            }
        }
        return states[state].isMatch || states[state].isMatchAtEnd
    }

    private mutating func step(_ state: Int, _ byte: UInt8) -> Int? {
        var seeds: [Int32] = []
        for step in states[state].steps {
            if case .set(let number) = program.steps[Int(step)], program.sets[Int(number)].contains(UInt32(byte)) { seeds.append(step + 1) }
        }
        if !program.isAnchored { seeds.append(0) }
        let found = closure(seeds, isStart: false)
        // Steps alone do not tell whether there is a match.
        let key = found.steps + [found.isMatch ? 1 : 0, found.isMatchAtEnd ? 1 : 0]
        let number: Int
        if let known = numbers[key] {
            number = known
        } else {
            guard states.count < Self.mostStates else { return nil }
            number = states.count
            numbers[key] = number
            add(found)
        }
        next[state << 7 | Int(byte)] = Int16(truncatingIfNeeded: number)
        return number
    }

    private mutating func add(_ state: State) {
        states.append(state)
        next.append(contentsOf: repeatElement(-1, count: 128))
    }

    /// All that can be reached without consuming.
    private func closure(_ seeds: [Int32], isStart: Bool) -> State {
        var (seen, seenAtEnd): (Set<Int32>, Set<Int32>) = ([], [])
        var steps: [Int32] = []
        var (isMatch, isMatchAtEnd) = (false, false)
        // With the end of the text in between, nothing but a match is of interest.
        var waiting = seeds.map { (step: $0, atEnd: false) }
        while let (step, atEnd) = waiting.popLast() {
            guard atEnd ? seenAtEnd.insert(step).inserted : seen.insert(step).inserted else { continue }
            switch program.steps[Int(step)] {
            case .set: if !atEnd { steps.append(step) }
            case .jump(let target): waiting.append((target, atEnd))
            case .split(let one, let other):
                waiting.append((other, atEnd))
                waiting.append((one, atEnd))
            case .start: if isStart { waiting.append((step + 1, atEnd)) }
            case .end: waiting.append((step + 1, true))
            case .boundary: continue
            case .match: if atEnd { isMatchAtEnd = true } else { isMatch = true }
            }
        }
        return State(steps: steps.sorted(), isMatch: isMatch, isMatchAtEnd: isMatchAtEnd)
    }
}
