import Diagnostics
import Testing
import Versions

/// Codes and wording of the errors about ranges.
struct RangeErrorTests {
    static let errors: [RangeError] = [
        .unknownScheme("x"), .version(.unknownScheme(name: "x")), .unsorted("2", "1"), .duplicate("1", "1"), .sequence(">1", ">2"),
        .contradiction("1"),
        .tooLong(bytes: 2, limit: 1), .malformed(scheme: .npm, text: ">=", found: "…"), .unsupported(scheme: .npm, text: "x"),
    ]

    @Test func codesAreDistinctAndInOrder() {
        #expect(Self.errors.map(\.code) == (1...9).map { "RANGE-00\($0)" })
    }

    @Test func everyErrorIsSaidInBothLanguages() {
        for error in Self.errors {
            #expect(error.wording.japanese.unicodeScalars.contains { (0x3040...0x30ff).contains($0.value) }, "\(error)")
            #expect(error.wording.japanese.hasSuffix("。"), "\(error)")
            #expect(error.wording.english.hasSuffix("."), "\(error)")
        }
    }
}
