public import Catalog
import Crypto
import Inputs
import JSONStream

extension CatalogBundle {
    /// Makes a bundle of the catalogue at `catalog`, which is read whole and checked before.
    ///
    /// - Parameter now: RFC 3339 UTC.
    /// - Throws: `CatalogError` for a damaged catalogue, ``FeedError``, `InputError`.
    public static func write(catalog path: String, to target: String, key: BundlePrivateKey, now: String) throws -> BundleManifest {
        let block = try MappedFile.open(path)
        let catalog = try Catalog(block, path: path)
        try catalog.verify()
        var sink = try FileSink(target: target, header: 0)
        var packed = try Zstandard.Writer(path: target + ".zst")
        let transfer = try Self.pack(catalog, to: &packed)
        let payload = try MappedFile.open(packed.sidePath)
        let info = catalog.info
        let manifest = BundleManifest(
            made: now, keyID: key.publicKey.id, catalogCreated: info.created, vulnerabilities: info.vulnerabilities,
            catalog: BundleManifest.Part(bytes: block.count, sha256: withExtendedLifetime(block) { Digest.sha256(block.bytes) }),
            transfer: transfer,
            payload: BundleManifest.Part(bytes: payload.count, sha256: withExtendedLifetime(payload) { Digest.sha256(payload.bytes) }),
            sources: info.sources)
        let json = manifest.json()
        var head = magic
        for value in [format, UInt32(json.count)] { withUnsafeBytes(of: value.littleEndian) { head.append(contentsOf: $0) } }
        head += json
        try sink.write(head)
        try sink.write(try key.sign(head))
        var at = 0
        while at < payload.count {
            let end = min(at + (1 << 20), payload.count)
            try withExtendedLifetime(payload) { try sink.write(Array(payload.bytes[at..<end])) }
            at = end
        }
        try sink.publish()
        return manifest
    }

    /// Writes the catalogue as it travels, and says what it is uncompressed.
    private static func pack(_ catalog: Catalog, to file: inout Zstandard.Writer) throws -> BundleManifest.Part {
        var hash = SHA256()
        var bytes = 0
        try catalog.transfer { piece in
            hash.update(bufferPointer: UnsafeRawBufferPointer(piece))
            bytes += piece.count
            try file.write(piece)
        }
        try file.close()
        return BundleManifest.Part(bytes: bytes, sha256: Digest.hex(Array(hash.finalize())))
    }
}
