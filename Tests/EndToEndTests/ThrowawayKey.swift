import Foundation
import TestPrograms
import Testing

/// An OpenPGP key in a folder of its own that ends with the test.
final class ThrowawayKey {
    static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/gpg")

    let home: String
    let fingerprint: String
    /// What a command needs to sign with it.
    var options: [String] { ["--sign-key", fingerprint, "--gnupg-home", home] }

    init(_ folder: Folder) throws {
        let home = folder.path("keys")
        self.home = home
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let made = try ChildProgram(
            "/usr/bin/gpg",
            [
                "--homedir", home, "--batch", "--status-fd", "1", "--pinentry-mode", "loopback", "--passphrase", "", "--quick-generate-key",
                "Sample <psirt@smd.example>", "ed25519", "sign",
            ], isJoined: true
        ).run().text
        let words = made.split(whereSeparator: \.isWhitespace)
        fingerprint = String(words[try #require(words.firstIndex(of: "KEY_CREATED")) + 2])
    }

    deinit { _ = try? ChildProgram("/usr/bin/gpgconf", ["--homedir", home, "--kill", "gpg-agent"]).run() }
}
