/// A party in SPDX's way of writing one: `Organization: name (mail)`.
enum SPDXParty {
    /// The party, or that none is asserted; nil where nothing was said.
    static func text(_ party: Party?, isNotAsserted: Bool) -> String? { party.map(text) ?? (isNotAsserted ? "NOASSERTION" : nil) }

    /// All creators in the order in which the document had them; tools first in one that had none.
    static func creators(_ document: SBOMDocument) -> [String] {
        let (tools, authors) = (document.tools.map { "Tool: \($0.name)" }, document.authors.map(text))
        let order = document.creatorsAreTools
        guard order.count == tools.count + authors.count, order.count(where: { $0 }) == tools.count else { return tools + authors }
        var (nextTool, nextAuthor) = (tools.makeIterator(), authors.makeIterator())
        return order.compactMap { $0 ? nextTool.next() : nextAuthor.next() }
    }

    static func text(_ party: Party) -> String {
        let mail = party.details?.email.map { " (\($0))" }
        // Without the empty brackets a reader would take the end of such a name for an address.
        let end = mail ?? (party.name.utf8.last == UInt8(ascii: ")") && party.kind != .tool && party.kind != .unspecified ? " ()" : "")
        switch party.kind {
        case .organization: return "Organization: \(party.name)\(end)"
        case .person: return "Person: \(party.name)\(end)"
        case .tool: return "Tool: \(party.name)"
        case .unspecified: return party.name
        }
    }
}

/// A licence in SPDX's way of writing one.
enum SPDXLicense {
    static func text(_ claim: LicenseClaim) -> String { claim.form == .noLicense ? "NONE" : claim.text }
}

extension HashAlgorithm {
    /// The name in SPDX 2.3 (clause 7.10); nil for an algorithm that it does not have.
    var spdxName: String? {
        switch self {
        case .md2: "MD2"
        case .md4: "MD4"
        case .md5: "MD5"
        case .md6: "MD6"
        case .sha1: "SHA1"
        case .sha224: "SHA224"
        case .sha256: "SHA256"
        case .sha384: "SHA384"
        case .sha512: "SHA512"
        case .sha3256, .sha3384, .sha3512, .blake2b256, .blake2b384, .blake2b512, .blake3, .adler32: name
        case .sha3224, .streebog256, .streebog512, .other: nil
        }
    }
}

extension ComponentKind {
    /// The value of SPDX 2.3 `primaryPackagePurpose` (clause 7.24); nil where the document does not say.
    var spdxPurpose: String? {
        switch self {
        case .application: "APPLICATION"
        case .framework: "FRAMEWORK"
        case .library: "LIBRARY"
        case .container: "CONTAINER"
        case .operatingSystem: "OPERATING_SYSTEM"
        case .device: "DEVICE"
        case .firmware: "FIRMWARE"
        case .source: "SOURCE"
        case .archive: "ARCHIVE"
        case .file: "FILE"
        case .installer: "INSTALL"
        case .platform, .deviceDriver, .machineLearningModel, .data, .cryptographicAsset, .service, .other: "OTHER"
        case .unspecified: nil
        }
    }
}
