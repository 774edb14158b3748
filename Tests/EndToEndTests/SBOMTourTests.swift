import Foundation
import Testing

/// The SBOM commands as the README shows them, with what they really print.
struct SBOMTourTests {
    private static let packages = """
        Package: zlib1g
        Status: install ok installed
        Maintainer: Example Maintainer <zlib@example.org>
        Architecture: amd64
        Source: zlib
        Version: 1:1.2.13.dfsg-1
        Depends: libc6 (>= 2.14)

        Package: libc6
        Status: install ok installed
        Maintainer: Example Maintainer <libc@example.org>
        Architecture: amd64
        Source: glibc
        Version: 2.36-9+deb12u13

        """

    private static let commands: [[String]] = [
        ["validate", "sample-sbom.cdx.json"], ["score", "sample-sbom.cdx.json", "--profile", "mhlw"],
        ["convert", "sample-sbom.cdx.json", "--to", "spdx3", "--output", "pump.spdx3.json"],
        ["generate", "root", "--name", "pump-os", "--version", "12", "--output", "os.cdx.json"], ["show", "os.cdx.json"],
        ["merge", "sample-sbom.cdx.json", "os.cdx.json", "--output", "whole.cdx.json"], ["diff", "sample-sbom.cdx.json", "whole.cdx.json"],
    ]

    @Test(arguments: ["ja", "en"]) func printsWhatTheReadmeShows(_ language: String) throws {
        let folder = try Folder()
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        for (path, text) in ["root/etc/os-release": "ID=debian\nVERSION_ID=12\n", "root/var/lib/dpkg/status": Self.packages] {
            let file = folder.url.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        var tour = ""
        for command in Self.commands {
            let arguments = command.enumerated().map { index, word in
                index > 0 && (word.contains(".json") || word == "root") ? folder.path(word) : word
            }
            let result = try Program.run(["sbom"] + arguments, language: language, environment: ["COLUMNS": "130"])
            #expect(result.status == 0, "\(command): \(result.errors)")
            let shown = (result.errors + result.output).replacing(folder.url.path + "/", with: "")
            let said = shown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
            }
            tour += "$ mimamori sbom \(command.joined(separator: " "))\n\(said.joined(separator: "\n"))\n"
        }
        try Golden.check(tour, "sbom.\(language).txt")
    }
}
