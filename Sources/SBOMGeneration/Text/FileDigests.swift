import JSONStream
import SBOM

/// Digests of a file's bytes, as others give them of the same file: SHA-1, which Maven's repository is asked by, and SHA-256.
struct FileDigests {
    let hashes: [Hash]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        hashes = [Hash(.sha1, hex: SHA1Digest(bytes).hex), Hash(.sha256, hex: ContentDigest(bytes).hex)].compactMap(\.self)
    }
}
