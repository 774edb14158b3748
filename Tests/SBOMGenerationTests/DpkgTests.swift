import SBOM
import Testing

@testable import SBOMGeneration

struct DpkgTests {
    static let release = """
        PRETTY_NAME="Sample Linux 12 (bookworm)"
        ID=debian
        VERSION_ID="12"
        CPE_NAME='cpe:/o:debian:debian_linux:12'
        HOME_URL="https://example.org/"
        """

    static let status = """
        Package: libsample3
        Status: install ok installed
        Maintainer: Sample Team <team@example.org>
        Architecture: amd64
        Multi-Arch: same
        Source: sample (1:3.0.1-2)
        Version: 1:3.0.1-2+b1
        Depends: libc6 (>= 2.34)
        Homepage: https://example.org/sample
        Description: sample library
         Longer words.
         .
         More of them.

        Package: sample-tools
        Status: install ok installed
        Architecture: amd64
        Version: 1:3.0.1-2
        Source: sample
        Pre-Depends: libsample3 (= 1:3.0.1-2), libc6
        Depends: mail-transport-agent | nothing, perl:any

        Package: tinymail
        Status: install ok installed
        Architecture: all
        Version: 2.0
        Provides: mail-transport-agent, smtp-server (= 1)

        Package: libc6
        Status: install ok installed
        Architecture: amd64
        Source: glibc
        Version: 2.36-9

        Package: gone
        Status: deinstall ok config-files
        Architecture: amd64
        Version: 1.0

        """

    static let copyright = """
        Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
        Upstream-Name: sample

        Files: *
        Copyright: 2020 Somebody
        License: GPL-2+
         Words of the licence.

        Files: src/*
        License: Expat or BSD-3-clause

        License: Apache-2.0
         Words that belong to no file.
        """

    @Test func packagesOfADebianSystem() throws {
        let made = try Making.sbom([
            "etc/os-release": Self.release, "var/lib/dpkg/status": Self.status, "usr/share/doc/libsample3/copyright": Self.copyright,
        ])
        #expect(
            made.purls == [
                "pkg:deb/debian/libsample3@1:3.0.1-2%2Bb1?arch=amd64&distro=debian-12&upstream=sample%401:3.0.1-2",
                "pkg:deb/debian/sample-tools@1:3.0.1-2?arch=amd64&distro=debian-12&upstream=sample",
                "pkg:deb/debian/tinymail@2.0?arch=all&distro=debian-12",
                "pkg:deb/debian/libc6@2.36-9?arch=amd64&distro=debian-12&upstream=glibc",
            ])
        let library = try #require(made.part("libsample3"))
        #expect(library.supplier?.name == "Sample Team" && library.supplier?.email == "team@example.org")
        #expect(library.details.description == "sample library")
        #expect(library.externalReferences == [ExternalReference(type: "website", locator: "https://example.org/sample")])
        #expect(library.licenses.map(\.text) == ["GPL-2.0-or-later AND (MIT OR BSD-3-Clause)"])
        #expect(made.needs("sample-tools") == ["libc6", "libsample3", "tinymail"])
        #expect(made.needs("libsample3") == ["libc6"])
        #expect(made.needs(nil) == ["debian", "sample-tools"])
        #expect(made.document.withoutDependencies.count == 2)
        #expect(made.codes == ["GEN-009", "GEN-011", "GEN-008"])
        let system = try #require(made.document.components.first)
        #expect(system.kind == .operatingSystem && system.name == "debian" && system.version == "12")
        #expect(system.cpes == ["cpe:/o:debian:debian_linux:12"])
        #expect(made.document.subject?.kind == .firmware && made.document.subject?.name == "product")
    }

    @Test func imagesWithoutDpkgKeepAStanzaAFile() throws {
        let made = try Making.sbom(
            [
                "usr/lib/os-release": "ID=debian\nVERSION_CODENAME=forky\n",
                "var/lib/dpkg/status.d/base": "Package: base\nVersion: 12\nArchitecture: all\n",
                "var/lib/dpkg/status.d/libc6": "Package: libc6\nVersion: 2\nArchitecture: arm64\nDepends: base",
                "var/lib/dpkg/status.d/libc6.md5sums": "00  usr/lib/libc.so\n",
            ], links: ["etc/os-release": "../usr/lib/os-release"])
        #expect(made.purls == ["pkg:deb/debian/base@12?arch=all&distro=forky", "pkg:deb/debian/libc6@2?arch=arm64&distro=forky"])
        #expect(made.needs("libc6") == ["base"])
        #expect(made.needs(nil) == ["debian", "libc6"])
    }

    @Test func theSamePackageForTwoArchitectures() throws {
        func stanza(_ name: String, _ architecture: String, _ more: String = "") -> String {
            "Package: \(name)\nStatus: install ok installed\nArchitecture: \(architecture)\nVersion: 1\n\(more)\n\n"
        }
        let made = try Making.sbom([
            "var/lib/dpkg/status": stanza("a", "amd64", "Depends: l") + stanza("l", "amd64") + stanza("l", "i386") + stanza("b", "i386", "Depends: l")
        ])
        #expect(made.needs("a") == ["l"] && made.needs("b") == ["l"])
        #expect(made.codes.contains("GEN-010"))
        #expect(made.document.relationships.contains { $0.from.contains("/b@") && $0.to.contains("arch=i386") })
    }

    @Test(arguments: [
        ("GPL-2+", "GPL-2.0-or-later"), ("LGPL-2.1", "LGPL-2.1-only"), ("GPL-3", "GPL-3.0-only"), ("Expat", "MIT"),
        ("BSD-3-clause and Zlib", "BSD-3-clause AND Zlib"), ("GPL-2+ with Autoconf exception", "GPL-2.0-or-later WITH Autoconf exception"),
        ("public-domain", "public-domain"), ("custom-1+", "custom-1+"),
    ]) func shortNamesOfLicences(given: String, wanted: String) {
        #expect(DebianCopyright.spdx(given[...]) == wanted)
    }

    @Test func plainCopyrightFilesSayNothing() {
        #expect(DebianCopyright.licenses("This package was made by hand.\n\nLicense: GPL\n") == [])
        #expect(DebianCopyright.licenses("Format: something else\n\nFiles: *\nLicense: MIT\n") == [])
    }

    /// A copyright file of plain text names Debian's common licences by their files (Debian Policy 12.5).
    @Test func commonLicensesOfPlainText() throws {
        let made = try Making.sbom([
            "etc/os-release": "ID=debian\nVERSION_ID=12\n",
            "var/lib/dpkg/status": "Package: a\nStatus: install ok installed\nVersion: 1\n\nPackage: b\nStatus: install ok installed\nVersion: 1\n",
            "usr/share/doc/a/copyright":
                "This is free software. See /usr/share/common-licenses/GPL-2.\nParts: `/usr/share/common-licenses/Apache-2.0'.\n",
            "usr/share/doc/b/copyright": "All rights reserved, common-licenses/GPL-2 or not.\n",
            "usr/share/doc/b/requirements.txt": "sphinx==1\n",
        ])
        #expect(made.part("a")?.licenses.map { "\($0.form) \($0.text)" } == ["name GPL-2", "id Apache-2.0"])
        #expect(made.part("b")?.licenses.isEmpty == true)
        // Documentation is no part of the system.
        #expect(made.part("sphinx") == nil)
    }
}
