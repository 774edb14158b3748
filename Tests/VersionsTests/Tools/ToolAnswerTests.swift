import Testing
import Versions

/// The tools of the ecosystems were asked about random versions; here their answers are held against ours. No tool is needed to run this.
@Suite("answers of the ecosystems' own tools")
struct ToolAnswerTests {
    static let tables: [(scheme: VersionScheme, lines: String)] = [
        (.deb, DpkgAnswers.lines), (.rpm, RPMAnswers.lines), (.apk, ApkAnswers.lines), (.pypi, PackagingAnswers.lines),
        (.pypi, LegacyPackagingAnswers.lines),
        (.npm, NodeSemverAnswers.lines), (.semver, NodeSemverAnswers.lines), (.cargo, NodeSemverAnswers.lines), (.hex, NodeSemverAnswers.lines),
        (.golang, NodeSemverAnswers.lines), (.swift, NodeSemverAnswers.lines), (.cpan, VersionPmAnswers.lines), (.conan, ConanAnswers.lines),
    ]

    @Test("every answer", arguments: tables.indices)
    func table(_ index: Int) throws {
        let (scheme, lines) = Self.tables[index]
        var count = 0
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: " ").map(String.init)
            try #require(parts.count == 3, "\(line)")
            let expected: VersionOrdering = try #require(["<": .less, "=": .same, ">": .greater][parts[1]])
            let order = try scheme.compare(parts[0], parts[2])
            let reversed = try scheme.compare(parts[2], parts[0])
            #expect(order == expected && reversed == expected.reversed, "\(scheme): \(line)")
            count += 1
        }
        #expect(count >= 60)
    }
}
