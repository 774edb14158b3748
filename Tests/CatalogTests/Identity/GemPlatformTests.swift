import Testing

@testable import Catalog

/// What stands behind a gem's version: a platform is cut, a pre-release stays.
struct GemPlatformTests {
    @Test(arguments: [
        ("1.10.4-java", "1.10.4"), ("1.10.4-x64-mingw32", "1.10.4"), ("1.16.2-x86_64-linux", "1.16.2"), ("1.16.2-x86_64-linux-gnu", "1.16.2"),
        ("1.16.2-aarch64-linux-musl", "1.16.2"), ("1.16.2-arm64-darwin", "1.16.2"), ("1.16.2-x86_64-darwin-19", "1.16.2"),
        ("1.16.2-x64-mingw-ucrt", "1.16.2"), ("0.9-mswin32", "0.9"), ("2.0.0.rc1-java", "2.0.0.rc1"), ("1.0-beta-java", "1.0-beta"),
        ("1.0-universal-java-11", "1.0"), ("1.2.3", "1.2.3"), ("1.0-beta", "1.0-beta"), ("1.0-rc-2", "1.0-rc-2"), ("1.0-", "1.0-"),
        ("-java", "-java"),
        ("1.0-armada", "1.0-armada"), ("", ""),
    ])
    func platformIsNoPartOfTheVersion(_ written: String, _ version: String) {
        #expect(GemPlatform.cut(written) == version)
    }

    /// It takes no longer than its length asks for.
    @Test func longVersionsAreRead() {
        let version = String(repeating: "1-", count: 200_000)
        #expect(GemPlatform.cut(version) == version && GemPlatform.cut(version + "x86-linux") == version.dropLast())
    }
}
