/// A pattern whose choices are characters of known sets in known numbers, such as digests and UUIDs.
struct XSDFixedPattern {
    private struct Run {
        /// The signs of ASCII that may stand there, a bit each.
        var set: (low: UInt64, high: UInt64) = (0, 0)
        var count = 1

        mutating func add(_ byte: UInt8) {
            if byte < 64 { set.low |= 1 << UInt64(byte) } else { set.high |= 1 << UInt64(byte - 64) }
        }

        func contains(_ byte: UInt8) -> Bool {
            if byte < 64 { return set.low >> UInt64(byte) & 1 == 1 }
            return byte < 128 && set.high >> UInt64(byte - 64) & 1 == 1
        }
    }

    private var choices: [(length: Int, runs: [Run])] = []

    /// Nil for a pattern of another form. It has passed ``XSDPattern``'s checks.
    init?(_ pattern: XSDBytes) {
        var at = 0
        repeat {
            guard let runs = Self.runs(pattern, &at), !runs.isEmpty else { return nil }
            choices.append((runs.reduce(0) { $0 + $1.count }, runs))
            if at == pattern.count { return }
            at += 1
        } while true
    }

    func matches(_ text: XSDBytes) -> Bool {
        for choice in choices where choice.length == text.count && Self.fits(text, choice.runs) { return true }
        return false
    }

    private static func fits(_ text: XSDBytes, _ runs: [Run]) -> Bool {
        var at = 0
        for run in runs {
            for _ in 0..<run.count {
                guard run.contains(text[at]) else { return false }
                at += 1
            }
        }
        return true
    }

    /// What stands up to the next `|` outside brackets, or the end. Brackets around a part of it mean nothing as long as there is no choice and no number.
    private static func runs(_ pattern: XSDBytes, _ at: inout Int) -> [Run]? {
        var runs: [Run] = []
        var depth = 0
        while at < pattern.count {
            switch pattern[at] {
            case UInt8(ascii: "("):
                depth += 1
                at += 1
            case UInt8(ascii: ")"):
                depth -= 1
                at += 1
                guard depth >= 0, at == pattern.count || !isNumber(pattern[at]) else { return nil }
            case UInt8(ascii: "|"): return depth == 0 ? runs : nil
            default:
                guard let run = run(pattern, &at) else { return nil }
                runs.append(run)
            }
        }
        return depth == 0 ? runs : nil
    }

    /// Whether a sign says how often something may stand.
    private static func isNumber(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
    }

    private static func run(_ pattern: XSDBytes, _ at: inout Int) -> Run? {
        var run = Run()
        switch pattern[at] {
        case UInt8(ascii: "["): guard set(pattern, &at, &run) else { return nil }
        case UInt8(ascii: "\\"):
            run.add(pattern[at + 1])
            at += 2
        case UInt8(ascii: "."), UInt8(ascii: "]"), UInt8(ascii: "}"): return nil
        case let byte where isNumber(byte): return nil
        case let byte:
            run.add(byte)
            at += 1
        }
        guard at < pattern.count, isNumber(pattern[at]) else { return run }
        guard pattern[at] == UInt8(ascii: "{"), let end = pattern[at...].firstIndex(of: UInt8(ascii: "}")),
            let count = XSDBytes(rebasing: pattern[(at + 1)..<end]).wholeNumber, count > 0, count < 10_000
        else { return nil }
        run.count = count
        at = end + 1
        return at < pattern.count && isNumber(pattern[at]) ? nil : run
    }

    /// `[a-fA-F0-9]`.
    private static func set(_ pattern: XSDBytes, _ at: inout Int, _ run: inout Run) -> Bool {
        let first = at + 1
        at = first
        while at < pattern.count, pattern[at] != UInt8(ascii: "]") {
            let byte = pattern[at]
            // A backslash, and a hyphen that could mean a range or itself, are left to others.
            guard byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "-") || at == first else { return false }
            guard at + 2 < pattern.count, pattern[at + 1] == UInt8(ascii: "-"), pattern[at + 2] != UInt8(ascii: "]") else {
                run.add(byte)
                at += 1
                continue
            }
            let last = pattern[at + 2]
            guard byte != UInt8(ascii: "-"), last != UInt8(ascii: "\\"), last != UInt8(ascii: "-"), last != UInt8(ascii: "["), byte <= last else {
                return false
            }
            for one in byte...last { run.add(one) }
            at += 3
        }
        guard at < pattern.count, at > first else { return false }
        at += 1
        return true
    }
}
