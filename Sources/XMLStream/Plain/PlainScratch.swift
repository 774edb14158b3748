/// Bytes that ``PlainXML`` puts together itself. Freed by hand.
struct PlainScratch {
    private static let usual = 1 << 12
    /// More is given back once it is not needed.
    private static let kept = 1 << 20

    private(set) var base = UnsafeMutablePointer<UInt8>.allocate(capacity: usual)
    private(set) var room = usual
    var count = 0

    func free() { base.deallocate() }

    mutating func removeAll() {
        count = 0
        guard room > Self.kept else { return }
        base.deallocate()
        (base, room) = (.allocate(capacity: Self.usual), Self.usual)
    }

    /// Makes room elsewhere, and gives back the new address; what was at the old one is the caller's to free.
    mutating func grow(by more: Int) -> UnsafeMutablePointer<UInt8> {
        let size = max(room * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        larger.initialize(from: base, count: count)
        (base, room) = (larger, size)
        return larger
    }
}
