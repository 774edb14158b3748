/// Bytes of the texts that wait, at an address that stays until more are put in. Freed by hand.
struct XMLByteStore {
    private var base: UnsafeMutablePointer<UInt8>
    private var room: Int
    private(set) var count = 0
    /// What is kept from one chunk of the document to the next.
    private static let usual = 1 << 18

    init() {
        room = Self.usual
        base = .allocate(capacity: room)
    }

    func free() { base.deallocate() }

    func bytes(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base + from, count: to - from) }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let other = bytes.baseAddress else { return }
        if count + bytes.count > room { grow(to: max(room * 2, count + bytes.count)) }
        (base + count).initialize(from: other, count: bytes.count)
        count += bytes.count
    }

    mutating func removeAll() {
        count = 0
        if room > Self.usual * 4 { grow(to: Self.usual) }
    }

    private mutating func grow(to size: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        larger.initialize(from: base, count: count)
        base.deallocate()
        (base, room) = (larger, size)
    }
}
