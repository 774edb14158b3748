import Testing
import Versions

/// docs/decisions/0004-generic-version-order.md
@Suite("the generic order")
struct GenericTests {
    @Test("rules 1 to 5 on one version")
    func ladder() throws {
        try expectLadder(
            .generic,
            [
                ["0.9.8zh"], ["1.0.dev3"], ["1.0-alpha", "1.0_ALPHA"], ["1.0a1", "1.0-alpha1", "1.0.a1", "1alpha1"],
                ["1.0b2", "1.0:beta2", "1.0.0 beta 2"], ["1.0.M1", "1.0-milestone1"],
                ["1.0-pre1"], ["1.0-rc1", "1.0.CR1"],
                ["1", "1.0", "1.0.0", "v1.0", "1.0-final", "1.0.GA", "release 1.0", "1.0.0.RELEASE", "1.0-lts"], ["1.0a"], ["1.0k", "1.0_K"],
                ["1.0-p1"],
                ["1.0-p2"], ["1.0-sp1"], ["1.0.1-rc1"], ["1.0.1"], ["1.0.2"], ["1.0.10"], ["1.1"], ["2026110300000000000000000000000"],
            ])
    }

    @Test("what the NVD holds")
    func nvd() throws {
        try expectLadder(.generic, [["1.0.2"], ["1.0.2k"], ["1.0.2z"], ["1.0.2za"], ["1.0.2zh"], ["1.0.3"]])
        try expectLadder(.generic, [["10.2(3)"], ["10.2(3)S"], ["10.2(3)S1"], ["10.2(4)"], ["15.1(4)"], ["15.1(4)M"], ["15.1(4)M1"], ["15.1(4)M10"]])
        try expectLadder(.generic, [["3.2(9)"], ["3.2(9b)"], ["3.2(9d)"], ["3.2(10)"]])
        try expectLadder(.generic, [["2.3.4"], ["2.3.4_p1"], ["2.3.5"], ["7.0.0:beta"], ["7.0.0"], ["9.0.0.M1"], ["9.0.0"]])
        try expectLadder(.generic, [["R30"], ["R30_P2"], ["R31", "r31"]])
        try expectLadder(.generic, [["7.0"], ["7.0 update 1"], ["7.0 update 3a"], ["7.0 update 3b"]])
    }

    @Test("no versions")
    func refused() {
        expectRefused(
            .generic,
            [
                "-", "*", "n/a", "unknown", "latest", "master", "openssl-1.0.2", "circl up to version 1.6.2", "alpha.90", "edge-24.6.2", "1.0*",
                "1.?", "バージョン1", "1.0é",
                "937d0e9", "edd7a120bfc4af11ac0cbebce2a43cc1f93f9af1",
            ])
    }

    @Test("a number and a date are no commits")
    func notCommits() throws {
        for version in ["20261103", "2201b254", "1234567", "2.0a1b2c3", "10.0.19045"] { try VersionScheme.generic.validate(version) }
    }
}
