import Testing
import Versions

@Suite("the SemVer family")
struct SemVerFamilyTests {
    @Test("SemVer 2.0.0 clause 11", arguments: [VersionScheme.semver, .npm, .cargo, .hex, .golang, .swift, .pub, .nuget, .julia])
    func precedence(_ scheme: VersionScheme) throws {
        try expectLadder(
            scheme,
            [
                ["0.0.1-0"], ["0.0.1"], ["1.0.0-1"], ["1.0.0-2"], ["1.0.0-10"], ["1.0.0-alpha"], ["1.0.0-alpha.1"], ["1.0.0-alpha.beta"],
                ["1.0.0-alpha-x"], ["1.0.0-beta"], ["1.0.0-beta.2"], ["1.0.0-beta.11"], ["1.0.0-rc.1"], ["1.0.0", "v1.0.0"], ["1.0.1"], ["1.2.0"],
                ["1.10.0"], ["2.0.0"], ["99999999999999999999999.0.0"],
            ])
    }

    @Test("builds count only where the ecosystem orders them")
    func builds() throws {
        for scheme in [VersionScheme.semver, .npm, .cargo, .hex, .golang, .swift, .nuget, .bitnami] {
            try expectLadder(scheme, [["1.0.0", "1.0.0+a", "1.0.0+b.2"]])
        }
        for scheme in [VersionScheme.pub, .julia] {
            try expectLadder(scheme, [["1.0.0-a"], ["1.0.0-a+1"], ["1.0.0"], ["1.0.0+2"], ["1.0.0+10"], ["1.0.0+a"], ["1.0.0+a.1"]])
        }
    }

    @Test("letter case counts, but not for NuGet")
    func letterCase() throws {
        try expectLadder(.semver, [["1.0.0-BETA"], ["1.0.0-alpha"]])
        try expectLadder(.nuget, [["1.0.0-Alpha", "1.0.0-alpha"], ["1.0.0-BETA", "1.0.0-beta"], ["1", "1.0", "1.0.0.0", "01.00"], ["1.0.0.1"]])
    }

    @Test("numbers beyond three, as OSV reads them")
    func fourth() throws {
        try expectLadder(.semver, [["1.2.3.4"], ["1.2.3.10"], ["1.2.3-alpha"], ["1.2.3"], ["1.2.4.1"]])
        expectRefused(.semver, ["1.2.3.4-alpha", "1.2.3.4+b"])
    }

    @Test("npm reads over v, = and spaces in front; nobody else does")
    func prefixes() throws {
        try expectLadder(.npm, [["1.2.3", "=1.2.3", "v1.2.3", "=v1.2.3", " = 1.2.3"]])
        for scheme in [VersionScheme.semver, .cargo, .hex, .golang, .pub] { expectRefused(scheme, ["=1.2.3", " 1.2.3", "V1.2.3", "vv1.2.3"]) }
    }

    @Test("Bitnami's hyphen is a later revision")
    func bitnami() throws {
        try expectLadder(.bitnami, [["1.2.2-9"], ["1.2.3"], ["1.2.3-0"], ["1.2.3-1"], ["1.2.3-10"], ["2020.04.23"], ["2020.12.1"]])
    }

    @Test("Go modules: pseudo-versions, +incompatible, short forms, toolchains")
    func go() throws {
        try expectLadder(
            .golang,
            [
                ["v0.0.0-20191109021931-daa7c04131f5"], ["v0.0.0-20260410202636-17939826efa2", "0.0.0-20260410202636-17939826efa2"], ["v0.0.0"],
                ["v1.2.3-pre.0.20191109021931-daa7c04131f5"], ["v1.2.3", "1.2.3+incompatible"], ["v1.2.4-0.20191109021931-daa7c04131f5"], ["v1.2.4"],
                ["go1.9.7", "v1.9.7"], ["go1.21beta1", "1.21.0-beta.1"], ["go1.21rc2"], ["go1.21rc10"], ["go1.21", "go1.21.0", "v1.21"],
                ["go1.21.3", "go1.21.3-bigcorp"], ["v2.0.0"],
            ])
        expectRefused(.golang, ["go", "go1.", "go1.21rc", "go1.21xyz1", "go01.2", "v1.2-pre", "v1.2.3.4", "devel", "(devel)", "go1.21-"])
    }

    @Test("Swift tags may leave out the patch number; Julia also the minor one")
    func short() throws {
        try expectLadder(.swift, [["1.0-beta"], ["1.0", "1.0.0", "v1.0"], ["5.10.1"]])
        try expectLadder(.julia, [["1-rc1"], ["1", "1.0", "1.0.0"]])
        expectRefused(.swift, ["1", "1.0.0.0", "swift-5.9-RELEASE"])
    }

    @Test("what the grammar refuses", arguments: [VersionScheme.semver, .cargo, .hex, .npm])
    func refused(_ scheme: VersionScheme) {
        expectRefused(
            scheme,
            [
                "a", "1.", ".1", "1..2", "1.2.03", "01.2.3", "1.2.3-", "1.2.3-a..b", "1.2.3-01", "1.2.3+", "1.2.3+a..b", "1.2.3-ä", "1.2.3-a_b",
                "latest",
                "1.2.x", "*", "^1.2.3", "1.2.3 ", "1.2.3-a+b+c", "1.2-a", "--1.2.3",
            ])
    }

    @Test("Cargo and Hex want three numbers")
    func strict() {
        for scheme in [VersionScheme.cargo, .hex] { expectRefused(scheme, ["1", "1.2", "1.2.3.4"]) }
    }
}
