/// Feeds that are tables with a record a line, such as CSV: how to tell them, and who takes their lines.
public struct LineFeed {
    /// Asked once for each file, with its first bytes.
    public var isMine: (_ start: UnsafeBufferPointer<UInt8>) -> Bool
    /// Gets each line without its line feed, with the name of its file.
    public var line: (_ file: String, _ line: UnsafeBufferPointer<UInt8>) throws -> Void

    /// A feed from its parts.
    public init(
        isMine: @escaping (_ start: UnsafeBufferPointer<UInt8>) -> Bool,
        line: @escaping (_ file: String, _ line: UnsafeBufferPointer<UInt8>) throws -> Void
    ) {
        self.isMine = isMine
        self.line = line
    }
}
