import SBOM
import Testing

@testable import SBOMGeneration

struct RPMTests {
    static let headers = [
        RPMSample.package(
            "libmini", "1.2",
            [
                (1003, .numbers([2])), (1004, .text("mini library")), (1011, .text("Sample Vendor")), (1014, .text("MIT OR GPL-2.0-or-later")),
                (1020, .text("https://example.org/")), (1044, .text("mini-1.2-1.el9.src.rpm")), (1047, .texts(["libmini", "libmini.so.1()(64bit)"])),
                (1049, .texts(["rpmlib(CompressedFileNames)", "(a if b)"])),
            ]),
        RPMSample.package("tools", "3.0", [(1049, .texts(["libmini.so.1()(64bit)", "/usr/bin/sh", "absent"]))]),
        RPMSample.package("shell", "5", [(1116, .numbers([0])), (1117, .texts(["sh"])), (1118, .texts(["/usr/bin/"]))]),
        RPMSample.package("gpg-pubkey", "abc"),
    ]

    static let system = Array("ID=rhel\nVERSION_ID=\"9.3\"\n".utf8)

    private func check(_ made: GeneratedSBOM) {
        #expect(
            made.purls == [
                "pkg:rpm/redhat/libmini@1.2-1.el9?arch=x86_64&distro=rhel-9.3&epoch=2&upstream=mini-1.2-1.el9.src.rpm",
                "pkg:rpm/redhat/tools@3.0-1.el9?arch=x86_64&distro=rhel-9.3", "pkg:rpm/redhat/shell@5-1.el9?arch=x86_64&distro=rhel-9.3",
            ])
        #expect(made.part("libmini")?.version == "2:1.2-1.el9")
        #expect(made.part("libmini")?.supplier?.name == "Sample Vendor")
        #expect(made.part("libmini")?.licenses.map(\.text) == ["MIT OR GPL-2.0-or-later"])
        #expect(made.needs("tools") == ["libmini", "shell"])
        #expect(made.codes == ["GEN-009", "GEN-019"])
    }

    @Test func sqliteDatabase() throws {
        check(try Making.sbom(bytes: ["etc/os-release": Self.system, "var/lib/rpm/rpmdb.sqlite": RPMSample.sqlite(Self.headers)]))
    }

    @Test func aDatabaseThatKeptALog() throws {
        var bytes = RPMSample.sqlite(Self.headers)
        (bytes[18], bytes[19]) = (2, 2)
        let made = try Making.sbom(
            bytes: ["etc/os-release": Self.system, "usr/lib/sysimage/rpm/rpmdb.sqlite": bytes, "usr/lib/sysimage/rpm/rpmdb.sqlite-wal": [1]])
        #expect(made.purls.count == 3 && made.codes.contains("GEN-020"))
    }

    @Test func ndbDatabase() throws {
        check(try Making.sbom(bytes: ["etc/os-release": Self.system, "usr/lib/sysimage/rpm/Packages.db": RPMSample.ndb(Self.headers)]))
    }

    @Test(arguments: [true, false]) func berkeleyDatabase(isLittle: Bool) throws {
        let bytes = RPMSample.berkeley(Self.headers, isLittle: isLittle)
        check(try Making.sbom(bytes: ["etc/os-release": Self.system, "var/lib/rpm/Packages": bytes]))
    }

    @Test func damagedBerkeleyDatabaseIsNamed() throws {
        let made = try Making.sbom(["var/lib/rpm/Packages": "old"])
        #expect(made.hasFailures && made.codes.contains("GEN-003"))
    }

    /// Chains that go round in circles, or of which one stands for many values, end.
    @Test func chainsOfABerkeleyDatabaseAreBounded() throws {
        let bytes = RPMSample.berkeley(Self.headers)
        for place in 26..<bytes.count where place % 3 == 0 {
            var changed = bytes
            changed[place] = bytes[place] ^ UInt8(truncatingIfNeeded: 1 + place)
            _ = try SBOMGenerator.generate(in: .memory(["var/lib/rpm/Packages": changed]))
        }
    }

    @Test func everyCutOfADatabaseIsRefusedOrRead() throws {
        let (sqlite, ndb) = (RPMSample.sqlite(Self.headers), RPMSample.ndb(Self.headers))
        let berkeley = RPMSample.berkeley(Self.headers)
        for size in stride(from: 1, to: berkeley.count, by: 31) {
            let made = try SBOMGenerator.generate(in: .memory(["var/lib/rpm/Packages": Array(berkeley.prefix(size))]))
            #expect(made.hasFailures)
        }
        for size in stride(from: 1, to: sqlite.count, by: 509) {
            _ = try SBOMGenerator.generate(in: .memory(["var/lib/rpm/rpmdb.sqlite": Array(sqlite.prefix(size))]))
        }
        for size in stride(from: 1, to: ndb.count, by: 31) {
            let made = try SBOMGenerator.generate(in: .memory(["var/lib/rpm/Packages.db": Array(ndb.prefix(size))]))
            #expect(made.hasFailures)
        }
    }

    @Test(arguments: [
        RPMSample.big(.max) + RPMSample.big(.max), RPMSample.big(0) + RPMSample.big(0), [], [0, 0, 0],
        RPMSample.big(1) + RPMSample.big(4) + RPMSample.big(1000) + RPMSample.big(6) + RPMSample.big(.max) + RPMSample.big(.max) + [65, 65, 65, 65],
        RPMSample.big(1) + RPMSample.big(4) + RPMSample.big(1000) + RPMSample.big(6) + RPMSample.big(0) + RPMSample.big(.max) + [65, 65, 65, 65],
    ]) func giantNumbersInHeaders(bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            let header = RPMHeader(raw)
            #expect(header?.text(.name) == nil)
            #expect(header?.texts(.name).isEmpty ?? true)
            #expect(header?.numbers(.epoch).isEmpty ?? true)
        }
    }

    @Test(arguments: [
        "CREATE TABLE Other (a)", "CREATE VIEW Packages AS SELECT 1 AS hnum, x'00' AS blob", "CREATE TABLE Packages (a)",
        "CREATE VIEW Packages AS WITH RECURSIVE n(hnum) AS (SELECT 1 UNION ALL SELECT hnum + 1 FROM n) SELECT hnum, x'00' AS blob FROM n",
    ]) func strangeDatabases(setup: String) throws {
        let made = try SBOMGenerator.generate(in: .memory(["var/lib/rpm/rpmdb.sqlite": RPMSample.sqlite([], setup: setup)]))
        #expect(made.hasFailures)
    }
}
