import JSONStream
import YAMLStream

/// Turns a file that is one document, and no stream of JSON records, into records; what it is shows in its text.
enum DocumentReader {
    /// Is this the start of such a document: Markdown with TOML in front, XML, YAML, the table of CISA KEV, or the one object of Debian's tracker?
    static func isDocument(_ start: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = withoutMark(start)
        return RustSecReader.isAdvisory(text) || isXML(text) || isYAML(text) || DebianTrackerReader.isTracker(text) || KEVTableReader.isTable(text)
    }

    /// Reads a document.
    ///
    /// - Throws: the error of its format's reader, or ``CatalogError``.
    static func contents(_ block: ByteBlock) throws -> FeedContents {
        let text = withoutMark(block.bytes)
        if RustSecReader.isAdvisory(text) { return FeedContents(try RustSecReader.read(ByteBlock(text))) }
        if XMLFeedReader.isFeed(text) { return try XMLFeedReader.contents(block) }
        if isXML(text) { return try JVNReader.read(block) }
        if DebianTrackerReader.isTracker(text) { return try DebianTrackerReader.read(block) }
        if KEVTableReader.isTable(text) { return try KEVTableReader.read(block) }
        var json = JSONReader(try YAMLTranscriber.json(of: block))
        return try RecordReader.contents(&json, wrapper: nil, file: "", line: 1)
    }

    /// XML in UTF-8, or in UTF-16 behind its mark.
    private static func isXML(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if text.starts(with: [0xFF, 0xFE, 0x3C]) || text.starts(with: [0xFE, 0xFF, 0x00, 0x3C]) { return true }
        return text.first(where: { $0 > 32 }) == UInt8(ascii: "<")
    }

    private static func withoutMark(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        text.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: text[3...]) : text
    }

    /// Behind comments comes the mark of a YAML document or a plain key. Every JSON document is YAML too, but begins otherwise.
    private static func isYAML(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let lines = text.prefix(1 << 16).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        guard let line = lines.first(where: { $0.first != UInt8(ascii: "#") && $0.first != UInt8(ascii: "\r") }) else { return false }
        if line.starts(with: "---".utf8) { return true }
        let key = line.prefix { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
        let rest = line.dropFirst(key.count)
        return !key.isEmpty && rest.first == UInt8(ascii: ":") && (rest.count == 1 || [0x20, 0x0D].contains(rest.dropFirst().first))
    }
}
