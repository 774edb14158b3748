/// The texts of a document, one behind the other. What it gives out stands until another is added.
final class RDFTexts {
    private var base: UnsafeMutablePointer<UInt8>
    private var room: Int
    private(set) var count = 0

    init(room: Int) {
        self.room = max(room, 64)
        base = .allocate(capacity: self.room)
    }

    deinit { base.deallocate() }

    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base + range.lowerBound, count: range.count) }

    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let other = bytes.baseAddress, !bytes.isEmpty else { return }
        if room - count < bytes.count {
            let size = max(room * 2, count + bytes.count)
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
            larger.initialize(from: base, count: count)
            base.deallocate()
            (base, room) = (larger, size)
        }
        (base + count).initialize(from: other, count: bytes.count)
        count += bytes.count
    }

    func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Takes off what was added from `start` on.
    func cut(to start: Int) { count = start }
}
