import Testing

@testable import Server

/// RFC 6238, Appendix B (SHA-1) and RFC 4648, 10.
@Suite struct TimedCodeTests {
    private static let key = Array("12345678901234567890".utf8)

    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"), (2_000_000_000, "69279037"),
        (20_000_000_000, "65353130"),
    ]) func theVectorsOfTheStandardHold(_ seconds: Int, _ code: String) {
        #expect(TimedCode.code(Self.key, step: seconds / 30, digits: 8) == code)
        #expect(TimedCode.code(Self.key, step: seconds / 30) == code.suffix(6))
    }

    @Test func clocksMayDifferByOneStep() {
        let now = 1_234_567_890
        for (shift, isTaken) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            let code = TimedCode.code(Self.key, step: (now + shift) / 30)
            #expect((TimedCode.step(of: code, Self.key, seconds: now) != nil) == isTaken, "\(shift)")
        }
        for wrong in ["", "12345", "1234567", "abcdef", "１２３４５６"] { #expect(TimedCode.step(of: wrong, Self.key, seconds: now) == nil) }
    }

    @Test(arguments: [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI")])
    func base32(_ plain: String, _ coded: String) { #expect(TimedCode.base32(Array(plain.utf8)) == coded) }
}
