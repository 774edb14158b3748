import Foundation
import Synchronization

@testable import Provider

/// Throwaway keys in a folder that ends with the test program.
final class TestKey: Sendable {
    static let isPresent = GnuPG.isHere
    static let shared: TestKey = make("shared")
    static let other: TestKey = make("other")
    private static let signed = Mutex<[[UInt8]: [UInt8]]>([:])

    let gnuPG: GnuPG
    let file: PublicKeyFile
    private let home: ScratchFolder

    init(_ name: String, passphrase: String = "", algorithm: String = "ed25519", expires: String = "never") throws {
        home = try ScratchFolder()
        gnuPG = GnuPG(home: home.path)
        let made = try gnuPG.run(
            [
                "--pinentry-mode", "loopback", "--passphrase-fd", "3", "--status-fd", "1", "--quick-generate-key",
                "Sample \(name) <psirt@example.com>", algorithm, "sign", expires,
            ], secret: Array(passphrase.utf8) + [10])
        let words = String(decoding: made.output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard made.status == 0, let at = words.firstIndex(of: "KEY_CREATED"), words.count > at + 2 else { throw GnuPG.failure(made) }
        file = try gnuPG.publicKey(String(words[at + 2]))
        gnuPG.rest()
    }

    private static func make(_ name: String) -> TestKey {
        do { return try TestKey(name) } catch { fatalError("no test key: \(error)") }
    }

    /// A signature by the shared key; each document is signed once.
    static func sign(_ bytes: [UInt8]) throws -> [UInt8] {
        if let known = signed.withLock({ $0[bytes] }) { return known }
        defer { shared.gnuPG.rest() }
        let signature = try shared.gnuPG.sign(bytes, key: shared.file.fingerprint, passphrase: nil)
        signed.withLock { $0[bytes] = signature }
        return signature
    }
}
