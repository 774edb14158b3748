import Testing
import Versions

/// Any bytes end in an order or an error.
@Suite("arbitrary bytes")
struct ArbitraryBytesTests {
    @Test("random bytes never trap, and orders hold both ways", arguments: VersionScheme.allCases)
    func random(_ scheme: VersionScheme) {
        var generator = SeededGenerator(seed: 2026)
        let likely = Array("0123456789.-+~^_:rcabzv!# ".utf8)
        for round in 0..<4000 {
            let a = bytes(round, likely, &generator)
            let b = bytes(round, likely, &generator)
            guard let order = try? scheme.compare(a.span, b.span) else { continue }
            let reversed = try? scheme.compare(b.span, a.span)
            if reversed != order.reversed { Issue.record("\(scheme): \(a) \(b)") }
        }
    }

    @Test("long runs that invite looking ahead end at once", arguments: VersionScheme.allCases)
    func longRuns(_ scheme: VersionScheme) {
        for piece in ["0", "0.", ".0", "-0", "0-", "a", "1a", "-", ".", "_rc", "~", "^", "9", "1.0-a.", "-0.0"] {
            let body = String(repeating: piece, count: 4000 / piece.utf8.count)
            for (head, tail) in [("1", ""), ("1", "1"), ("", "a"), ("1.", "z"), ("dev-", "")] {
                _ = try? scheme.compare(head + body + tail, head + body + tail + "1")
            }
        }
    }

    private func bytes(_ round: Int, _ likely: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...24, using: &generator)).map { _ in
            round.isMultiple(of: 4) ? UInt8.random(in: 0...255, using: &generator) : likely.randomElement(using: &generator) ?? 0
        }
    }
}
