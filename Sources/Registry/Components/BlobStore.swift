import Crypto
import Database
import Inputs
import JSONStream

/// Files kept as they came, each once, under their SHA-256.
public enum BlobStore {
    /// The SHA-256 of bytes, 64 hexadecimal digits.
    public static func digest(_ bytes: [UInt8]) -> String { Hexadecimal.text(SHA256.hash(data: bytes)) }

    /// Keeps bytes.
    ///
    /// - Returns: the digest under which they are found again.
    @discardableResult
    public static func put(_ bytes: [UInt8], in transaction: RegistryTransaction) throws -> String {
        try put(StoredBytes(bytes), in: transaction)
    }

    /// Keeps bytes that were packed outside the transaction.
    @discardableResult
    static func put(_ stored: StoredBytes, in transaction: RegistryTransaction) throws -> String {
        try transaction.connection.execute(
            "INSERT INTO blob (digest, size, packing, content) VALUES (?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING",
            [.text(stored.digest), .integer(stored.size), .text(stored.packing), .bytes(stored.content)])
        return stored.digest
    }

    /// The bytes of a digest, checked against it.
    ///
    /// - Throws: ``DatabaseError/damaged(message:)`` if they are not what they were.
    public static func get(_ digest: String, in reader: RegistryReader) throws -> [UInt8] {
        guard let row = try reader.connection.row("SELECT size, packing, content FROM blob WHERE digest = ?", [.text(digest)]) else {
            throw DatabaseError.damaged(message: "blob \(digest) is missing")
        }
        let content = try row.bytes("content")
        let bytes = try row.text("packing") == "zstd" ? PackedBytes.unpack(content, size: try row.int("size")) : content
        guard Self.digest(bytes) == digest else { throw DatabaseError.damaged(message: "blob \(digest) has other content") }
        return bytes
    }
}

/// Bytes as they are kept: packed where that makes them smaller.
struct StoredBytes: Sendable {
    let digest: String
    let size: Int
    let packing: String
    let content: [UInt8]

    init(_ bytes: [UInt8]) throws { self = try bytes.withUnsafeBufferPointer { try StoredBytes($0) } }

    /// Packs a document where it lies: it may be as large as what is left of the memory.
    init(_ block: ByteBlock) throws { self = try withExtendedLifetime(block) { try StoredBytes(block.bytes) } }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        var hash = SHA256()
        hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        digest = Hexadecimal.text(hash.finalize())
        size = bytes.count
        let packed = try PackedBytes.pack(bytes)
        let isSmaller = packed.count < bytes.count
        packing = isSmaller ? "zstd" : "none"
        content = isSmaller ? packed : Array(bytes)
    }
}
