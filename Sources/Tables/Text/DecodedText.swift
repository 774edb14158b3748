import JSONStream

/// A text in UTF-8, where it lies: in the file that was mapped, or in a copy if that was in another encoding.
struct DecodedText {
    private let block: ByteBlock
    private let start: Int

    init(_ block: ByteBlock, from start: Int = 0) {
        self.block = block
        self.start = start
    }

    /// The bytes; they last as long as this.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: block.bytes[start...]) }
}
