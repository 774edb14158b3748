import Foundation
import Testing

struct SBOMGenerateTests {
    private static let status = """
        Package: libsample
        Status: install ok installed
        Architecture: amd64
        Version: 1.0-1
        Depends: libbase

        Package: libbase
        Status: install ok installed
        Architecture: amd64
        Source: base
        Version: 2.0

        """

    /// A root file system with two packages.
    private func system() throws -> Folder {
        let folder = try Folder()
        for (path, text) in [("etc/os-release", "ID=debian\nVERSION_ID=\"12\"\n"), ("var/lib/dpkg/status", Self.status)] {
            let url = folder.url.appending(path: path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return folder
    }

    @Test func aSystemBecomesAValidSBOM() throws {
        let folder = try system()
        let result = try Program.run(["sbom", "generate", folder.url.path, "--name", "ポンプ", "--version", "2.0", "-o", folder.path("out.cdx.json")])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.isEmpty && result.errors.contains("3 components") && result.errors.contains("GEN-001"))
        #expect(try Program.run(["sbom", "validate", folder.path("out.cdx.json")]).status == 0)
        let text = try String(contentsOfFile: folder.path("out.cdx.json"), encoding: .utf8)
        #expect(text.contains("pkg:deb/debian/libbase@2.0?arch=amd64&distro=debian-12&upstream=base"))
        #expect(text.contains("2026-01-01T00:00:00Z") && text.contains("ポンプ"))
    }

    @Test func sameInputSameBytes() throws {
        let folder = try system()
        let first = try Program.run(["sbom", "generate", folder.url.path, "--name", "pump"])
        #expect(first.status == 0 && !first.output.isEmpty)
        #expect(try Program.run(["sbom", "generate", folder.url.path, "--name", "pump"]).output == first.output)
        let later = try Program.run(["sbom", "generate", folder.url.path, "--name", "pump", "--timestamp", "2027-01-01T00:00:00Z"])
        #expect(later.output.contains("2027-01-01T00:00:00Z"))
        let status = folder.path("var/lib/dpkg/status")
        // The database alone finds the system that it lies in.
        #expect(try Program.run(["sbom", "generate", status, "--name", "pump"]).output == first.output)
        let tagValue = try Program.run(["sbom", "generate", status, "--to", "spdx-tag-value-2.3"])
        #expect(tagValue.output.contains("SPDXVersion: SPDX-2.3"))
    }

    @Test func exitCodes() throws {
        let folder = try Folder()
        _ = try folder.write("nothing", as: "readme.txt")
        let empty = try Program.run(["sbom", "generate", folder.url.path])
        #expect(empty.status == 1 && empty.output.isEmpty && empty.errors.contains("GEN-018"))
        #expect(try Program.run(["sbom", "generate", folder.path("missing")]).status == 2)
        let unknown = try Program.run(["sbom", "generate", folder.path("readme.txt")], language: "ja")
        #expect(unknown.status == 2 && unknown.errors.contains("GEN-110") && unknown.errors.contains("認識できません"))
        #expect(try Program.run(["sbom", "generate", folder.url.path, "--to", "nothing"]).status == 2)
        #expect(try Program.run(["sbom", "generate"]).status == 2)
        for time in ["yesterday", "2026-02-30T00:00:00Z", "2026-01-01", "", "2026-01-01t00:00:00z", "2026-06-30T23:59:60Z", "0000-01-01T00:00:00Z"] {
            let result = try Program.run(["sbom", "generate", folder.url.path, "--timestamp", time])
            #expect(result.status == 2 && result.errors.contains("RFC 3339"), "\(time): \(result.errors)")
        }
        for epoch in ["abc", "1.5", "99999999999999"] {
            let result = try Program.run(["sbom", "generate", folder.url.path], environment: ["SOURCE_DATE_EPOCH": epoch])
            #expect(result.status == 2 && result.errors.contains("SOURCE_DATE_EPOCH"), "\(epoch): \(result.errors)")
        }
        _ = try folder.write("a==1\n", as: "requirements.txt")
        _ = try folder.write("{", as: "package-lock.json")
        let partly = try Program.run(["sbom", "generate", folder.url.path], language: "ja")
        #expect(partly.status == 2 && partly.output.contains("pkg:pypi/a@1") && partly.output.contains("incomplete"))
        #expect(partly.errors.contains("GEN-002"))
        #expect(try Program.run(["sbom", "generate", folder.url.path, "--exclude", "./package-lock.json"]).status == 0)
    }
}
