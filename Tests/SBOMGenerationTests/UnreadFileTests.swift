import Diagnostics
import SBOM
import Testing

@testable import SBOMGeneration

/// Files that say what something consists of and are not read are named beside those that are.
struct UnreadFileTests {
    @Test(arguments: [
        "deno.lock", "pubspec.lock", "mix.lock", "paket.lock", "renv.lock", "firmware/dependencies.lock", "src/app/Manifest.toml",
    ]) func lockFiles(path: String) throws {
        let made = try Making.sbom([path: "{}", "conan.lock": "{\"requires\": [\"a/1.0\"]}"])
        #expect(made.notes.filter { $0.path == path }.map(\.code) == ["GEN-020"] && made.document.components.count == 1 && !made.hasFailures)
    }

    @Test func lists() throws {
        let made = try Making.sbom([
            "gradle/libs.versions.toml": "", "Directory.Packages.props": "", "legal-info/host-manifest.csv": "", "host-manifest.csv": "",
            "node_modules/a/deno.lock": "", "usr/share/doc/a/mix.lock": "", "lib/site-packages/a.dist-info/sboms/a.cdx.json": "{}",
        ])
        #expect(
            made.notes.map { "\($0.code) \($0.path ?? "")" } == [
                "GEN-019 Directory.Packages.props", "GEN-019 gradle/libs.versions.toml", "GEN-019 legal-info/host-manifest.csv", "GEN-018 ",
            ])
    }

    /// Yocto writes an SBOM for each package: they are one remark for each folder.
    @Test func documents() throws {
        let made = try Making.sbom([
            "deploy/spdx/a.spdx.json": "{}", "deploy/spdx/b.spdx.json": "{}", "deploy/c.cdx.xml": "", "image.spdx": "", "x.json": "",
        ])
        #expect(made.notes.map { "\($0.code) \($0.path ?? "")" } == ["GEN-019 ", "GEN-019 deploy", "GEN-019 deploy/spdx", "GEN-018 "])
        #expect(made.notes.last { $0.code == "GEN-019" }?.wording.english.contains("(2)") == true)
    }
}
