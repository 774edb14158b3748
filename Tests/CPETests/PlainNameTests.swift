import Testing

@testable import CPE

/// Names that are in normal form already are read by a shorter way, which must take nothing that the longer one would not, and find the same.
struct PlainNameTests {
    private static let names = [
        "cpe:2.3:a:openssl:openssl:3.0.13:*:*:*:*:*:*:*", "cpe:2.3:o:linux:linux_kernel:-:*:*:*:*:*:*:*", "cpe:2.3:*:a:b:*:*:*:*:*:*:*:*",
        "cpe:2.3:-:a:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:c\\+\\+:x\\!y:1.0\\+git:*:*:*:*:*:*:*", "cpe:2.3:a:A:b:*:*:*:*:*:*:*:*",
        "cpe:2.3:x:a:b:*:*:*:*:*:*:*:*",
        "cpe:2.3:aa:a:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:a*:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:*a:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:?a:b:*:*:*:*:*:*:*:*",
        "cpe:2.3:a:**:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:a\\-b:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:\\-:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:a::*:*:*:*:*:*:*:*",
        "cpe:2.3:a:a:b:*:*:*:*:*:*:*", "cpe:2.3:a:a:b:*:*:*:*:*:*:*:*:*", "cpe:2.3:a:a:b:*:*:*:*:*:*:*:", "cpe:2.3:a:a:b:*:*:*:*:*:*:*:\\",
        "cpe:2.3:a:a b:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:日:b:*:*:*:*:*:*:*:*", "CPE:2.3:a:a:b:*:*:*:*:*:*:*:*", "cpe:2.3:", "cpe:2.3", "",
        "cpe:2.3:a:a\\:b:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:a\\ab:b:*:*:*:*:*:*:*:*", "cpe:2.3:a:a:b:1:p1:*:*:*:node.js:x64:other",
    ]

    @Test(arguments: names) func findsTheSame(text: String) throws {
        let bytes = text.utf8.span
        guard let ends = FormattedString.endsOfPlain(bytes) else { return }
        let found: (ends: FieldEnds, isNormal: Bool) = try FormattedString.check(bytes, of: text)
        #expect(found.isNormal)
        for field in CPE.Field.allCases { #expect(ends[field] == found.ends[field], "\(field)") }
    }

    @Test func isTakenForOrdinaryNames() {
        let taken = Self.names.filter { FormattedString.endsOfPlain($0.utf8.span) != nil }
        #expect(taken.count == 7, "\(taken)")
    }

    @Test(arguments: names) func kindsAreThoseOfTheValues(text: String) throws {
        guard let name = try? CPE(parsing: text) else { return }
        for field in CPE.Field.allCases {
            let value = name[field]
            let expected: CPE.Kind = value.isAny ? .any : value.isNotApplicable ? .notApplicable : value.isLiteral ? .literal : .pattern
            #expect(name.kind(of: field) == expected)
        }
    }
}
