import Diagnostics
import JSONStream
import SBOM
import Testing

@testable import SBOMGeneration

/// Lists that builds of images write, wherever they lie.
struct ImageListTests {
    static let info = """
        {"busybox": {"type": "target", "name": "busybox", "virtual": false, "version": "1.36.1", "licenses": "GPL-2.0, bzip2-1.0.4",
           "downloads": [{"source": "busybox-1.36.1.tar.bz2", "uris": ["https+https://www.busybox.net/downloads", "http+http://mirror.example"]}],
           "dependencies": ["host-kmod", "libcrypt", "loop"], "reverse_dependencies": [], "ignore_cves": ["CVE-2022-28391"],
           "cpe-id": "cpe:2.3:a:busybox:busybox:1.36.1:*:*:*:*:*:*:*"},
         "host-kmod": {"type": "host", "name": "kmod", "version": "30", "virtual": false, "dependencies": [], "licenses": "LGPL-2.1-or-later"},
         "libcrypt": {"type": "target", "virtual": true, "dependencies": ["musl"]}, "loop": {"virtual": true, "type": "target", "dependencies": ["loop"]},
         "musl": {"type": "target", "name": "musl", "version": "1.2.4", "licenses": "unknown", "dependencies": []},
         "rootfs-ext2": {"type": "rootfs", "dependencies": ["busybox"]}}
        """

    @Test func buildrootShowInfo() throws {
        let made = try Making.sbom(["out/show-info.json": Self.info])
        #expect(
            made.purls == [
                "pkg:generic/busybox@1.36.1?download_url=https:%2F%2Fwww.busybox.net%2Fdownloads%2Fbusybox-1.36.1.tar.bz2", "pkg:generic/kmod@30",
                "pkg:generic/musl@1.2.4",
            ])
        let busybox = try #require(made.part("busybox"))
        #expect(busybox.cpes == ["cpe:2.3:a:busybox:busybox:1.36.1:*:*:*:*:*:*:*"] && busybox.licenses.map(\.text) == ["GPL-2.0", "bzip2-1.0.4"])
        #expect(made.needs("busybox") == ["kmod", "musl"] && made.part("kmod")?.scope == .excluded && made.part("musl")?.licenses == [])
        #expect(made.codes == ["GEN-019"] && made.document.phases.map(\.name) == ["build"])
    }

    static let checks = """
        {"version": "1", "package": [
          {"name": "busybox", "layer": "meta", "version": "1.36.1", "products": [{"product": "busybox", "cvesInRecord": "Yes"}],
           "issue": [{"id": "CVE-2021-42380", "status": "Patched"}]},
          {"name": "openssl", "layer": "meta", "version": "3.2.0+gitAUTOINC+0a", "products": [{"product": "openssl:openssl"}, {"product": "c++ x"}]},
          {"name": "curl", "layer": "meta", "version": "8.7", "products": [{"product": "curl"}], "cpes": ["cpe:2.3:*:haxx:curl:8.7:*:*:*:*:*:*:*"]},
          {"layer": "meta"}]}
        """

    @Test func yoctoChecks() throws {
        let made = try Making.sbom([
            "log/cve/cve-summary.json": Self.checks, "deploy/core.rootfs.manifest": "busybox core2_64 1.36.1-r0\n",
        ])
        #expect(
            made.purls == [
                "pkg:yocto/busybox@1.36.1?arch=core2_64", "pkg:yocto/openssl@3.2.0%2BgitAUTOINC%2B0a", "pkg:yocto/curl@8.7",
            ])
        #expect(
            made.document.components.map(\.cpes) == [
                ["cpe:2.3:*:*:busybox:1.36.1:*:*:*:*:*:*:*"], ["cpe:2.3:*:openssl:openssl:3.2.0:*:*:*:*:*:*:*"],
                ["cpe:2.3:*:haxx:curl:8.7:*:*:*:*:*:*:*"],
            ])
        #expect(made.document.vulnerabilities.isEmpty && made.codes == ["GEN-004", "GEN-019"])
    }

    @Test(arguments: [
        ("busybox", "1.2", "cpe:2.3:*:*:busybox:1.2:*:*:*:*:*:*:*"), ("v:libstdc++", "1.0+x", "cpe:2.3:*:v:libstdc\\+\\+:1.0\\+x:*:*:*:*:*:*:*"),
        ("", "1", nil), ("a b", "1", nil), ("a", "-", nil),
    ]) func cpeNames(product: String, version: String, wanted: String?) { #expect(CPENames.of(product, version) == wanted) }

    @Test(arguments: [
        ("cpe:2.3:a:v:p:1\\+x:*:*:*:*:*:*:*", true), ("cpe:2.3:a:v:p:1+x:*:*:*:*:*:*:*", false), ("cpe:2.3:a:v:p:1:*:*:*:*:*:*", false),
        ("cpe:2.3:a:v::1:*:*:*:*:*:*:*", false), ("cpe:/a:v:p", false), ("cpe:2.3:a:v:p:1:*:*:*:*:*:*:\\", false),
    ]) func namesThatAreNone(name: String, isOne: Bool) throws {
        let made = try Making.sbom([
            "show-info.json": "{\"a\": {\"type\": \"target\", \"virtual\": false, \"dependencies\": [], "
                + "\"cpe-id\": \"\(name.replacing("\\", with: "\\\\"))\"}}"
        ])
        #expect(made.part("a")?.cpes == (isOne ? [name] : []) && made.codes == (isOne ? [] : ["GEN-004"]))
    }

    /// A file of that name in another folder is Buildroot's if its header says so.
    @Test func manifestsAnywhere() throws {
        let made = try Making.sbom([
            "lists/manifest.csv": "\"PACKAGE\",\"VERSION\",\"LICENSE\",\"LICENSE FILES\",\"SOURCE ARCHIVE\",\"SOURCE SITE\"\n"
                + "x,1,MIT,l,x.tgz,http://x.org\n",
            "other/manifest.csv": "name,version\na,1\n", "other/show-info.json": "{\"a\": 1}", "x.rootfs.json": "[]",
        ])
        #expect(made.purls == ["pkg:generic/x@1?download_url=http:%2F%2Fx.org%2Fx.tgz"] && made.codes == [])
    }

    /// What is an SBOM already is said to be one, with what to do.
    @Test func archivesOfYoctoAreNamed() throws {
        let made = try Making.sbom(["deploy/core.spdx.tar.zst": "(\u{B5}"])
        #expect(made.codes == ["GEN-019", "GEN-018"] && made.notes.first?.wording.english.contains("sbom merge") == true)
    }

    @Test(arguments: [
        ("a.spdx.tar.zst", "x", true), ("a.json", "{\"bomFormat\": \"CycloneDX\"}", true),
        ("a.json", "\u{FEFF}{\"spdxVersion\": \"SPDX-2.3\"}", true),
        ("a.spdx", "SPDXVersion: SPDX-2.3", true), ("a.xml", "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"/>", true),
        ("a.json", "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"}", true), ("a.json", "{}", false), ("a.tar.zst", "x", false),
    ]) func sbomsAreNamed(path: String, text: String, isOne: Bool) {
        let found = AlreadySBOM(path, ByteBlock(Array(text.utf8)))
        #expect((found != nil) == isOne && found?.code != "GEN-110" && found?.wording.english.hasPrefix(path) != false)
    }
}
