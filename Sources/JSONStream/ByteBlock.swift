/// Bytes at an address that stays: the contents of a document while somebody reads it.
///
/// The owner of the memory (an array, a mapped file) is kept alive by the block, so a reader that holds the block may hold the address.
/// `@unchecked Sendable` is sound because nobody writes the bytes after `init` and the release runs once, when the last holder is gone.
public final class ByteBlock: @unchecked Sendable {
    /// Address of the first byte; valid for `count` bytes as long as the block lives.
    public let base: UnsafePointer<UInt8>

    /// Number of bytes.
    public let count: Int

    private let release: (@Sendable () -> Void)?
    private let drop: (@Sendable (Range<Int>) -> Void)?

    /// Takes bytes that somebody else owns, such as a mapped file.
    ///
    /// - Parameters:
    ///   - base: address of the first byte; must stay valid and unchanged until `release` is called.
    ///   - count: number of bytes.
    ///   - drop: called with bytes that will hardly be looked at again; must leave them readable, as pages of a file are.
    ///   - release: called once, when the last holder of the block lets go.
    public init(
        base: UnsafePointer<UInt8>, count: Int, drop: (@Sendable (Range<Int>) -> Void)? = nil, release: @escaping @Sendable () -> Void
    ) {
        self.base = base
        self.count = count
        self.drop = drop
        self.release = release
    }

    /// Copies `bytes` into memory of its own.
    public init(_ bytes: some Collection<UInt8>) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
        _ = copy.initialize(fromContentsOf: bytes)
        base = UnsafePointer(copy.baseAddress.unsafelyUnwrapped)
        count = bytes.count
        nonisolated(unsafe) let owned = copy
        release = { owned.deallocate() }
        drop = nil
    }

    /// Keeps `bytes` themselves, without a copy of them.
    package init(holding bytes: [UInt8]) {
        // The memory of an array stays where it is as long as it is held and nobody changes it; an empty one has none, and nobody looks at its bytes.
        base = bytes.withUnsafeBufferPointer { $0.baseAddress } ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
        count = bytes.count
        release = { withExtendedLifetime(bytes) {} }
        drop = nil
    }

    deinit { release?() }

    /// All bytes, for as long as the block lives.
    ///
    /// Keep the block in a variable while you use them: a block that nobody holds is gone before its bytes are looked at, so that
    /// `MappedFile.open(path).bytes` are bytes of nobody. ``copied()`` has no such catch.
    public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Says that bytes will hardly be looked at again, so that memory they take may be had back. They stay readable: a mapped file is read again.
    ///
    /// - Parameter range: offsets in the block.
    public func letGo(_ range: Range<Int>) {
        drop?(range.clamped(to: 0..<count))
    }

    /// A copy of all bytes.
    public func copied() -> [UInt8] {
        withExtendedLifetime(self) { Array(bytes) }
    }
}
