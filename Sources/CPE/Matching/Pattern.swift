/// Values with wildcards at their ends: `*` stands for any number of characters, `?` for one or none (NISTIR 7696, section 6.3).
enum Pattern {
    /// Whether a value in normal form begins or ends with a wildcard. The logical value `*` does as well.
    static func hasWildcards(_ value: Span<UInt8>) -> Bool {
        guard let first = value.isEmpty ? nil : value[0] else { return false }
        return isWildcard(first) || trailing(value, from: 0) > 0
    }

    /// Whether all that `target` can stand for is among what `pattern` can stand for.
    static func covers(_ pattern: Span<UInt8>, _ target: Span<UInt8>) -> Bool {
        let own = Parts(pattern)
        let other = Parts(target)
        let core = pattern.extracting(own.core)
        let body = target.extracting(other.core)
        // What the target's own wildcards can add must be within what the pattern's can take.
        guard own.lead >= other.lead, own.trail >= other.trail else { return false }
        let leadRoom = own.lead == Parts.unlimited ? Parts.unlimited : own.lead - other.lead
        let trailRoom = own.trail == Parts.unlimited ? Parts.unlimited : own.trail - other.trail
        let spare = length(body) - length(core)
        guard spare >= 0 else { return false }
        // The pattern's core must stand in the body with no more around it than the wildcards can take.
        var skipped = 0
        var position = 0
        while skipped <= min(spare, leadRoom) {
            if spare - skipped <= trailRoom, stands(core, in: body, at: position) { return true }
            guard position < body.count else { return false }
            position += body[position] == .backslash ? 2 : 1
            skipped += 1
        }
        return false
    }

    private static func stands(_ core: Span<UInt8>, in body: Span<UInt8>, at position: Int) -> Bool {
        guard position + core.count <= body.count else { return false }
        for offset in core.indices where core[offset] != body[position + offset] { return false }
        return true
    }

    /// Characters in `value`, an escape and what it escapes being one.
    private static func length(_ value: Span<UInt8>) -> Int {
        var count = 0
        var position = 0
        while position < value.count {
            position += value[position] == .backslash ? 2 : 1
            count += 1
        }
        return count
    }

    private static func isWildcard(_ byte: UInt8) -> Bool { byte == .star || byte == .question }

    /// How many unescaped wildcards end `value`, not counting what is before `start`.
    private static func trailing(_ value: Span<UInt8>, from start: Int) -> Int {
        var count = 0
        while value.count - count > start, isWildcard(value[value.count - count - 1]) { count += 1 }
        // An odd number of backslashes before them escapes the first.
        var backslashes = 0
        while value.count - count - backslashes > start, value[value.count - count - backslashes - 1] == .backslash { backslashes += 1 }
        return count > 0 && backslashes % 2 == 1 ? count - 1 : count
    }

    /// A value taken apart: how many characters its wildcards can stand for at each end, and the bytes between.
    private struct Parts {
        static let unlimited = Int.max

        let lead: Int
        let core: Range<Int>
        let trail: Int

        init(_ value: Span<UInt8>) {
            var start = 0
            while start < value.count, Pattern.isWildcard(value[start]) { start += 1 }
            let end = value.count - Pattern.trailing(value, from: start)
            lead = start == 1 && value[0] == .star ? Self.unlimited : start
            trail = value.count - end == 1 && value[end] == .star ? Self.unlimited : value.count - end
            core = start..<end
        }
    }
}
