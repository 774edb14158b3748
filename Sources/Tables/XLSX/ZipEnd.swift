public import JSONStream

/// The record at the end of a zip archive (APPNOTE.TXT 4.3.16). Without it the archive was cut off, even if its files can still be read.
public enum ZipEnd {
    /// Bytes of the record without its comment, and the most that a comment may have.
    private static let (length, longestComment) = (22, 65_535)

    /// True if the whole record stands at the end of the archive, with nothing missing of its comment.
    public static func isThere(_ block: ByteBlock) -> Bool {
        let tail = Array(block.bytes.suffix(length + longestComment))
        guard tail.count >= length else { return false }
        for start in stride(from: tail.count - length, through: 0, by: -1)
        where tail[start] == 0x50 && tail[start...].starts(with: [0x50, 0x4B, 5, 6]) {
            let comment = Int(tail[start + 20]) | Int(tail[start + 21]) << 8
            if start + length + comment <= tail.count { return true }
        }
        return false
    }
}
