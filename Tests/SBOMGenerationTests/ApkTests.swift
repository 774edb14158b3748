import SBOM
import Testing

@testable import SBOMGeneration

struct ApkTests {
    static let installed = """
        C:Q1AAECAwQFBgcICQoLDA0ODxAREhM=
        P:libtiny
        V:1.2.4-r1
        A:x86_64
        T:the tiny library
        U:https://example.org/
        L:MIT
        o:tiny
        m:Some One <one@example.org>
        p:so:libtiny.so.1=1
        D:!oldtiny
        F:lib
        R:libtiny.so.1

        P:tinybox
        V:1.36.1-r5
        A:x86_64
        L:GPL-2.0-only AND (MIT OR Zlib)
        o:tinybox
        D:so:libtiny.so.1 libtiny>=1.2 pc:zlib
        p:cmd:tinybox=1.36.1-r5

        P:odd
        V:1
        L:BSD GPL2+

        """

    @Test func packagesOfAnAlpineSystem() throws {
        let made = try Making.sbom(["etc/os-release": "ID=alpine\nVERSION_ID=3.19.1\n", "lib/apk/db/installed": Self.installed])
        #expect(
            made.purls == [
                "pkg:apk/alpine/libtiny@1.2.4-r1?arch=x86_64&distro=alpine-3.19.1&upstream=tiny",
                "pkg:apk/alpine/tinybox@1.36.1-r5?arch=x86_64&distro=alpine-3.19.1",
                "pkg:apk/alpine/odd@1?distro=alpine-3.19.1",
            ])
        let library = try #require(made.part("libtiny"))
        #expect(library.hashes == [Hash(algorithm: .sha1, value: "000102030405060708090a0b0c0d0e0f10111213")])
        #expect(library.supplier?.name == "Some One")
        #expect(library.licenses.map(\.form) == [.id])
        #expect(made.part("tinybox")?.licenses == [LicenseClaim("GPL-2.0-only AND (MIT OR Zlib)", form: .expression, basis: .declared)])
        #expect(made.part("odd")?.licenses == [LicenseClaim("BSD GPL2+", form: .name, basis: .declared)])
        #expect(made.needs("tinybox") == ["libtiny"])
        #expect(made.codes == ["GEN-009"])
    }

    @Test func theNewerPlace() throws {
        let made = try Making.sbom(["usr/lib/apk/db/installed": Self.installed], links: ["lib": "usr/lib"])
        #expect(made.document.components.count == 3)
        #expect(made.part("odd")?.properties == [Property(name: "mimamori:found-in", value: "usr/lib/apk/db/installed")])
        #expect(made.codes == ["GEN-014", "GEN-010", "GEN-009"])
    }
}
