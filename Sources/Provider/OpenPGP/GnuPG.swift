import Glibc

/// GnuPG as a program with fixed arguments, in a key folder of its own. No text of anybody becomes an argument but fingerprints and paths made here.
package struct GnuPG: Sendable {
    /// Runs gpg.
    package var runner: ProgramRunner
    /// The key folder, which holds private keys: its owner's alone (mode 700).
    package var home: String
    /// The program.
    package var program = "/usr/bin/gpg"

    /// Whether this machine has it.
    package static var isHere: Bool { access("/usr/bin/gpg", X_OK) == 0 }

    /// A fingerprint as gpg writes it.
    ///
    /// - Throws: ``ProviderError/badFingerprint(_:)``.
    package static func fingerprint(_ text: String) throws(ProviderError) -> String {
        guard let found = Fingerprint.of(text) else { throw .badFingerprint(text) }
        return found
    }

    /// GnuPG with the keys in `home`.
    package init(home: String, runner: ProgramRunner = .system) {
        self.home = home
        self.runner = runner
    }

    /// A detached signature of bytes, ASCII-armoured, by SHA-512.
    ///
    /// - Parameters:
    ///   - key: fingerprint of the key, whose private part is in ``home``.
    ///   - passphrase: goes through a descriptor, never through arguments or the environment.
    package func sign(_ bytes: [UInt8], key: String, passphrase: [UInt8]?) throws(ProviderError) -> [UInt8] {
        guard let key = Fingerprint.of(key) else { throw .badFingerprint(key) }
        let scratch = try ScratchFolder()
        let file = try scratch.write(bytes, as: "document")
        let ended = try run(
            [
                "--pinentry-mode", "loopback", "--passphrase-fd", "3", "--digest-algo", "SHA512", "--local-user", key, "--armor", "--output", "-",
                "--detach-sign", "--", file,
            ], secret: (passphrase ?? []) + [10])
        guard ended.status == 0, ended.output.starts(with: "-----BEGIN PGP SIGNATURE-----".utf8) else { throw Self.failure(ended) }
        return ended.output
    }

    /// The public part of a key, as it is published.
    package func publicKey(_ fingerprint: String) throws(ProviderError) -> PublicKeyFile {
        guard let fingerprint = Fingerprint.of(fingerprint) else { throw .badFingerprint(fingerprint) }
        let ended = try run(["--armor", "--export-options", "export-minimal", "--output", "-", "--export", fingerprint])
        guard ended.status == 0, ended.output.starts(with: "-----BEGIN PGP PUBLIC KEY BLOCK-----".utf8) else { throw Self.failure(ended) }
        // A subkey may have been named; what is published is told by its primary key.
        let primary = try Self.keys(in: ended.output, runner: runner).first?.fingerprint
        return PublicKeyFile(fingerprint: primary ?? fingerprint, armoured: ended.output)
    }

    /// Ends the agent that signing started, and with it what it remembers of passphrases.
    package func rest() {
        _ = try? runner.run(
            ProgramRunner.Program(
                path: "/usr/bin/gpgconf", arguments: ["--homedir", home, "--kill", "gpg-agent"], environment: Self.environment, secret: nil))
    }

    /// The keys in a file, which is not taken in anywhere.
    package static func keys(in file: [UInt8], runner: ProgramRunner = .system) throws(ProviderError) -> [OpenPGPKey] {
        let scratch = try ScratchFolder()
        let path = try scratch.write(file, as: "key.asc")
        let gnuPG = GnuPG(home: scratch.path, runner: runner)
        let ended = try gnuPG.run(["--no-autostart", "--with-colons", "--show-keys", "--", path])
        return ended.status == 0 ? OpenPGPKey.read(ended.output) : []
    }

    private static let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]

    func run(_ arguments: [String], secret: [UInt8]? = nil) throws(ProviderError) -> ProgramRunner.Ended {
        // No configuration of anybody, no network, no questions.
        let fixed = ["--homedir", home, "--no-options", "--batch", "--no-tty", "--yes", "--disable-dirmngr", "--no-auto-key-retrieve"]
        return try runner.run(
            ProgramRunner.Program(path: program, arguments: fixed + arguments, environment: Self.environment, secret: secret))
    }

    static func failure(_ ended: ProgramRunner.Ended) -> ProviderError {
        let lines = String(decoding: ended.errors, as: UTF8.self).split(whereSeparator: \.isNewline).filter { $0.hasPrefix("gpg:") }
        return .gnuPG(message: lines.last.map { String($0.dropFirst(4).drop { $0 == " " }) } ?? "exit code \(ended.status)")
    }
}
