import Diagnostics
import Testing

@testable import Catalog

/// Headings stand above many questions: they must not hold what only one of them is about.
struct ReasonHeadingTests {
    private static let reasons: [Undecided.Reason] = [
        .condition("NAME"), .noVersion, .notComparable(version: "NAME", scheme: "NAME"), .releaseUnknown("NAME"), .identityUncertain("NAME"),
        .sourcesDisagree(""), .sourcesDisagree("NAME"), .partOf("NAME"), .underInvestigation, .versionsInWords("NAME"), .commitsOnly,
        .nameOnly("NAME"), .nameGuessed("NAME"), .relativeOnly("NAME"), .specialBuild("NAME"), .contradiction, .candidate("NAME"), .markOnly("NAME"),
        .ancestor("NAME"), .versionsDiffer("NAME"), .versionRange("NAME"),
    ]

    @Test(arguments: reasons)
    func holdsNoName(_ reason: Undecided.Reason) {
        for language in [Language.japanese, .english] {
            #expect(!reason.heading[language].isEmpty)
            #expect(!reason.heading[language].contains("NAME"))
        }
        // What the wording names, the subject or the record beside the flaw does.
        if reason.wording.english.contains("NAME"), reason != .sourcesDisagree("NAME") { #expect(reason.subject == "NAME") }
    }

    /// The version is the component's, which stands before it.
    @Test(arguments: [
        ("cpe:2.3:a:nginx:nginx:1.22.1-9\\+deb12u9:*:*:*:*:*:*:*", "cpe:2.3:a:nginx:nginx"),
        ("cpe:2.3:a:git-scm:git:1:2.20.1-2+deb10u3", "cpe:2.3:a:git-scm:git"), ("cpe:2.3:a:a\\:b:c:1", "cpe:2.3:a:a\\:b:c"),
        ("cpe:2.3:a:x:y", "cpe:2.3:a:x:y"),
    ])
    func guessedNamesAreNamedWithoutVersion(_ row: (name: String, product: String)) {
        #expect(Undecided.Reason.nameGuessed(row.name).subject == row.product)
        #expect(Undecided.Reason.candidate(row.name).subject == row.product)
    }

    /// What can be done about it stands in the reason.
    @Test func purlsWithoutAnEcosystemAskForACPE() {
        #expect(NotLookedUp.Reason.noSource("generic").wording.english.contains("CPE"))
        #expect(NotLookedUp.Reason.noSource("oci").wording.english.contains("components in it"))
        #expect(NotLookedUp.Reason.noSource("gem").wording.english == "the catalogue has no source for gem.")
    }
}
