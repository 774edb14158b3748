/// The name of an XML document's first element, told from its first bytes.
enum XMLRoot {
    /// The local name; nil if the bytes do not begin as XML in UTF-8, or the element is not among them.
    static func name(_ start: UnsafeBufferPointer<UInt8>) -> String? {
        var rest = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start[3...] : start[...]
        while true {
            rest = rest.drop { $0 <= 32 }
            guard rest.first == UInt8(ascii: "<") else { return nil }
            if rest.starts(with: "<!--".utf8) {
                guard let end = place(of: Array("-->".utf8), in: rest) else { return nil }
                rest = rest[end...]
            } else if rest.starts(with: "<?".utf8) {
                guard let end = place(of: Array("?>".utf8), in: rest) else { return nil }
                rest = rest[end...]
            } else {
                break
            }
        }
        let whole = rest.dropFirst().prefix { $0 > 32 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let local = whole.lastIndex(of: UInt8(ascii: ":")).map { whole[($0 + 1)...] } ?? whole
        return local.isEmpty ? nil : String(decoding: local, as: UTF8.self)
    }

    /// Behind the first `mark`.
    private static func place(of mark: [UInt8], in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var at = bytes.startIndex
        while at + mark.count <= bytes.endIndex {
            if bytes[at..<at + mark.count].elementsEqual(mark) { return at + mark.count }
            at += 1
        }
        return nil
    }
}
