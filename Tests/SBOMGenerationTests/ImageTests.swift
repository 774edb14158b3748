import SBOM
import Testing

@testable import SBOMGeneration

struct ImageTests {
    @Test func opkgOfOpenWrt() throws {
        let made = try Making.sbom([
            "etc/os-release": "ID=\"openwrt\"\nVERSION_ID=\"23.05.2\"\n",
            "usr/lib/opkg/status": """
            Package: minibox
            Version: 1.36.1-1
            Depends: libc, libmini | libother
            Status: install user installed
            Architecture: mips_24kc
            License: GPL-2.0
            Source: package/utils/minibox
            CPE-ID: cpe:/a:minibox:minibox

            Package: libmini
            Version: 2-r3
            Status: install ok installed
            Provides: libc

            Package: removed
            Version: 1
            Status: deinstall ok not-installed

            """,
        ])
        #expect(
            made.purls == [
                "pkg:opkg/openwrt/minibox@1.36.1-1?arch=mips_24kc&distro=openwrt-23.05.2", "pkg:opkg/openwrt/libmini@2-r3?distro=openwrt-23.05.2",
            ])
        #expect(made.part("minibox")?.cpes == ["cpe:/a:minibox:minibox:1.36.1"])
        #expect(made.part("minibox")?.licenses.map(\.text) == ["GPL-2.0"])
        #expect(made.needs("minibox") == ["libmini"])
        #expect(made.codes == ["GEN-011"])
    }

    @Test func yoctoImageList() throws {
        let made = try Making.sbom(["deploy/core-image-pump.rootfs.manifest": "libmini core2-64 1.2.3-r0\nminibox core2-64 1.36.1\n\nodd line\n"])
        #expect(made.purls == ["pkg:yocto/libmini@1.2.3?arch=core2-64", "pkg:yocto/minibox@1.36.1?arch=core2-64"])
        #expect(made.codes == ["GEN-004"])
    }

    @Test func yoctoLicences() throws {
        let made = try Making.sbom([
            "license.manifest": """
            PACKAGE NAME: libmini1
            PACKAGE VERSION: 1.2.3
            RECIPE NAME: mini
            LICENSE: GPLv2+ & (MIT | BSD-3-Clause)

            PACKAGE NAME: closed
            PACKAGE VERSION: 1
            RECIPE NAME: closed
            LICENSE: CLOSED

            """
        ])
        #expect(made.purls == ["pkg:yocto/mini@1.2.3?package=libmini1", "pkg:yocto/closed@1"])
        #expect(made.part("libmini1")?.licenses.map(\.text) == ["GPL-2.0-or-later AND (MIT OR BSD-3-Clause)"])
        #expect(made.part("closed")?.licenses.map(\.form) == [.name])
    }

    @Test func buildrootLegalInfo() throws {
        let made = try Making.sbom([
            "output/legal-info/manifest.csv": """
            "PACKAGE","VERSION","LICENSE","LICENSE FILES","SOURCE ARCHIVE","SOURCE SITE","DEPENDENCIES WITH LICENSES"
            "minibox","1.36.1","GPL-2.0","LICENSE","minibox-1.36.1.tar.bz2","https+https://example.org/src/","skeleton [unknown] zlibish [Zlib]"
            "zlibish","1.3","Zlib, LGPL-2.1+ (libs)","README","zlibish-1.3.tar.xz","https://example.org","host-tool [MIT]"
            "own","","unknown","not saved","not saved","",""
            "mine","custom","PROPRIETARY","not saved","no","no",""
            "shell","1","MIT","LICENSE","not saved","git+git@example.org:o/shell.git",""
            """
        ])
        #expect(
            made.purls == [
                "pkg:generic/minibox@1.36.1?download_url=https:%2F%2Fexample.org%2Fsrc%2Fminibox-1.36.1.tar.bz2",
                "pkg:generic/zlibish@1.3?download_url=https:%2F%2Fexample.org%2Fzlibish-1.3.tar.xz", "pkg:generic/own", "pkg:generic/mine@custom",
                "pkg:generic/shell@1?download_url=ssh:%2F%2Fgit%40example.org%2Fo%2Fshell.git",
            ])
        #expect(made.part("zlibish")?.licenses.map(\.text) == ["Zlib", "LGPL-2.1+"])
        #expect(made.needs("minibox") == ["zlibish"])
        #expect(made.document.phases.map(\.name) == ["build"])
    }

    @Test(arguments: [("1.2-r0", "1.2"), ("1.2-r0.3", "1.2"), ("1.2-rc1", "1.2-rc1"), ("-r1", "-r1"), ("1+gitAUTOINC+1a-r2", "1+gitAUTOINC+1a")])
    func revisionsOfRecipes(given: String, wanted: String) { #expect(YoctoReader.withoutRevision(given) == wanted) }

    /// The list of an image and its licences tell of the same packages.
    @Test func yoctoListsAreUnited() throws {
        let made = try Making.sbom([
            "licenses/license.manifest": """
            PACKAGE NAME: busybox
            PACKAGE VERSION: 1.36.1
            RECIPE NAME: busybox
            LICENSE: GPL-2.0-only

            PACKAGE NAME: libz1
            PACKAGE VERSION: 1.3
            RECIPE NAME: zlib
            LICENSE: Zlib
            """,
            "images/core.rootfs.manifest": "busybox core2_64 1.36.1-r0\nlibz1 core2_64 1.3-r0\nlibz1 cortexa53 1.3-r0\nother core2_64 1.0-r0\n",
        ])
        #expect(
            made.purls == [
                "pkg:yocto/busybox@1.36.1?arch=core2_64", "pkg:yocto/zlib@1.3?arch=core2_64&package=libz1",
                "pkg:yocto/zlib@1.3?arch=cortexa53&package=libz1", "pkg:yocto/other@1.0?arch=core2_64",
            ])
        #expect(made.document.components.map { $0.licenses.map(\.text) } == [["GPL-2.0-only"], ["Zlib"], ["Zlib"], []])
        #expect(made.part("libz1")?.version == "1.3-r0")
    }
}
