/// Publishes: signs, makes the tree and puts it in its place.
package struct ProviderPublisher: Sendable {
    /// How documents are signed.
    package struct Signer: Sendable {
        /// GnuPG with the private key.
        package var gnuPG: GnuPG
        /// Fingerprint of the key.
        package var key: String
        /// Its passphrase; nil for none.
        package var passphrase: [UInt8]?

        /// A signer from its parts.
        package init(gnuPG: GnuPG, key: String, passphrase: [UInt8]? = nil) { (self.gnuPG, self.key, self.passphrase) = (gnuPG, key, passphrase) }
    }

    /// What came of it.
    package struct Outcome: Sendable, Equatable {
        /// Documents in the tree.
        package let documents: Int
        /// How many of them were signed now; the others kept their signature.
        package let signed: Int
        /// Files in the tree.
        package let files: Int
        /// Documents that give another address as their own than the one at which they lie now.
        package let misplaced: [OwnAddress.Misplaced]
    }

    /// What the provider says of itself.
    package var settings: ProviderSettings
    /// How to sign; nil for no signatures.
    package var signer: Signer?

    /// A publisher with these settings.
    package init(_ settings: ProviderSettings, signer: Signer? = nil) { (self.settings, self.signer) = (settings, signer) }

    /// Makes `folder` the tree of these documents, whatever it held before. This is all that a registry needs to call.
    ///
    /// A document that stands there already, signed by the same key, keeps its signature: the same documents give the same tree.
    ///
    /// - Throws: ``ProviderError``; what was published before is then as it was.
    package func publish(_ documents: [ProviderDocument], to folder: String) throws(ProviderError) -> Outcome {
        var signatures: [String: [UInt8]] = [:]
        var signed = 0
        var key: PublicKeyFile?
        if let signer {
            defer { signer.gnuPG.rest() }
            let file = try signer.gnuPG.publicKey(signer.key)
            key = file
            var keyring = try SignatureKeyring(runner: signer.gnuPG.runner)
            _ = try keyring.add(file.armoured, named: file.fingerprint)
            for document in documents {
                let path = ProviderLayout.path(document)
                if let kept = StoredFile.read("\(folder)/\(path).asc", limit: 1 << 16),
                    case .good = try keyring.verify(document.bytes, signature: kept)
                {
                    signatures[path] = kept
                } else {
                    signatures[path] = try signer.gnuPG.sign(document.bytes, key: signer.key, passphrase: signer.passphrase)
                    signed += 1
                }
            }
        }
        let tree = try ProviderTree(documents, settings, signatures: signatures, key: key)
        try TreeWriter.write(tree.files, to: folder)
        let misplaced = documents.compactMap { OwnAddress.problem($0.ownAddresses, at: settings.url(ProviderLayout.path($0)), named: $0.trackingID) }
        return Outcome(documents: documents.count, signed: signed, files: tree.files.count, misplaced: misplaced)
    }
}
