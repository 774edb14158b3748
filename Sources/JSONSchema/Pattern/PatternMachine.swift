/// Runs a program on a text in one pass: time is at most the text's length times the program's, whatever either holds (Pike's construction).
struct PatternMachine {
    private let program: PatternProgram
    /// What is remembered of earlier texts.
    private var states: PatternStates?
    private var now: [Int32] = []
    private var later: [Int32] = []
    private var stack: [Int32] = []
    /// For each step, the round in which it was added last.
    private var marks: [Int32]
    private var round: Int32 = 0

    init(_ program: PatternProgram) {
        self.program = program
        states = PatternStates(program)
        marks = [Int32](repeating: 0, count: program.steps.count)
    }

    /// True if some part of `text`, which is well-formed UTF-8, matches.
    mutating func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool { states?.matches(text) ?? search(text) }

    /// The same without what is remembered.
    mutating func search(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        now.removeAll(keepingCapacity: true)
        if round > Int32.max / 2 {
            marks = [Int32](repeating: 0, count: marks.count)
            round = 0
        }
        var at = 0
        var before: UInt32?
        round += 1
        while true {
            let (scalar, length) = Self.scalar(text, at)
            // The threads in `now` were added with their context known: what follows is what they look at.
            if at == 0 || !program.isAnchored, add(0, isStart: at == 0, before: before, after: scalar) { return true }
            guard let scalar else { return false }
            if now.isEmpty, program.isAnchored { return false }
            let (after, _) = Self.scalar(text, at + length)
            round += 1
            swap(&now, &later)
            now.removeAll(keepingCapacity: true)
            for step in later {
                guard case .set(let number) = program.steps[Int(step)], program.sets[Int(number)].contains(scalar) else { continue }
                if add(step + 1, isStart: false, before: scalar, after: after) { return true }
            }
            before = scalar
            at += length
        }
    }

    /// Adds the step and all that can be reached from it without consuming; true if the end is among them.
    private mutating func add(_ first: Int32, isStart: Bool, before: UInt32?, after: UInt32?) -> Bool {
        stack.append(first)
        while let step = stack.popLast() {
            guard marks[Int(step)] != round else { continue }
            marks[Int(step)] = round
            switch program.steps[Int(step)] {
            case .set: now.append(step)
            case .jump(let target): stack.append(target)
            case .split(let one, let other):
                stack.append(other)
                stack.append(one)
            case .start: if isStart { stack.append(step + 1) }
            case .end: if after == nil { stack.append(step + 1) }
            case .boundary(let expected):
                let isBoundary = Self.isWord(before) != Self.isWord(after)
                if isBoundary == expected { stack.append(step + 1) }
            case .match:
                stack.removeAll(keepingCapacity: true)
                return true
            }
        }
        return false
    }

    private static func isWord(_ scalar: UInt32?) -> Bool { scalar.map(ScalarSet.words.contains) ?? false }

    /// The scalar at a position of well-formed UTF-8 and its bytes; nil at the end.
    @inline(__always)
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32?, Int) {
        guard at < text.count else { return (nil, 0) }
        let lead = text[at]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for index in 1..<length { value = value << 6 | (at + index < text.count ? UInt32(text[at + index] & 0x3F) : 0) }
        return (value, length)
    }
}
