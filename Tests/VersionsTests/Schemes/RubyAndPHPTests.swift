import Testing
import Versions

@Suite("RubyGems and Packagist")
struct RubyAndPHPTests {
    @Test("Gem::Version")
    func gem() throws {
        try expectLadder(
            .gem,
            [
                ["0.9"], ["1.0.A"], ["1.0.a.2", "1.0.a2", "1.a2"], ["1.0.a9"], ["1.0.a.10"], ["1.0.b1"], ["1.0.pre", "1-0", "1.pre.0"],
                ["1.0-1", "1.0.pre.1"],
                ["1.0.rc1"], ["1", "1.0", "1.0.0", "01"], ["1.0.1"], ["1.0.1.1"], ["1.1.a"], ["1.1"], ["1.10"], ["999999999999999999999999999991"],
            ])
        try expectLadder(.gem, [["1gamma"], ["1"]])
        expectRefused(.gem, ["a", ".1", "1.", "1..2", "v1.0", "1.0_1", "1.16.0-x86_64-linux", "1.0+1", "1.0-", "1.0 "])
    }

    @Test("version_compare")
    func composer() throws {
        try expectLadder(
            .composer,
            [
                ["dev-main"], ["1.0-foo"], ["1.0-dev"], ["1.0-alpha", "1.0a"], ["1.0a1", "1.0-alpha.1", "v1.0alpha1"], ["1.0a2"],
                ["1.0b1", "1.0-beta-1"], ["1.0RC1", "1.0rc1"],
                ["1.0rc10"], ["1.0", "V1.0", "1.0+build"], ["1.0.0-beta"], ["1.0.0"], ["1.0-p", "1.0pl", "1.0-patch"],
                ["1.0pl1", "1.0-patch1"], ["1.1"], ["1.10"], ["1.x-dev"],
                ["2.0-dev"], ["2.0"],
            ])
        expectRefused(.composer, ["", "foo", "^1.0", "1.0 as 2.0", "1.0@dev", "dev-", "v", "1.0+", "1.0/2"].filter { !$0.isEmpty })
    }
}
