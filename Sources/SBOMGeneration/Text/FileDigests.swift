import Crypto
import SBOM

/// Digests of a file's bytes, as others give them of the same file: SHA-1, which Maven's repository is asked by and which proves nothing, and SHA-256.
struct FileDigests {
    let hashes: [Hash]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        var (short, long) = (Insecure.SHA1(), SHA256())
        short.update(bufferPointer: raw)
        long.update(bufferPointer: raw)
        hashes = [Hash(.sha1, hex: Self.hex(short.finalize())), Hash(.sha256, hex: Self.hex(long.finalize()))].compactMap(\.self)
    }

    private static func hex(_ digest: some Digest) -> String { Base64.hex(Array(digest)) }
}
