import Advisories
import Foundation
import Synchronization
import Testing

@testable import Provider

/// Signing and verifying, with gpg and without.
struct GnuPGTests {
    private static let document = Array("a document".utf8)

    @Test(.enabled(if: TestKey.isPresent)) func whatIsSignedIsVerified() throws {
        let key = TestKey.shared
        let signature = try TestKey.sign(Self.document)
        var ring = try SignatureKeyring()
        #expect(try ring.add(key.file.armoured, named: key.file.fingerprint)?.fingerprint == key.file.fingerprint)
        #expect(
            try ring.verify(Self.document, signature: signature)
                == .good(SignatureVerdict.Signature(fingerprint: key.file.fingerprint, expires: nil)))
        #expect(try ring.verify(Array("another".utf8), signature: signature) == .bad(.otherBytes))
        #expect(try ring.verify(Self.document, signature: Array("nonsense".utf8)) == .bad(.unreadable))
        #expect(try ring.verify(Self.document, signature: []) == .bad(.unreadable))
    }

    @Test(.enabled(if: TestKey.isPresent)) func aKeyThatWasNotNamedDoesNotCount() throws {
        let other = TestKey.other
        let signature = try other.gnuPG.sign(Self.document, key: other.file.fingerprint, passphrase: nil)
        other.gnuPG.rest()
        var ring = try SignatureKeyring()
        // A file with two keys, of which the metadata name one: gpg takes in both.
        _ = try ring.add(TestKey.shared.file.armoured + [10] + other.file.armoured, named: TestKey.shared.file.fingerprint)
        #expect(try ring.verify(Self.document, signature: signature) == .bad(.unknownKey))
        #expect(try ring.add(other.file.armoured, named: TestKey.shared.file.fingerprint) == nil)
    }

    @Test(.enabled(if: TestKey.isPresent)) func thePassphraseGoesThroughADescriptor() throws {
        let key = try TestKey("locked", passphrase: "correct horse")
        defer { key.gnuPG.rest() }
        #expect(throws: ProviderError.self) { try key.gnuPG.sign(Self.document, key: key.file.fingerprint, passphrase: Array("wrong".utf8)) }
        let signature = try key.gnuPG.sign(Self.document, key: key.file.fingerprint, passphrase: Array("correct horse".utf8))
        #expect(signature.starts(with: "-----BEGIN PGP SIGNATURE-----".utf8))
        let seen = Mutex<[ProgramRunner.Program]>([])
        let watched = GnuPG(
            home: "/nowhere",
            runner: ProgramRunner { program throws(ProviderError) in
                seen.withLock { $0.append(program) }
                return ProgramRunner.Ended(status: 2)
            })
        #expect(throws: ProviderError.self) { try watched.sign(Self.document, key: key.file.fingerprint, passphrase: Array("correct horse".utf8)) }
        let program = try #require(seen.withLock { $0 }.first)
        let shown = program.arguments + program.environment.map { "\($0.key)=\($0.value)" }
        #expect(!shown.contains { $0.contains("correct") } && program.secret == Array("correct horse\n".utf8))
    }

    @Test(arguments: ["", "--output=/etc/passwd", "ABCD", String(repeating: "G", count: 40), "Sample <psirt@example.com>"])
    func nothingButAFingerprintBecomesAnArgument(_ text: String) {
        let silent = GnuPG(
            home: "/nowhere",
            runner: ProgramRunner { _ throws(ProviderError) in
                Issue.record("a program was run")
                return ProgramRunner.Ended(status: 0)
            })
        #expect(throws: ProviderError.badFingerprint(text)) { try silent.sign(Self.document, key: text, passphrase: nil) }
        #expect(throws: ProviderError.badFingerprint(text)) { try silent.publicKey(text) }
    }

    @Test func aMachineWithoutGnuPGIsNamed() {
        var gnuPG = GnuPG(home: "/nowhere")
        gnuPG.program = "/nowhere/gpg"
        let key = String(repeating: "A", count: 40)
        #expect {
            try gnuPG.sign(Self.document, key: key, passphrase: nil)
        } throws: { error in
            if case .noGnuPG? = error as? ProviderError { true } else { false }
        }
    }

    private static let valid = "[GNUPG:] VALIDSIG B 2099-01-01 4070908800 0 4 0 22 10 00 \(String(repeating: "A", count: 40))\n"

    @Test(
        arguments: [
            ("[GNUPG:] GOODSIG A x\n" + valid, nil), (valid, .unreadable), ("[GNUPG:] BADSIG A x\n" + valid, .otherBytes),
            ("[GNUPG:] EXPKEYSIG A x\n" + valid, .expired), ("[GNUPG:] EXPSIG A x\n" + valid, .expired),
            ("[GNUPG:] REVKEYSIG A x\n" + valid, .revoked), ("[GNUPG:] ERRSIG A 1 10 00 1 9\n[GNUPG:] NO_PUBKEY A\n", .unknownKey),
            ("[GNUPG:] GOODSIG A x\n" + valid.replacing(" 22 10 ", with: " 22 2 "), .weakHash),
            ("[GNUPG:] GOODSIG A x\n" + valid.replacing(" 22 10 ", with: " 1 1 "), .weakHash),
            // The words of a user id are no status.
            ("gpg: [GNUPG:] GOODSIG A x\n" + valid, .unreadable), ("", .unreadable),
            // One good signature does not cover for a bad one.
            ("[GNUPG:] GOODSIG A x\n" + valid + "[GNUPG:] BADSIG A x\n", .otherBytes),
        ] as [(String, SignatureVerdict.Reason?)])
    func statusLinesAreReadWhole(_ text: String, _ reason: SignatureVerdict.Reason?) {
        let verdict = SignatureVerdict.read(Array(text.utf8))
        guard let reason else {
            #expect(verdict == .good(SignatureVerdict.Signature(fingerprint: String(repeating: "A", count: 40), expires: nil)))
            return
        }
        #expect(verdict == .bad(reason))
    }

    @Test func keysAreReadFromTheirDescription() {
        let text = """
            pub:r:1024:1:1111:1000:2000::-:::sc::::::23::0:
            fpr:::::::::AAAA:
            uid:r::::1000::X::Sample::::::::::0:
            sub:r:1024:1:2222:1000::::::e::::::23:
            fpr:::::::::BBBB:
            pub:-:256:22:3333:1000:::-:::sc::::::23::0:
            fpr:::::::::CCCC:
            """
        let keys = OpenPGPKey.read(Array(text.utf8))
        #expect(keys.map(\.fingerprint) == ["AAAA", "CCCC"])
        #expect(keys.map(\.isRevoked) == [true, false] && keys.map(\.isWeak) == [true, false] && keys.map(\.expires) == [2000, nil])
    }

    @Test(.enabled(if: TestKey.isPresent)) func whatIsSignedOnceKeepsItsSignature() throws {
        let bench = try Bench()
        let signer = ProviderPublisher.Signer(gnuPG: TestKey.shared.gnuPG, key: TestKey.shared.file.fingerprint)
        let publisher = ProviderPublisher(Sample.settings(), signer: signer)
        let documents = try Sample.documents(.v20)
        let first = try publisher.publish(documents, to: bench.path("csaf"))
        #expect(first.documents == 3 && first.signed == 3)
        func content() -> [[UInt8]?] { bench.files("csaf").map { StoredFile.read(bench.path("csaf/" + $0), limit: 1 << 20) } }
        let before = content()
        #expect(try publisher.publish(documents, to: bench.path("csaf")).signed == 0)
        #expect(content() == before)
        let changed = [try Sample.document("SMD-SA-2099-001", date: "2099-04-01T00:00:00Z")] + documents.dropFirst()
        #expect(try publisher.publish(changed, to: bench.path("csaf")).signed == 1)
    }
}
