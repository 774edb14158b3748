import Testing
import Versions

@Suite("PyPI")
struct PythonTests {
    @Test("PEP 440, summary of permitted suffixes and relative ordering")
    func order() throws {
        try expectLadder(
            .pypi,
            [
                ["1.dev0", "1.0.dev", "1.0-dev_0", "v1DEV"], ["1.0a1.dev1"], ["1.0a1", "1.0.alpha.1", "1a1", "1.0ALPHA-1"], ["1.0a2.dev456"],
                ["1.0a12.dev456"],
                ["1.0a12"], ["1.0b1.dev456"], ["1.0b2", "1.0-beta2"], ["1.0b2.post345.dev456"], ["1.0b2.post345", "1.0b2-345"], ["1.0rc1.dev456"],
                ["1.0rc1", "1.0c1", "1.0.pre1", "1.0-preview_1"], ["1.0", "1", "1.0.0", "0!1", " 1.0 "], ["1.0+abc.5"], ["1.0+abc.7"],
                ["1.0+5", "1.0+05"],
                ["1.0+5.0"], ["1.0.post0.dev1"], ["1.0.post0", "1.0.post", "1.0-r", "1.0rev0"], ["1.0.post456.dev34"], ["1.0.post456", "1.0-456"],
                ["1.0.15"],
                ["1.1.dev1"], ["1.9"], ["1.10"], ["20261103.123456789012345678901234567890"], ["1!0.1"], ["2!0"],
            ])
    }

    @Test("a pre-release may end in its separator, as the pattern of appendix B allows")
    func trailingSeparators() throws {
        try expectLadder(.pypi, [["1.0a.dev1"], ["1.0a-", "1.0a", "1.0a0"], ["1.0a.post1"], ["1.0a-1"]])
    }

    @Test("legacy versions come before all others, in packaging's order")
    func legacy() throws {
        try expectLadder(
            .pypi,
            [
                ["-class.-jw.util.version.version-dev"], ["trunk"], ["0.1-charmander"], ["0.9-doduo"], ["0.9-eevee"], ["0.9-zubat"],
                ["1.0beta6.1", "1.0.0beta6.1"], ["1.0-final"],
                ["1.0-foo"], ["2013-01-21T20:33:09+0100"], ["0.0.dev1"], ["0"],
            ])
        expectRefused(.pypi, ["...", "--", "1.0 foo", "1.0\"", "é"])
    }
}
