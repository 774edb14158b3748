import Testing

@testable import Registry

/// Secrets are the same only if every byte is: a comparison that takes one wrong secret in 256 for right is found here.
@Suite struct ConstantTimeTests {
    @Test func onlyTheSameIsTheSame() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let left = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            let right = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            #expect(ConstantTime.same(left, left))
            #expect(ConstantTime.same(left, right) == (left == right))
        }
        #expect(!ConstantTime.same([1], [1, 2]))
        #expect(ConstantTime.same([UInt8](), []))
    }

    /// The digests of passwords, by the bytes that differ least.
    @Test func aPasswordDigestOfOtherBytesDoesNotMatch() throws {
        let digest = try PasswordDigest.make("correct horse battery", salt: Array(repeating: 3, count: 16), rounds: 16)
        #expect(try PasswordDigest.matches("correct horse battery", digest))
        for number in 0..<40 { #expect(try !PasswordDigest.matches("wrong \(number)", digest), "\(number)") }
    }
}
