package import Diagnostics

/// What gpg says of a signature, read from its status lines (doc/DETAILS of GnuPG).
package enum SignatureVerdict: Sendable, Hashable {
    /// It is by this primary key.
    case good(Signature)
    /// It is not, for this reason.
    case bad(Reason)

    /// A good signature.
    package struct Signature: Sendable, Hashable {
        /// Fingerprint of the primary key.
        package let fingerprint: String
        /// When the signature itself ends, seconds since 1970; nil for never.
        package let expires: Int?
    }

    /// Why it is no good.
    package enum Reason: String, Sendable, Hashable {
        /// Other bytes were signed.
        case otherBytes
        /// Made by a key that is not among the provider's.
        case unknownKey
        /// The signature or its key has ended.
        case expired
        /// The key was revoked.
        case revoked
        /// Its hash is SHA-1 or MD5.
        case weakHash
        /// No signature that gpg could read.
        case unreadable
    }

    /// Reads the status lines.
    static func read(_ output: [UInt8]) -> SignatureVerdict {
        var words: [String: [Substring]] = [:]
        for line in String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline) where line.hasPrefix("[GNUPG:] ") {
            let parts = line.split(separator: " ").dropFirst()
            // A second signature in the file must not cover for the first.
            if let name = parts.first { if words[String(name)] == nil { words[String(name)] = Array(parts.dropFirst()) } }
        }
        if words["BADSIG"] != nil { return .bad(.otherBytes) }
        if words["REVKEYSIG"] != nil { return .bad(.revoked) }
        if words["EXPSIG"] != nil || words["EXPKEYSIG"] != nil { return .bad(.expired) }
        if words["NO_PUBKEY"] != nil { return .bad(.unknownKey) }
        guard words["GOODSIG"] != nil, words["ERRSIG"] == nil, let valid = words["VALIDSIG"], valid.count >= 10 else { return .bad(.unreadable) }
        // 1 MD5, 2 SHA-1, 3 RIPEMD-160.
        if ["1", "2", "3"].contains(valid[7]) { return .bad(.weakHash) }
        let expires = Int(valid[3]).flatMap { $0 == 0 ? nil : $0 }
        return .good(Signature(fingerprint: String(valid[9]), expires: expires))
    }
}

extension SignatureVerdict.Reason {
    /// The words for people.
    package var wording: Wording {
        switch self {
        case .otherBytes: Wording(ja: "署名が文書と合いません。", en: "The signature is not of this document.")
        case .unknownKey:
            Wording(ja: "提供者の公開鍵ではない鍵の署名です。", en: "The signature is by a key that is not among the provider's.")
        case .expired: Wording(ja: "署名か鍵の期限が切れています。", en: "The signature or its key has expired.")
        case .revoked: Wording(ja: "失効した鍵の署名です。", en: "The signature is by a revoked key.")
        case .weakHash: Wording(ja: "署名が安全でないハッシュ(SHA-1など)を使っています。", en: "The signature uses a hash that is not safe, such as SHA-1.")
        case .unreadable: Wording(ja: "OpenPGPの署名として読めません。", en: "This cannot be read as an OpenPGP signature.")
        }
    }
}
