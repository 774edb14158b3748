import Diagnostics
import PackageURL
import Testing

/// Codes and wording of the errors.
struct ErrorTests {
    static let purlErrors: [PURLError] = [
        .tooLong(bytes: 2, limit: 1), .missingScheme("x"), .controlCharacter("x"), .notUTF8("x"), .invalidEncoding("x"), .missingType,
        .invalidType("x"), .missingName, .invalidKey("x"), .duplicateQualifier(key: "x"), .qualifierWithoutValue("x"),
        .slashInSegment(.subpath, "x"), .namespaceRequired(type: "deb"), .namespaceProhibited(type: "cargo", namespace: "x"),
        .namespaceTooDeep(type: "swid", segments: 3, limit: 2),
        .notPermitted(type: "cpan", component: .name, text: "A::B", rule: .noDoubleColon), .qualifierRequired(type: "julia", key: "uuid"),
    ]

    static let versErrors: [VERSError] = [
        .tooLong(bytes: 2, limit: 1), .missingPrefix("x"), .notPrintable("x"), .invalidScheme("x"), .noConstraints("npm"), .emptyConstraint("|"),
        .missingVersion(">"), .anyNotAlone("npm"), .invalidEncoding("x"), .encodingNotCanonical("x"), .reservedCharacter("x"), .onlyAny("all"),
    ]

    @Test func codesAreDistinctAndInOrder() {
        #expect(Self.purlErrors.map(\.code) == (1...17).map { "PURL-0" + ($0 < 10 ? "0\($0)" : "\($0)") })
        #expect(Self.versErrors.map(\.code) == (1...12).map { "VERS-0" + ($0 < 10 ? "0\($0)" : "\($0)") })
    }

    @Test func everyErrorIsSaidInBothLanguages() {
        let errors: [any ExplainedError] = Self.purlErrors + Self.versErrors
        for error in errors {
            #expect(error.wording.japanese.unicodeScalars.contains { (0x3040...0x30ff).contains($0.value) }, "\(error)")
            #expect(error.wording.japanese.hasSuffix("。"), "\(error)")
            #expect(error.wording.english.unicodeScalars.allSatisfy { $0.isASCII }, "\(error)")
            #expect(error.wording.english.hasSuffix("."), "\(error)")
        }
    }

    @Test func inputIsQuotedShortenedAndVisible() {
        let text = "\u{1b}[31m\u{202e}" + String(repeating: "x", count: 200)
        #expect {
            try PackageURL(parsing: text)
        } throws: { error in
            guard case .missingScheme(let quoted) = error as? PURLError else {
                guard case .controlCharacter(let quoted) = error as? PURLError else { return false }
                return quoted.hasPrefix("\\u{1B}[31m\\u{202E}xxx") && quoted.unicodeScalars.count <= 80 && quoted.hasSuffix("…")
            }
            return quoted.unicodeScalars.count <= 80
        }
    }
}
