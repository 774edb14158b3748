/// Texts that come again and again in a feed, such as the names of tags: where one of them is read, no memory is taken for it.
package struct KnownTexts: Sendable {
    /// By their length in bytes.
    private var byLength: [[String]] = []

    /// - Parameter texts: literals, which are never copied.
    package init(_ texts: [String]) {
        for text in texts {
            while byLength.count <= text.utf8.count { byLength.append([]) }
            byLength[text.utf8.count].append(text)
        }
    }

    /// The text with these bytes, if it is known.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.count < byLength.count else { return nil }
        search: for text in byLength[bytes.count] {
            let known = text.utf8.span
            for index in 0..<bytes.count where known[index] != bytes[index] { continue search }
            return text
        }
        return nil
    }
}

extension JSONReader {
    /// As ``string()``, where it is likely to be one of `known`.
    package mutating func string(knowing known: KnownTexts) throws(JSONError) -> String {
        let range = try stringRange()
        guard !sawEscape else { return unescape(range) }
        return known.text(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)) ?? plainText(range)
    }
}
