public import Catalog
import Crypto
import Glibc
import Inputs
import JSONStream

/// One signed file that carries a catalogue to a site without a network.
///
/// Layout: `MIMABNDL`, format number and length of the manifest (32 bits each, little-endian), the manifest, an Ed25519 signature of all that, and then the
/// catalogue with its texts unpacked (`CatalogTransfer`), compressed by zstd. Nothing may follow.
public struct CatalogBundle: Sendable {
    static let magic = Array("MIMABNDL".utf8)
    static let format: UInt32 = 2
    private static let signatureBytes = 64
    /// A manifest names some dozens of sources.
    private static let manifestLimit = 1 << 20

    /// What it says of itself; true, since the signature has been checked.
    public let manifest: BundleManifest
    /// The file, as the user named it.
    public let path: String
    private let block: ByteBlock
    private let payload: Range<Int>

    /// Opens a bundle and checks signature, lengths and the hash of what it carries.
    ///
    /// - Throws: ``FeedError`` if it is no bundle, not signed by `key`, or changed in any byte; `InputError` if it cannot be read.
    public init(path: String, key: BundlePublicKey) throws {
        let block = try MappedFile.open(path)
        let bytes = block.bytes
        guard bytes.count >= 16, bytes.starts(with: Self.magic), Self.number(bytes, 8) == Self.format else { throw FeedError.notABundle(path: path) }
        let length = Int(Self.number(bytes, 12))
        guard length <= Self.manifestLimit, bytes.count >= 16 + length + Self.signatureBytes else { throw FeedError.notABundle(path: path) }
        let signed = Array(bytes[..<(16 + length)])
        let start = 16 + length + Self.signatureBytes
        guard key.accepts(Array(bytes[(16 + length)..<start]), for: signed) else { throw FeedError.wrongSignature(path: path, key: key.id) }
        guard let manifest = BundleManifest(Array(signed[16...])) else { throw FeedError.notABundle(path: path) }
        guard bytes.count - start == manifest.payload.bytes,
            Digest.sha256(UnsafeBufferPointer(rebasing: bytes[start...])) == manifest.payload.sha256
        else { throw FeedError.tampered(path: path, part: "payload") }
        self.manifest = manifest
        self.path = path
        self.block = block
        payload = start..<bytes.count
    }

    /// Puts the catalogue in the place of `target`, after every byte of it has been checked. What stands there stays if anything is wrong.
    ///
    /// - Parameter force: lets it take the place of a newer or bigger catalogue.
    /// - Throws: ``FeedError``, `CatalogError`.
    public func install(into target: String, force: Bool = false) throws -> CatalogInfo {
        var file = try CatalogTransfer(target: target)
        // Behind the lock of the file: nobody else changes what stands there from here on.
        let old = access(target, F_OK) == 0 ? (try? Catalog(MappedFile.open(target), path: target))?.info : nil
        if let old, !force, old.created > manifest.catalogCreated {
            throw FeedError.olderBundle(path: path, bundle: manifest.catalogCreated, installed: old.created)
        }
        var hash = SHA256()
        let isWhole = try Zstandard.expand(
            UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block.bytes)[payload]), limit: manifest.transfer.bytes
        ) {
            hash.update(data: $0)
            try file.take($0)
        }
        guard isWhole, Digest.hex(Array(hash.finalize())) == manifest.transfer.sha256 else { throw FeedError.tampered(path: path, part: "transfer") }
        try file.finish()
        let catalog = try Catalog(MappedFile.open(file.sidePath), path: path)
        try catalog.verify()
        if let old, !force { try catalog.info.mayReplace(old) }
        try file.publish()
        return catalog.info
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
        UInt32(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt32.self))
    }
}
