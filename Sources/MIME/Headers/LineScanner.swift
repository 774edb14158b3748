/// Lines that end with CR LF or LF.
enum LineScanner {
    /// The line at a place: its content without its end, and where the next begins.
    static func line(_ bytes: ArraySlice<UInt8>, from start: Int) -> (content: Range<Int>, next: Int) {
        guard let feed = bytes[start...].firstIndex(of: 0x0A) else { return (start..<bytes.endIndex, bytes.endIndex) }
        let end = feed > start && bytes[feed - 1] == 0x0D ? feed - 1 : feed
        return (start..<end, feed + 1)
    }
}
