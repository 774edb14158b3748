/// `[epoch:]version[-release]`, the shape that Debian, RPM and Arch Linux share.
struct PackageEdition {
    /// Digits before the first colon; empty if there is no epoch, which then is 0.
    var epoch: Range<Int>
    var version: Range<Int>
    /// After the last hyphen; empty both for none and for an empty one.
    var release: Range<Int>
    /// Whether there is a hyphen at all.
    var hasRelease: Bool

    @inline(__always)
    init(_ text: Span<UInt8>) {
        let digits = text.endOfDigits(from: 0)
        var start = 0
        epoch = 0..<0
        if text.byte(at: digits) == .colon {
            epoch = 0..<digits
            start = digits &+ 1
        }
        if let hyphen = text.last(.hyphen, from: start) {
            version = start..<hyphen
            release = (hyphen &+ 1)..<text.count
            hasRelease = true
        } else {
            version = start..<text.count
            release = text.count..<text.count
            hasRelease = false
        }
    }
}
