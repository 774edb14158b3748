/// The public keys of one provider, and what signatures are by them.
package struct SignatureKeyring: Sendable {
    /// The keys.
    package private(set) var keys: [OpenPGPKey] = []
    private let scratch: ScratchFolder
    private let gnuPG: GnuPG

    /// No keys yet.
    package init(runner: ProgramRunner = .system) throws(ProviderError) {
        scratch = try ScratchFolder()
        gnuPG = GnuPG(home: scratch.path, runner: runner)
    }

    /// Takes in the key with this fingerprint; other keys that may be in the file do not count.
    ///
    /// - Parameter named: the fingerprint; where nobody named one (2.0 lets it be left out), the file must hold one key only.
    /// - Returns: the key; nil if the file does not hold it.
    package mutating func add(_ file: [UInt8], named: String?) throws(ProviderError) -> OpenPGPKey? {
        let found = try GnuPG.keys(in: file, runner: gnuPG.runner)
        let wanted = named.flatMap(Fingerprint.of)
        guard let key = found.first(where: { $0.fingerprint == wanted || named == nil && found.count == 1 }) else { return nil }
        let path = try scratch.write(file, as: "key.asc")
        _ = try gnuPG.run(["--no-autostart", "--import", "--", path])
        if !keys.contains(key) { keys.append(key) }
        return key
    }

    /// Whose signature of these bytes it is.
    package func verify(_ bytes: [UInt8], signature: [UInt8]) throws(ProviderError) -> SignatureVerdict {
        let work = try ScratchFolder()
        let document = try work.write(bytes, as: "document")
        let detached = try work.write(signature, as: "document.asc")
        let ended = try gnuPG.run(["--no-autostart", "--trust-model", "always", "--status-fd", "1", "--verify", "--", detached, document])
        let verdict = SignatureVerdict.read(ended.output)
        guard case .good(let signature) = verdict else { return verdict }
        // gpg knows every key of the file; only those that the provider named count.
        guard keys.contains(where: { $0.fingerprint == signature.fingerprint }) else { return .bad(.unknownKey) }
        return ended.status == 0 ? verdict : .bad(.unreadable)
    }
}
