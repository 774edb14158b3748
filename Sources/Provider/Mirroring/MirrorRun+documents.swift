import Advisories
import Diagnostics
import JSONStream

/// A document: fetched, proved, kept.
extension MirrorRun {
    /// A hash or signature file with its address.
    typealias Proof = (url: String, bytes: [UInt8])

    mutating func take(_ document: MirrorList.Document) throws {
        guard let path = place(document.url) else {
            return refuse(document.url, .noPlace, ja: "フォルダーに置けないアドレスです。", en: "The address has no place in a folder.")
        }
        guard let hashes = proofs(document.hashes, HashAlgorithm.allCases.map { "\(document.url).\($0.rawValue)" }, document) else { return }
        let here = StoredFile.read(path, limit: mirror.limits.fileBytes)
        if let here, !hashes.isEmpty, hashes.allSatisfy({ HashFile.problem($0.bytes, at: $0.url, for: here) == nil }), isProved(here, path) {
            report.unchanged += 1
            return
        }
        var headers: [(name: String, value: String)] = []
        let known = state.copies[document.url]
        if let here, let known, hashes.isEmpty, HashAlgorithm.sha256.hex(here) == known.sha256, isProved(here, path) {
            if let etag = known.etag { headers.append(("If-None-Match", etag)) }
            if let modified = known.modified { headers.append(("If-Modified-Since", modified)) }
        }
        guard let file = get(document.url, headers: headers) else { return }
        if file.status == 304 {
            if headers.isEmpty {
                return refuse(document.url, .unreachable, ja: "頼んでいない304が返りました。", en: "It answered 304 to what was no question for changes.")
            }
            report.unchanged += 1
            return
        }
        guard let signatures = proofs(document.signatures, ["\(document.url).asc"], document),
            isProved(file.bytes, document.url, hashes, signatures), isCSAF(file.bytes, document.url)
        else { return }
        // The document comes last: where it stands, what proves it stands beside it.
        for proof in hashes + signatures { try keep(proof.bytes, proof.url) }
        try keep(file.bytes, document.url)
        state.copies[document.url] = MirrorState.Copy(
            etag: file.headers["etag"], modified: file.headers["last-modified"], sha256: HashAlgorithm.sha256.hex(file.bytes))
        report.fetched += 1
    }

    /// The files that prove a document.
    ///
    /// - Parameters:
    ///   - named: those that the feed lists: each must be there.
    ///   - usual: those to be tried where no feed lists any.
    /// - Returns: nil if one that is listed cannot be had; that was named then.
    private mutating func proofs(_ named: [String], _ usual: [String], _ document: MirrorList.Document) -> [Proof]? {
        var found: [Proof] = []
        if !document.isFromFeed {
            for url in usual {
                guard let file = try? mirror.files.get(url, [], mirror.limits.smallBytes), file.isThere, !file.bytes.starts(with: "<".utf8) else {
                    continue
                }
                found.append((url, file.bytes))
            }
            return found
        }
        for url in named {
            guard let file = get(url, small: true) else { return nil }
            found.append((url, file.bytes))
        }
        return found
    }

    /// Whether a document must have a hash and a signature that can be checked.
    private var needsProof: Bool { (isTrusted || mirror.fingerprint != nil) && !mirror.allowsUnproven }

    /// Whether the copy here was signed as this run demands; where signatures count, the kept one is looked at again.
    private func isProved(_ bytes: [UInt8], _ path: String) -> Bool {
        guard let keyring, let signature = StoredFile.read(path + ".asc", limit: 1 << 20) else { return !needsProof }
        if case .good = try? keyring.verify(bytes, signature: signature) { return true }
        return false
    }

    private mutating func isProved(_ bytes: [UInt8], _ url: String, _ hashes: [Proof], _ signatures: [Proof]) -> Bool {
        for hash in hashes {
            switch HashFile.problem(hash.bytes, at: hash.url, for: bytes) {
            case nil, .algorithm: continue
            case .form, .mismatch:
                refuse(url, .wrongHash, ja: "ハッシュ(\(hash.url))と合いません。", en: "It is not what its hash, \(hash.url), says.")
                return false
            }
        }
        if let keyring {
            for signature in signatures {
                let verdict = (try? keyring.verify(bytes, signature: signature.bytes)) ?? .bad(.unreadable)
                guard case .bad(let reason) = verdict else { continue }
                refuse(url, .wrongSignature, ja: reason.wording.japanese, en: reason.wording.english)
                return false
            }
        }
        let isProven = hashes.contains { HashFile.algorithm($0.url) != nil } && !signatures.isEmpty && keyring != nil
        if isProven { return true }
        if needsProof {
            refuse(
                url, .missing, ja: "確かめられるハッシュと署名がそろっていません。",
                en: "A hash and a signature are needed, and there are none that could be checked.")
            return false
        }
        doubt(url, .unproven, ja: "作った人を確かめられません。", en: "Nothing proves who wrote it.")
        return true
    }

    private mutating func isCSAF(_ bytes: [UInt8], _ url: String) -> Bool {
        let block = ByteBlock(bytes)
        guard let validation = try? validator.validate(block), validation.version != nil else {
            refuse(url, .notCSAF, ja: "CSAF文書ではありません。", en: "This is no CSAF document.")
            return false
        }
        if let error = validation.results.first(where: { $0.severity == .error }) {
            doubt(
                url, .invalid, ja: "規格の試験 \(error.test) に通りません。\(error.wording.japanese)",
                en: "It fails test \(error.test) of the standard. \(error.wording.english)")
        }
        return true
    }
}
