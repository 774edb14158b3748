import Glibc

extension ByteBlock {
    /// Whether `text` stands anywhere in the bytes of `range`.
    ///
    /// - Parameter anchor: the byte of `text` that is looked for first: the rarer it is, the quicker.
    package func contains(_ text: StaticString, in range: Range<Int>, anchor: Int = 0) -> Bool { first(text, in: range, anchor: anchor) != nil }

    /// Where `text` stands first in the bytes of `range`.
    ///
    /// - Parameter anchor: as for ``contains(_:in:anchor:)``.
    package func first(_ text: StaticString, in range: Range<Int>, anchor: Int = 0) -> Int? {
        let count = text.utf8CodeUnitCount
        let wanted = text.utf8Start
        // Where the anchor may stand.
        var at = range.lowerBound + anchor
        let end = range.upperBound - count + anchor + 1
        while at < end, let found = memchr(base + at, Int32(wanted[anchor]), end - at) {
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if memcmp(base + place - anchor, wanted, count) == 0 { return place - anchor }
            at = place + 1
        }
        return nil
    }
}
