/// The pieces of a backup file.
///
/// A file is ``magic``, then pieces, then the SHA-256 of all that stands before it. A piece is its mark (one byte), the length of its content and of the
/// packed content (four bytes each, the least first), and the content packed with zstd. First comes the head, then for each table that has rows its
/// name and its rows in portions, then the manifest.
enum BackupFrame: UInt8 {
    /// ``BackupHead`` as JSON.
    case head = 1
    /// The name of the table that follows, then its columns, a line each.
    case table = 2
    /// Rows of the table, by ``RowCoding``.
    case rows = 3
    /// ``BackupManifest`` as JSON. Nothing stands behind it.
    case end = 4

    /// What a file starts with.
    static let magic = Array("MIMAMORI-BACKUP 1\n".utf8)

    /// Bytes of the mark and the two lengths.
    static let headLength = 9

    /// The longest content that is read: a row with the largest file there can be, and more.
    static let longest = 1 << 30

    static func header(_ frame: BackupFrame, length: Int, packed: Int) -> [UInt8] {
        var bytes = [frame.rawValue]
        for number in [UInt32(length), UInt32(packed)] {
            for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
        }
        return bytes
    }

    static func lengths(_ header: [UInt8]) -> (length: Int, packed: Int) {
        func number(_ start: Int) -> Int { (0..<4).reduce(0) { $0 | Int(header[start + $1]) << ($1 * 8) } }
        return (number(1), number(5))
    }
}
