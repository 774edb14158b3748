import Diagnostics
import Testing
import Versions

/// What no scheme accepts, and how it is said.
@Suite("what is never a version")
struct ScreenTests {
    @Test("the empty text", arguments: VersionScheme.allCases)
    func empty(_ scheme: VersionScheme) {
        #expect(throws: VersionError.empty(scheme: scheme)) { try scheme.compare("", "1.0.0") }
        #expect(throws: VersionError.empty(scheme: scheme)) { try scheme.validate("") }
    }

    @Test("control characters", arguments: ["1.0\u{0}", "1\t0", "1.0\n", "\u{7f}1", "1.0\u{85}"])
    func controls(_ version: String) {
        for scheme in VersionScheme.allCases {
            let error = #expect(throws: VersionError.self) { try scheme.validate(version) }
            #expect(error?.code == "VERSION-003")
        }
    }

    @Test("bytes that are not UTF-8", arguments: [[0x31, 0xff], [0xc0, 0x80], [0x31, 0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]])
    func notUTF8(_ bytes: [UInt8]) {
        let error = #expect(throws: VersionError.self) { try VersionScheme.lexicographic.validate(bytes.span) }
        #expect(error?.code == "VERSION-005")
    }

    @Test("length has a limit")
    func length() throws {
        let longest = String(repeating: "9", count: VersionScheme.maximumLength)
        #expect(try VersionScheme.semver.compare(longest, longest) == .same)
        #expect(throws: VersionError.tooLong(scheme: .semver, bytes: 4097, limit: 4096)) { try VersionScheme.semver.validate(longest + "9") }
    }

    @Test("the first text that is no version is named")
    func named() {
        let error = #expect(throws: VersionError.self) { try VersionScheme.deb.compare("1.0", "unknown") }
        #expect(error == .malformed(scheme: .deb, version: "unknown"))
        #expect(error?.code == "VERSION-004")
        #expect(error?.wording.english == "\"unknown\" is not a version of the deb scheme (a valid one: 1:2.36-9+deb12u4).")
        #expect(error?.wording.japanese == "「unknown」は deb 方式のバージョンではありません(正しい例: 1:2.36-9+deb12u4)。")
    }

    @Test("long and hidden text is shortened and made visible")
    func shown() {
        let error = #expect(throws: VersionError.self) { try VersionScheme.semver.validate("x" + String(repeating: "é", count: 200)) }
        guard case .malformed(_, let version) = error else { return }
        #expect(version == "x" + String(repeating: "é", count: 79) + "…")
        #expect(VersionError.controlCharacter(scheme: .semver, version: "1\\u{A}").code == "VERSION-003")
        #expect(VersionError.unknownScheme(name: "a\nb").wording.english.contains("a\\u{A}b"))
    }

    @Test("codes are distinct and every wording speaks both languages")
    func wordings() {
        let errors: [VersionError] = [
            .empty(scheme: .deb), .tooLong(scheme: .deb, bytes: 5000, limit: 4096), .controlCharacter(scheme: .deb, version: "1"),
            .malformed(scheme: .deb, version: "x"), .notUTF8(scheme: .deb, version: "1"), .unknownScheme(name: "foo"),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        for error in errors {
            #expect(error.wording.japanese.hasSuffix("。"))
            #expect(error.wording.english.hasSuffix("."))
        }
    }

    @Test("every scheme accepts its own example", arguments: VersionScheme.allCases)
    func examples(_ scheme: VersionScheme) throws {
        let text = VersionError.malformed(scheme: scheme, version: "").wording.english
        let example = try #require(text.split(separator: "a valid one: ").last).dropLast(2)
        for version in example.split(separator: ", ") { try scheme.validate(String(version)) }
    }
}
