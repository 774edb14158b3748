import SBOM
import Testing

@testable import SBOMGeneration

/// Code that lies beside the project is a part, and none that a registry has under its name.
struct OwnCodeTests {
    @Test func gems() throws {
        let made = try Making.sbom([
            "Gemfile.lock": """
            PATH
              remote: .
              specs:
                pump (1.0)
                  alarm (= 2.0)

            PATH
              remote: ../alarm
              specs:
                alarm (2.0)
                  alpha

            GEM
              remote: https://rubygems.org/
              specs:
                alpha (1.2.0)

            DEPENDENCIES
              pump!
            """
        ])
        #expect(made.purls == ["pkg:gem/alpha@1.2.0"] && made.part("alarm")?.version == "2.0")
        #expect(made.needs(nil) == ["alarm"] && made.needs("alarm") == ["alpha"] && made.codes == ["GEN-022"])
    }

    @Test func composer() throws {
        let made = try Making.sbom([
            "composer.lock": """
            {"packages": [{"name": "own/lib", "version": "dev-main", "homepage": "https://example.org", "require": {"v/a": "1"},
              "dist": {"type": "path", "url": "../lib", "reference": "0a"}}, {"name": "v/a", "version": "1.0", "dist": {"type": "zip", "url": "https://x.org/a"}}]}
            """
        ])
        #expect(made.purls == ["pkg:composer/v/a@1.0"] && made.needs("own/lib") == ["v/a"] && made.codes == ["GEN-022"])
        #expect(made.part("own/lib")?.externalReferences.map(\.locator) == ["https://example.org"])
    }

    @Test func pods() throws {
        let made = try Making.sbom([
            "Podfile.lock": """
            PODS:
              - Own (1.0):
                - Forked
              - Forked (2.0)
            DEPENDENCIES:
              - Own (from `../own`)
            EXTERNAL SOURCES:
              Own:
                :path: "../own"
              Forked:
                :git: git@example.org:o/forked.git
                :branch: main
            CHECKOUT OPTIONS:
              Forked:
                :commit: 0a1b
                :git: git@example.org:o/forked.git
            """
        ])
        let vcs = "git+ssh://git@example.org/o/forked.git@0a1b"
        #expect(made.purls == ["pkg:cocoapods/Forked@2.0?vcs_url=git%2Bssh:%2F%2Fgit%40example.org%2Fo%2Fforked.git%400a1b"])
        #expect(made.part("Forked")?.externalReferences.map(\.locator) == [vcs])
        #expect(made.needs(nil) == ["Own"] && made.needs("Own") == ["Forked"] && made.codes == ["GEN-022"])
    }
}
