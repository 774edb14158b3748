import Foundation
import Inputs
import SBOM
import Testing

@testable import SBOMGeneration

struct DiskTests {
    /// Runs `body` with a folder of its own that holds `files`.
    private func withFolder(_ files: [String: [UInt8]], _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mimamori-generate-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, bytes) in files {
            let url = folder.appending(path: path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
        try body(folder)
    }

    private static let status = Array("Package: a\nStatus: install ok installed\nVersion: 1\nArchitecture: all\n".utf8)

    @Test func linksLeadNowhereElse() throws {
        try withFolder(["outside/os-release": Array("ID=evil\nVERSION_ID=1\n".utf8), "root/var/lib/dpkg/status": Self.status]) {
            (folder: URL) throws in
            let root = folder.appending(path: "root")
            try FileManager.default.createDirectory(at: root.appending(path: "etc"), withIntermediateDirectories: true)
            let links = [("etc/os-release", folder.path + "/outside/os-release"), ("usr", "../outside"), ("loop", "."), ("var/up", "..")]
            for (path, target) in links {
                try FileManager.default.createSymbolicLink(atPath: root.appending(path: path).path, withDestinationPath: target)
            }
            let made = try SBOMGenerator.generate([root.path])
            #expect(made.purls == ["pkg:deb/debian/a@1?arch=all"])
            #expect(made.codes.contains("GEN-010") && made.codes.contains("GEN-014"))
            #expect(made.document.subject?.name == "root")
        }
    }

    @Test func oneFileOfASystem() throws {
        try withFolder(["etc/os-release": Array("ID=debian\nVERSION_ID=12\n".utf8), "var/lib/dpkg/status": Self.status, "odd": Self.status]) {
            (folder: URL) throws in
            let path = folder.appending(path: "var/lib/dpkg/status").path
            #expect(try SBOMGenerator.generate([path]).purls == ["pkg:deb/debian/a@1?arch=all&distro=debian-12"])
            #expect(try SBOMGenerator.generate([folder.appending(path: "odd").path]).purls == ["pkg:deb/debian/a@1?arch=all&distro=debian-12"])
            #expect(throws: InputError.self) { try SBOMGenerator.generate([folder.appending(path: "missing").path]) }
        }
    }

    /// A list of requirements leads to what lies beside or below it, and to nothing that lies elsewhere.
    @Test func requirementsGivenAlone() throws {
        let list = "-r sub/common.pip\n-r ../outside.pip\n-r link.pip\nsix==1.16.0\n"
        try withFolder([
            "root/requirements.txt": Array(list.utf8), "root/sub/common.pip": Array("a==1\n".utf8), "outside.pip": Array("evil==1\n".utf8),
        ]) { (folder: URL) throws in
            let root = folder.appending(path: "root")
            let link = root.appending(path: "link.pip").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/outside.pip")
            for path in [root.path, root.appending(path: "requirements.txt").path] {
                let made = try SBOMGenerator.generate([path])
                #expect(made.purls == ["pkg:pypi/a@1", "pkg:pypi/six@1.16.0"])
                #expect(made.codes.filter { $0 == "GEN-020" }.count == 2)
            }
        }
    }

    @Test func javaArchives() throws {
        let fat = ZipSample.bytes([
            ("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nImplementation-Vendor: Sample\r\n  Inc.\r\n"),
            ("META-INF/maven/org.a/alpha/pom.properties", "#made\ngroupId=org.a\nartifactId=alpha\nversion=1.0\n"),
            ("META-INF/maven/org.b/beta/pom.properties", "groupId=org.b\nartifactId=beta\nversion=2.0\n"), ("lib/inner.jar", "x"),
        ])
        let plain = ZipSample.bytes([("META-INF/MANIFEST.MF", "Bundle-Version: 3.1\n"), ("A.class", "x")])
        try withFolder(["app/alpha-1.0.jar": fat, "app/some-lib-3.0.jar": plain, "app/broken.jar": Array("PK no zip".utf8)]) { (folder: URL) throws in
            let made = try SBOMGenerator.generate([folder.path])
            #expect(made.purls == ["pkg:maven/org.a/alpha@1.0", "pkg:maven/org.b/beta@2.0"])
            #expect(made.needs("org.a/alpha") == ["org.b/beta"])
            #expect(made.part("org.a/alpha")?.supplier?.name == "Sample Inc.")
            #expect(made.part("some-lib")?.version == "3.1")
            #expect(made.hasFailures && made.codes.sorted() == ["GEN-002", "GEN-006", "GEN-020"])
        }
    }
}
