import Testing
import Versions

@Suite("Maven and Gradle")
struct JavaTests {
    @Test("POM reference, version order specification")
    func maven() throws {
        try expectLadder(
            .maven,
            [
                ["1-alpha-1", "1.0alpha1", "1a1", "1-ALPHA-1"], ["1-alpha-2"], ["1-beta", "1.0-beta"], ["1b2", "1-beta-2"],
                ["1-m1", "1-milestone-1"], ["1-rc", "1-cr", "1cr"],
                ["1-snapshot", "1.0-SNAPSHOT"], ["1", "1.0", "1-0", "1.ga", "1-final", "1.0.0-GA", "1release", "1-0-0", "01"], ["1-sp", "1.0.0sp"],
                ["1-abc"],
                ["1-x", "1x", "1.0x"], ["1-xyz"], ["1-1", "1.0-1", "1-ga-1"], ["1-2"], ["1-10"], ["1.1", "1.01"], ["1.2"], ["1.10"], ["2-rc1"], ["2"],
                ["123456789012345678901234567890"],
            ])
        try expectLadder(.maven, [["1.foo"], ["1-foo"], ["1-1"], ["1.1"]])
        try expectLadder(.maven, [["1-sp-1"], ["1-1"]])
        try expectLadder(.maven, [["1-a"], ["1-ab"]])
        expectRefused(.maven, ["...", "-", "[1.0]", "1.0/2", "1:2", "1 0", "1.0*", "${project.version}", "é1"])
    }

    @Test("release trains have no digits")
    func names() throws {
        try expectLadder(.maven, [["Finchley.RELEASE", "finchley"], ["Finchley.SR1"], ["Greenwich.RELEASE"], ["Hoxton.SR12"]])
    }

    @Test("Gradle user guide, version ordering")
    func gradle() throws {
        try expectLadder(
            .gradle,
            [
                ["1.0-dev"], ["1.0-ALPHA"], ["1.0-alpha"], ["1.0-zeta"], ["1.0-rc"], ["1.0-RC-1", "1.0.rc.1", "1.0rc1"], ["1.0-snapshot"],
                ["1.0-final"],
                ["1.0-ga"], ["1.0-release"], ["1.0-sp"], ["1.0"], ["1.0.0"], ["1.1.A"], ["1.1.a"], ["1.1"], ["1.1.0"],
                ["1.1.1", "1-1.1", "1_1+1", "1.01.1"], ["1.10"],
            ])
    }
}
